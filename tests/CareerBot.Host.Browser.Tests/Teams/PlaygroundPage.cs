using CareerBot.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareerBot.Host.Browser.Tests;

/// <summary>What a person does and sees in the Agents Playground.</summary>
internal sealed class PlaygroundPage(IBrowserContext context, IPage page) : BrowserPage(context, page)
{
    /// <summary>The chat with the bot alone; the page opens there.</summary>
    public const string Personal = "Personal Chat";

    /// <summary>A chat of several people and the bot.</summary>
    public const string Group = "Group Chat";

    /// <summary>A channel.</summary>
    public const string General = "My Team - General";

    /// <summary>Another channel.</summary>
    public const string Announcements = "My Team - Announcements";

    private const string Bot = "Test Bot";

    /// <summary>What the playground says to a page when its bot took too long.</summary>
    private const string Late = "status code 503";

    /// <summary>The cards in the conversation that is open.</summary>
    public ILocator Cards => Page.Locator(".ac-adaptiveCard");

    /// <summary>What is written in the compose box may be a card as well.</summary>
    private ILocator CardBeingWritten => Page.Locator("[contenteditable=true] .ac-adaptiveCard");

    private ILocator PostButton => Page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true });

    /// <summary>Those that hold a text.</summary>
    public ILocator Card(string text) => Cards.Filter(new() { HasText = text });

    /// <summary>Has an invoke that came too late to its bot's answer asked again: Teams does so, the playground does not.</summary>
    public static async Task AskAgainAsync(IRoute route)
    {
        const int Most = 40; // The bot gives up after 2.5 s.
        var patient = new RouteFetchOptions { Timeout = (float)Patience.Longest.TotalMilliseconds };
        IAPIResponse response = await route.FetchAsync(patient);
        for (int i = 0; i < Most && !response.Ok && (await response.TextAsync()).Contains(Late, StringComparison.Ordinal); i++)
        {
            response = await route.FetchAsync(patient);
        }

        await route.FulfillAsync(new() { Response = response });
    }

    /// <summary>Waits until it has found the bot. It looks for 15 s when it is opened, and never again.</summary>
    public async Task BeConnectedAsync()
    {
        const int Most = 8;
        ILocator connected = Page.GetByText("Connected.");
        ILocator either = connected.Or(Page.GetByText("Cannot connect to your app"));
        await Expect(either.First).ToBeVisibleAsync();
        for (int i = 0; i < Most && !await connected.IsVisibleAsync(); i++)
        {
            await Page.ReloadAsync();
            await Expect(either.First).ToBeVisibleAsync();
        }

        await Expect(connected).ToBeVisibleAsync();
    }

    /// <summary>Opens a chat or a channel.</summary>
    public async Task OpenAsync(string place)
    {
        await Page.GetByRole(AriaRole.Treeitem, new() { Name = place, Exact = true }).ClickAsync();
        await Expect(PostButton).ToHaveCountAsync(place.StartsWith("My Team", StringComparison.Ordinal) ? 1 : 0);
    }

    /// <summary>Writes into the chat that is open, and sends it.</summary>
    public async Task SayAsync(string text)
    {
        await Page.GetByRole(AriaRole.Textbox).Last.ClickAsync();
        await Page.Keyboard.TypeAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Mentions the bot in the group chat that is open.</summary>
    public async Task MentionAsync(string text)
    {
        await Page.GetByRole(AriaRole.Textbox).Last.ClickAsync();
        await MentionHereAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Begins a post in the channel that is open, with a mention of the bot.</summary>
    public async Task PostAsync(string text)
    {
        await Page.GetByRole(AriaRole.Textbox).First.ClickAsync();
        await MentionHereAsync(text);
        await PostButton.ClickAsync();
    }

    /// <summary>Presses the last button of that name.</summary>
    public Task PressAsync(string title) => Cards.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last.ClickAsync();

    /// <summary>Opens the search of the message extension and types.</summary>
    /// <param name="text">What is searched.</param>
    /// <param name="command">The id of the manifest's command, which the playground does not read; null for none.</param>
    public async Task SearchAsync(string text, string? command = null)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Trigger Message Extension App" }).Last.ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = "Search Command" }).ClickAsync();
        if (command is not null)
        {
            await Page.GetByRole(AriaRole.Button, new() { Name = "Specify Command ID or Parameter" }).ClickAsync();
            await Page.GetByLabel("Command ID").Last.FillAsync(command);
        }

        await Page.GetByPlaceholder("Enter a search term").FillAsync(text);
    }

    /// <summary>Takes a result of the search into the compose box, and sends it.</summary>
    public async Task InsertAsync(string result)
    {
        await Page.GetByText(result, new() { Exact = true }).Last.ClickAsync();
        await Expect(CardBeingWritten).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
        await Expect(CardBeingWritten).ToHaveCountAsync(0);
    }

    /// <summary>Has the playground send one of its made-up activities for the conversation that is open.</summary>
    public async Task TriggerAsync(string activity)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Mock an Activity" }).ClickAsync();
        await Page.GetByText(activity, new() { Exact = true }).ClickAsync();
        ILocator send = Page.GetByRole(AriaRole.Button, new() { Name = "Send activity" });
        await send.ClickAsync();
        await Expect(send).ToHaveCountAsync(0);
    }

    /// <summary>Hides the list of what goes to and fro.</summary>
    public Task HideLogAsync() => Page.GetByRole(AriaRole.Button, new() { Name = "Hide log panel" }).ClickAsync();

    private async Task MentionHereAsync(string text)
    {
        await Page.Keyboard.TypeAsync("@");
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = Bot }).ClickAsync();
        await Page.Keyboard.TypeAsync($" {text}");
    }
}
