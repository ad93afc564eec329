using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CareerBot.Host.Browser.Tests;

/// <summary>A page in a browser profile of its own. Whatever the browser complains of while a test runs fails the test.</summary>
internal abstract class BrowserPage : IAsyncDisposable
{
    /// <summary>Runs in the page. Only what is wrong leaves it: of a long table, all that is right is megabytes.</summary>
    private const string FindWrong = """
        async ({ tags, impacts }) => {
          const found = await axe.run({ resultTypes: ['violations'], ...(tags.length > 0 ? { runOnly: tags } : {}) });
          return found.violations
            .filter(finding => impacts.length === 0 || impacts.includes(finding.impact))
            .flatMap(finding => finding.nodes.map(node => `${finding.id}: ${node.html}`));
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly string[] Grave = ["serious", "critical"];
    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<Task<string>> _serverFailures = [];

    protected BrowserPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.PageError += (_, error) => _complaints.Add(error);
        page.Response += (_, response) =>
        {
            if (response.Status >= 500)
            {
                _serverFailures.Add(response.TextAsync());
            }
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add(message.Text);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Whether a failure of the network or of the server is part of the test.</summary>
    public bool ExpectsComplaints { get; init; }

    public Task GoAsync(string path) => Page.GotoAsync(path);

    /// <summary>Presses a key until something that fits has the focus; so a person does who has no mouse.</summary>
    public async Task PressUntilFocusedAsync(string key, string selector)
    {
        const int Most = 60;
        for (int i = 0; i < Most; i++)
        {
            await Page.Keyboard.PressAsync(key);
            if (await Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"{Most} times {key} did not reach {selector}.");
    }

    /// <summary>Serious and critical findings of axe, each as "rule: element".</summary>
    public Task<string[]> SeriousFindingsAsync() => FindAsync([], Grave);

    /// <summary>Looks at the page as it is in light, and then in dark.</summary>
    /// <param name="find">Finds what is wrong with it.</param>
    /// <returns>What is wrong, each as "scheme: finding".</returns>
    public async Task<string[]> InBothSchemesAsync(Func<Task<string[]>> find)
    {
        var wrong = new List<string>();
        foreach (ColorScheme scheme in Schemes)
        {
            await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            wrong.AddRange((await find()).Select(finding => $"{scheme}: {finding}"));
        }

        return [.. wrong];
    }

    /// <summary>By how many pixels the page is wider than its window.</summary>
    public Task<int> OverflowAsync() => Page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");

    public async ValueTask DisposeAsync()
    {
        string[] serverFailures = ExpectsComplaints ? [] : await Task.WhenAll(_serverFailures.Select(ReadAsync));
        await _context.DisposeAsync();
        if (!ExpectsComplaints)
        {
            _complaints.Where(complaint => !IsExpected(complaint)).ShouldBeEmpty(string.Join('\n', serverFailures));
        }
    }

    /// <summary>What the server said to its failure: in Development, the exception.</summary>
    private static async Task<string> ReadAsync(Task<string> failure)
    {
        const int Longest = 2_000;
        try
        {
            string text = await failure;
            return text[..Math.Min(text.Length, Longest)];
        }
        catch (PlaywrightException gone)
        {
            return gone.Message; // The page was left before it was read.
        }
    }

    /// <summary>Findings of axe, each as "rule: element".</summary>
    /// <param name="tags">Of which rules; empty for those that axe runs by default.</param>
    /// <param name="impacts">How grave; empty for all.</param>
    protected async Task<string[]> FindAsync(string[] tags, string[] impacts)
    {
        await Page.WaitForLoadStateAsync(); // A click waits for the page to begin, not for its style sheets.
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await Page.EvaluateAsync(Axe);
        }

        return await Page.EvaluateAsync<string[]>(FindWrong, new { tags, impacts });
    }

    /// <summary>Whether the browser reports what belongs to the way that this page works.</summary>
    protected virtual bool IsExpected(string complaint) => false;
}
