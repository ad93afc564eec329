using CareerBot.TestKit;
using static Microsoft.Playwright.Assertions;

namespace CareerBot.Host.Browser.Tests;

/// <summary>
/// The pictures of the Agents Playground in docs/images. Not run with the other tests:
/// <c>dotnet CareerBot.Host.Browser.Tests.dll -explicit only -class "*PlaygroundPictures"</c>.
/// </summary>
public sealed class PlaygroundPictures(Site site, Playground playground) : IClassFixture<Playground>
{
    private const string Question = "What does a backend engineer earn in Germany?";

    /// <summary>A question in the personal chat, and the same in a channel.</summary>
    [Fact(Explicit = true)]
    public async Task Those_of_the_documentation()
    {
        string folder = Path.Combine(RunningHost.Root(), "docs", "images");
        await using PlaygroundPage page = await site.OpenPlaygroundAsync(playground.Address);
        await page.HideLogAsync();
        await Expect(page.Card("Hello!")).ToHaveCountAsync(1);
        await page.SayAsync(Question);
        await Expect(page.Card("Are the figures gross or net?")).ToHaveCountAsync(1);
        await page.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, "teams-playground-personal.png") });

        await page.OpenAsync(PlaygroundPage.General);
        await page.PostAsync(Question);
        await Expect(page.Card("Pay is shown to the one who asks alone.")).ToHaveCountAsync(1);
        await page.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, "teams-playground-channel.png") });
    }
}
