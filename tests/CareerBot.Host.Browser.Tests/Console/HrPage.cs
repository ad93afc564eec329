using System.Diagnostics;
using System.Text;
using CareerBot.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareerBot.Host.Browser.Tests;

/// <summary>What somebody of HR does and sees at the console.</summary>
internal sealed class HrPage(IBrowserContext context, IPage page) : BrowserPage(context, page)
{
    private const int MostTabs = 200;

    /// <summary>All that the sign-in of Development can give.</summary>
    public static readonly string[] EveryScope = ["salary:read", "salary:propose", "salary:approve", "admin"];

    /// <summary>Success criteria of WCAG 2.2, A and AA, and what axe calls good practice beside them.</summary>
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>The last step confirmed in words.</summary>
    public ILocator Outcome => Page.GetByRole(AriaRole.Status);

    /// <summary>Why a step was not taken.</summary>
    public ILocator Problem => Page.GetByRole(AriaRole.Alert);

    public ILocator File => Page.Locator("#file");

    /// <summary>The cells that a report marks.</summary>
    public ILocator BadCells => Page.Locator(".bad-cell");

    /// <summary>The state of the revision that is shown.</summary>
    public ILocator State => Heading.Locator(".state");

    /// <summary>The number of the revision that is shown.</summary>
    public int Revision => int.Parse(new Uri(Page.Url).AbsolutePath.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether the page is the one to sign in at.</summary>
    public bool IsAtSignIn => new Uri(Page.Url).AbsolutePath == "/hr/sign-in";

    public static FilePayload Csv(string name, string content) => new() { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(content) };

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Signs in at the page that a visitor was sent to.</summary>
    public async Task SignInAsync(string person, string[] scopes)
    {
        await Page.GetByLabel("Name", new() { Exact = true }).FillAsync(person); // Exact: a label of the page before may hold "name" too.
        foreach (string scope in EveryScope)
        {
            await Page.Locator($"input[value='{scope}']").SetCheckedAsync(scopes.Contains(scope, StringComparer.Ordinal));
        }

        await Button("Sign in").ClickAsync();
        await ShouldBeSignedInAsync(person);
    }

    /// <summary>Fails unless the page says that somebody is signed in.</summary>
    public Task ShouldBeSignedInAsync(string person) => Expect(Page.Locator(".who-name")).ToHaveTextAsync(person);

    /// <summary>Opens a page again and again until a part of it holds a text: the page does not look again by itself, and what it shows is written later than it happened.</summary>
    public async Task GoUntilAsync(string path, string part, string text)
    {
        long began = Stopwatch.GetTimestamp();
        do
        {
            await GoAsync(path);
        }
        while (await Page.Locator(part, new() { HasText = text }).CountAsync() == 0 && Stopwatch.GetElapsedTime(began) < Patience.Longest);

        await Expect(Page.Locator(part)).ToContainTextAsync(text);
    }

    /// <summary>Chooses a file and sends it; what comes then is for the test to see.</summary>
    public async Task UploadAsync(FilePayload file, string comment = "")
    {
        await GoAsync("/hr");
        await File.SetInputFilesAsync(file);
        await Page.GetByLabel("Why", new() { Exact = false }).FillAsync(comment);
        await Button("Check the file").ClickAsync();
    }

    /// <summary>Drops a file onto the page.</summary>
    public async Task DropAsync(FilePayload file)
    {
        IJSHandle dropped = await Page.EvaluateHandleAsync(
            "([name, text]) => { const data = new DataTransfer(); data.items.add(new File([text], name, { type: 'text/csv' })); return data; }",
            new[] { file.Name, Encoding.UTF8.GetString(file.Buffer) });
        await Page.Locator("#drop").DispatchEventAsync("drop", new { dataTransfer = dropped });
    }

    /// <summary>Makes a token that may read the book.</summary>
    public async Task MakeTokenAsync(string name)
    {
        await Page.GetByLabel("What it is for").FillAsync(name);
        await Page.Locator("input[name='scopes'][value='salary:read']").CheckAsync();
        await Button("Make the token").ClickAsync();
        await Expect(Page.Locator(".secret")).ToBeVisibleAsync();
    }

    /// <summary>Tabs on until something that fits has the focus, which is to be seen there.</summary>
    public async Task TabToAsync(string selector)
    {
        await Page.WaitForLoadStateAsync(); // While a page loads, the focus may go elsewhere, and it is not drawn yet.
        IElementHandle wanted = await Page.Locator(selector).First.ElementHandleAsync();
        for (int i = 0; i < MostTabs; i++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                await ShouldShowFocusAsync();
                return;
            }
        }

        Assert.Fail($"{MostTabs} times Tab did not reach {selector}.");
    }

