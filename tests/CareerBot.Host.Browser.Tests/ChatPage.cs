using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareerBot.Host.Browser.Tests;

/// <summary>What a person does and sees in the chat and among the roles.</summary>
internal sealed class ChatPage(IBrowserContext context, IPage page) : BrowserPage(context, page)
{
    public ILocator Input => Page.GetByLabel("Your question");

    public ILocator Exchanges => Page.Locator(".exchange");

    public ILocator LastAnswer => Exchanges.Last.Locator(".answer");

    public ILocator Suggestions => LastAnswer.Locator(".suggestions button");

    /// <summary>Types a question, sends it, and waits for its answer.</summary>
    public async Task AskAsync(string text)
    {
        int before = await Exchanges.CountAsync();
        await Input.FillAsync(text);
        await Input.PressAsync("Enter");
        await Expect(Exchanges).ToHaveCountAsync(before + 1);
        await Expect(Exchanges.Last.Locator(".asked")).ToContainTextAsync(text);
    }
}
