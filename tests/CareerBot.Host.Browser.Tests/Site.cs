using System.Collections.Concurrent;
using CareerBot.Host.Browser.Tests;
using CareerBot.TestKit;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Site))]

namespace CareerBot.Host.Browser.Tests;

/// <summary>The host and a browser, started once for all tests; every test has a page of its own that shares nothing with the others.</summary>
public sealed class Site : IAsyncLifetime
{
    /// <summary>Debian's; nothing is downloaded.</summary>
    private const string Chromium = "/usr/bin/chromium";

    private const int WidestPhone = 500;

    /// <summary>How long a page may take to load and something to appear on it; a busy build machine is slow.</summary>
    private static readonly float PatienceInMilliseconds = (float)Patience.Longest.TotalMilliseconds;

    /// <summary>What the browser keeps of those who signed in, by host, name and what they may do.</summary>
    private readonly ConcurrentDictionary<(string Address, string Person, string Scopes), string> _sessions = new();

    private RunningHost? _host;
    private RunningHost? _production;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Whether there is a browser; without one the tests are skipped.</summary>
    public bool HasBrowser => _browser is not null;

    /// <summary>Where the host listens that runs in Development and so speaks for an employee.</summary>
    public string Address => _host!.Address;

    /// <summary>Where the host listens that runs in Production.</summary>
    public string ProductionAddress => _production!.Address;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        _host = await RunningHost.StartAsync("Development", TestContext.Current.CancellationToken);
        _production = await RunningHost.StartAsync("Production", TestContext.Current.CancellationToken);
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(PatienceInMilliseconds);
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        foreach (RunningHost host in new[] { _host, _production }.OfType<RunningHost>())
        {
            await host.DisposeAsync();
        }
    }

    /// <summary>A new browser profile with one page, at an address of the site.</summary>
    internal async Task<ChatPage> OpenAsync(
        string path = "/", bool script = true, int width = 1280, int height = 860, string? address = null)
    {
        IBrowserContext context = await NewContextAsync(address, new BrowserView(script, Width: width, Height: height));
        var page = new ChatPage(context, await context.NewPageAsync());
        await page.GoAsync(path);
        return page;
    }

    /// <summary>A new browser profile with one page of the console, nobody signed in.</summary>
    internal Task<HrPage> OpenConsoleAsync(string address, string path = "/hr", BrowserView? view = null) => OpenConsoleAsync(address, path, view, session: null);

    /// <summary>Somebody signed in at the console, in a browser profile of their own. The form is filled in once for all tests: those of the sign-in are others.</summary>
    internal async Task<HrPage> SignInAsync(string address, string person, string[]? scopes = null, BrowserView? view = null)
    {
        scopes ??= HrPage.EveryScope;
        var who = (address, person, string.Join(' ', scopes));
        HrPage page = await OpenConsoleAsync(address, "/hr", view, _sessions.GetValueOrDefault(who));
        if (page.IsAtSignIn)
        {
            await page.SignInAsync(person, scopes);
            _sessions[who] = await page.Page.Context.StorageStateAsync();
        }

        await page.ShouldBeSignedInAsync(person);
        return page;
    }

    /// <summary>A new browser profile with the Agents Playground, which reaches nothing but this machine, and asks its bot again as Teams does.</summary>
    internal async Task<PlaygroundPage> OpenPlaygroundAsync(string address)
    {
        IBrowserContext context = await NewContextAsync(address, BrowserView.Desk);
        await context.RouteAsync(url => !new Uri(url).IsLoopback, route => route.AbortAsync());
        await context.RouteAsync("**/_conversation/v1/invoke", PlaygroundPage.AskAgainAsync);
        var page = new PlaygroundPage(context, await context.NewPageAsync()) { ExpectsComplaints = true };
        await page.GoAsync("/");
        await page.BeConnectedAsync();
        return page;
    }

    private async Task<HrPage> OpenConsoleAsync(string address, string path, BrowserView? view, string? session)
    {
        IBrowserContext context = await NewContextAsync(address, view ?? BrowserView.Desk, session);
        var page = new HrPage(context, await context.NewPageAsync());
        await page.GoAsync(path);
        return page;
    }

    private async Task<IBrowserContext> NewContextAsync(string? address, BrowserView view, string? session = null)
    {
        Assert.SkipUnless(_browser is not null, $"{Chromium} is not there: apt-get install chromium");
        IBrowserContext context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address ?? Address,
            JavaScriptEnabled = view.Script,
            ColorScheme = view.Scheme,
            ReducedMotion = ReducedMotion.Reduce,
            IsMobile = view.Width < WidestPhone,
            HasTouch = view.Width < WidestPhone,
            ViewportSize = new ViewportSize { Width = view.Width, Height = view.Height },
            Locale = "en",
            StorageState = session,
        });
        context.SetDefaultTimeout(PatienceInMilliseconds);

        // The pages give a request up after 20 s; a busy build machine is slower. What a page itself says of one request still holds.
        await context.AddInitScriptAsync($"document.addEventListener('htmx:configRequest', event => {{ event.detail.timeout = {Patience.Longest.TotalMilliseconds}; }});");
        return context;
    }
}
