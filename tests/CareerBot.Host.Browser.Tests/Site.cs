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

    /// <summary>How long something may take to appear; a busy build machine is slow.</summary>
    private const float PatienceInMilliseconds = 20_000;

    private RunningHost? _host;
    private RunningHost? _production;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

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
        string path = "/", bool script = true, ColorScheme scheme = ColorScheme.Light, int width = 1280, int height = 860, string? address = null)
    {
        Assert.SkipUnless(_browser is not null, $"{Chromium} is not there: apt-get install chromium");
        IBrowserContext context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address ?? Address,
            JavaScriptEnabled = script,
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            IsMobile = width < WidestPhone,
            HasTouch = width < WidestPhone,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = "en",
        });
        var page = new ChatPage(context, await context.NewPageAsync());
        await page.GoAsync(path);
        return page;
    }
}