    /// <summary>Goes down a list by the arrow until something is chosen. Typing its name is no way: of what is typed slowly, the browser forgets the beginning.</summary>
    public async Task ArrowDownToAsync(string selector, string choice)
    {
        ILocator list = Page.Locator(selector);
        int most = await list.Locator("option").CountAsync();
        for (int i = 0; i < most; i++)
        {
            if (await list.EvaluateAsync<string>("list => list.selectedOptions[0].text") == choice)
            {
                return;
            }

            await Page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.Fail($"{most} times ArrowDown did not reach {choice}.");
    }

    /// <summary>Fails unless something has the focus, is within the window, and is drawn as focused.</summary>
    public async Task ShouldShowFocusAsync()
    {
        await Page.WaitForLoadStateAsync();
        string wrong = await Page.EvaluateAsync<string>(
            """
            () => {
              const element = document.activeElement;
              if (element === null || element === document.body) return 'nothing has the focus';
              const box = element.getBoundingClientRect();
              if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return 'out of the window: ' + element.outerHTML;
              const style = getComputedStyle(element);
              return style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2 ? 'not drawn: ' + element.outerHTML : '';
            }
            """);
        wrong.ShouldBeEmpty();
    }

    /// <summary>Opens all that is folded, so that it is looked at too.</summary>
    public Task OpenAllAsync() => Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => { details.open = true; })");

    /// <summary>A file that is good: its draft is handed in.</summary>
    /// <returns>The number of the revision.</returns>
    public async Task<int> HandInAsync(FilePayload file, string comment = "")
    {
        await UploadAsync(file, comment);
        await Expect(State).ToHaveTextAsync("draft");
        await Button("Submit for approval").ClickAsync();
        await Expect(State).ToHaveTextAsync("submitted");
        return Revision;
    }

    /// <summary>Approves what somebody else handed in, a wider audience too, and publishes it.</summary>
    public async Task PublishAsync(int revision)
    {
        await ApproveAsync(revision);
        await Button("Publish").ClickAsync();
        await Expect(State).ToHaveTextAsync("published");
    }

    /// <summary>Approves what somebody else handed in, a wider audience too.</summary>
    public async Task ApproveAsync(int revision)
    {
        await GoAsync($"/hr/revisions/{revision}");
        ILocator wider = Page.GetByLabel("More people will see", new() { Exact = false });
        if (await wider.CountAsync() > 0)
        {
            await wider.CheckAsync();
        }

        await Button("Approve these changes").ClickAsync();
        await Expect(State).ToHaveTextAsync("approved");
    }

    /// <summary>Rejects what somebody else handed in.</summary>
    public async Task RejectAsync(int revision, string reason)
    {
        await GoAsync($"/hr/revisions/{revision}");
        await Page.GetByLabel("Reason").FillAsync(reason);
        await Button("Reject").ClickAsync();
        await Expect(State).ToHaveTextAsync("rejected");
    }

    /// <summary>Takes a published revision out of the book.</summary>
    public async Task RollBackAsync(int revision, string reason)
    {
        await GoAsync($"/hr/revisions/{revision}");
        await Page.GetByText("Undo it").ClickAsync();
        await Page.GetByLabel("Reason").FillAsync(reason);
        await Button("Roll back").ClickAsync();
        await Expect(State).ToHaveTextAsync("rolled back");
    }

    /// <summary>All findings of axe, each as "rule: element".</summary>
    public Task<string[]> FindingsAsync() => FindAsync(Rules, []);

    /// <summary>A refused file and a refused step are answered with the status that says so, which the browser logs.</summary>
    protected override bool IsExpected(string complaint) =>
        complaint.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal);
}
