using CareerBot.Teams.Rendering;
using CareerBot.TestKit;

namespace CareerBot.Teams.Tests.Rendering;

/// <summary>Microsoft's own renderer draws every kind of card without complaint, as wide as a phone and as a desk, light and dark.</summary>
public sealed class DrawnCardsTests(CardBrowser browser)
{
    /// <summary>The folder that pictures are put into, for looking at; unset for none.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("CAREERBOT_CARD_PICTURES");

    [Theory]
    [InlineData("light", 400)]
    [InlineData("light", 700)]
    [InlineData("dark", 400)]
    [InlineData("dark", 700)]
    public async Task Every_kind_of_card_is_drawn_without_complaint(string theme, int width)
    {
        Assert.SkipUnless(browser.IsThere, "Please install Chromium.");
        await using CardPage page = await browser.OpenAsync(theme, width);
        foreach ((string name, TeamsMessage message) in KindsOfAnswers.All.Select(kind => (kind.Key, CardRenderer.Render(RealEngine.InOneTalk(kind.Value.Asked).Answer, kind.Value.Options))).Concat(OtherCards.All.Select(card => (card.Key, card.Value))))
        {
            DrawnCard drawn = await page.DrawAsync(message.CardText());

            drawn.Complaints.ShouldBeEmpty(name);
            drawn.TooWide.ShouldBeLessThanOrEqualTo(0, name);
            drawn.Text.ShouldNotBeNullOrWhiteSpace(name);
            if (Pictures is not null)
            {
                await page.PictureAsync(Path.Combine(Pictures, $"{name}-{theme}-{width}.png"));
            }
        }
    }

    [Fact]
    public async Task A_wrong_card_is_complained_of()
    {
        Assert.SkipUnless(browser.IsThere, "Please install Chromium.");
        await using CardPage page = await browser.OpenAsync("light", 400);

        DrawnCard drawn = await page.DrawAsync("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"NoSuchThing"},{"type":"TextBlock","text":"x","size":"Enormous"}]}""");

        drawn.Complaints.ShouldNotBeEmpty();
    }
}
