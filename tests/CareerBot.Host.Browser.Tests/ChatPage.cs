using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareerBot.Host.Browser.Tests;

/// <summary>What a person does and sees on the pages. Whatever the browser complains of while a test runs fails the test.</summary>
internal sealed class ChatPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    public ChatPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add(message.Text);
            }
        };
    }

    public IPage Page { get; }

    public ILocator Input => Page.GetByLabel("Your question");

    public ILocator Exchanges => Page.Locator(".exchange");

    public ILocator LastAnswer => Exchanges.Last.Locator(".answer");

    public ILocator Suggestions => LastAnswer.Locator(".suggestions button");

    /// <summary>Whether a failure of the network or of the server is part of the test.</summary>
    public bool ExpectsComplaints { get; init; }

    public Task GoAsync(string path) => Page.GotoAsync(path);

    /// <summary>Types a question, sends it, and waits for its answer.</summary>
    public async Task AskAsync(string text)
    {
        int before = await Exchanges.CountAsync();
        await Input.FillAsync(text);
        await Input.PressAsync("Enter");
        await Expect(Exchanges).ToHaveCountAsync(before + 1);
        await Expect(Exchanges.Last.Locator(".asked")).ToContainTextAsync(text);
    }

    /// <summary>Presses a key until something that fits has the focus; so a person does who has no mouse.</summary>
    public async Task PressUntilFocusedAsync(string key, string selector)
    {
        const int Most = 40;
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
    public async Task<string[]> SeriousFindingsAsync() =>
    [
        .. (await Page.RunAxe()).Violations
            .Where(finding => finding.Impact is "serious" or "critical")
            .SelectMany(finding => finding.Nodes.Select(node => $"{finding.Id}: {node.Html}")),
    ];

    /// <summary>By how many pixels the page is wider than its window.</summary>
    public Task<int> OverflowAsync() => Page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        if (!ExpectsComplaints)
        {
            _complaints.ShouldBeEmpty();
        }
    }
}
