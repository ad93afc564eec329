using System.Text.Json;
using CareerBot.Teams.Tests.Rendering;
using CareerBot.TestKit;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(CardBrowser))]

namespace CareerBot.Teams.Tests.Rendering;

/// <summary>Microsoft's renderer of cards in a browser, started once: npm's <c>adaptivecards</c> with the looks of Teams, light and dark.</summary>
public sealed class CardBrowser : IAsyncLifetime
{
    /// <summary>Debian's; nothing is downloaded.</summary>
    private const string Chromium = "/usr/bin/chromium";

    private const string Draw = """
        async ([json, hostConfig]) => {
          const events = [];
          const markdown = window.markdownit();
          AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = markdown.render(text); result.didProcess = true; };
          const card = new AdaptiveCards.AdaptiveCard();
          card.hostConfig = new AdaptiveCards.HostConfig(JSON.parse(hostConfig));
          // Its pattern for languages keeps its place between cards, so that every second one would be wrong.
          AdaptiveCards.CardElement.langProperty.regEx.lastIndex = 0;
          const context = new AdaptiveCards.SerializationContext();
          card.parse(JSON.parse(json), context);
          for (let i = 0; i < context.eventCount; i++) events.push(context.getEventAt(i).message);
          events.push(...card.validateProperties().validationEvents.map(event => event.message));
          const place = document.getElementById('card');
          place.replaceChildren(card.render());
          return { events, text: place.innerText, html: place.innerHTML, tooWide: Math.max(...[place, ...place.querySelectorAll('.ac-textBlock, .ac-richTextBlock, .ac-container, .ac-columnSet')].map(part => part.scrollWidth - part.clientWidth)) };
        }
        """;

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "CareerBot.Teams.Tests", "Rendering", "Hosts");

    /// <summary>In milliseconds, in the place of the browser's 30 seconds: a new page may have to wait for a new process.</summary>
    private static readonly float Longest = (float)Patience.Longest.TotalMilliseconds;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Whether there is a browser; without one the tests are skipped.</summary>
    public bool IsThere => _browser is not null;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        await NodePackages.InstallAsync(TestContext.Current.CancellationToken);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"], Timeout = Longest });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A page that draws cards.</summary>
    internal async Task<CardPage> OpenAsync(string theme, int width)
    {
        IPage page = await _browser!.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = 40 }, DeviceScaleFactor = 2 });
        page.SetDefaultTimeout(Longest);
        await page.SetContentAsync((await File.ReadAllTextAsync(Path.Combine(Folder, "page.html"))).Replace("<body>", $"<body class=\"{theme}\">", StringComparison.Ordinal));
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = Path.Combine(NodePackages.Folder, "node_modules", "markdown-it", "dist", "markdown-it.min.js") });
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = Path.Combine(NodePackages.Folder, "node_modules", "adaptivecards", "dist", "adaptivecards.min.js") });
        await page.AddStyleTagAsync(new PageAddStyleTagOptions { Path = Path.Combine(NodePackages.Folder, "node_modules", "adaptivecards", "dist", "adaptivecards.css") });
        return new CardPage(page, await File.ReadAllTextAsync(Path.Combine(Folder, $"{theme}.json")), Draw);
    }
}

/// <summary>A page that draws one card after another. What the browser complains of is an exception.</summary>
internal sealed class CardPage : IAsyncDisposable
{
    private readonly IPage _page;
    private readonly string _host;
    private readonly string _draw;
    private readonly List<string> _complaints = [];

    public CardPage(IPage page, string host, string draw)
    {
        (_page, _host, _draw) = (page, host, draw);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add(message.Text);
            }
        };
    }

    public async Task<DrawnCard> DrawAsync(string json)
    {
        _complaints.Clear();
        JsonElement drawn = await _page.EvaluateAsync<JsonElement>(_draw, new[] { json, _host });
        return new DrawnCard(
            [.. drawn.GetProperty("events").EnumerateArray().Select(said => said.GetString()!), .. _complaints],
            drawn.GetProperty("text").GetString()!,
            drawn.GetProperty("html").GetString()!,
            drawn.GetProperty("tooWide").GetInt32());
    }

    public Task PictureAsync(string path) => _page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = true });

    public async ValueTask DisposeAsync() => await _page.CloseAsync();
}

/// <summary>What became of a card.</summary>
/// <param name="Complaints">Of the renderer and the browser.</param>
/// <param name="Text">What is read.</param>
/// <param name="Html">What it is made of.</param>
/// <param name="TooWide">Pixels that it, or a part of it, is wider than its place: these are cut off.</param>
internal sealed record DrawnCard(IReadOnlyList<string> Complaints, string Text, string Html, int TooWide);
