using CareerBot.Fakes;
using CareerBot.Messages;
using CareerBot.Teams.Rendering;
using CareerBot.TestKit;

namespace CareerBot.Teams.Tests.Rendering;

/// <summary>Every answer of the evaluation set, as it would be sent.</summary>
public sealed class EvaluationAnswersTests(CardBrowser browser)
{
    [Fact]
    public void Every_real_answer_is_rendered_whole_within_the_limits()
    {
        EvaluationAnswers.All.Count.ShouldBeGreaterThan(900);
        foreach (CardOptions way in Some.Ways)
        {
            foreach ((string id, string asked, var turn) in EvaluationAnswers.All)
            {
                TeamsMessage message = CardRenderer.Render(turn.Answer with { IsRephrased = way.MayShare }, way);

                CardLimits.OfActivity(message.Json()).ShouldBeEmpty($"{id}: {asked}");
                string shown = string.Join('\n', message.Shown());
                shown.ShouldNotContain(Some.Words.Shortened, customMessage: $"{id}: {asked}");
                foreach (PayRange range in turn.Answer.Ranges)
                {
                    shown.ShouldContain(range.Display, customMessage: $"{id}: {asked}");
                }
            }
        }
    }

    [Fact]
    public async Task Every_real_answer_is_a_card_as_Microsoft_types_it() =>
        (await TeamsCardTypes.ErrorsAsync(
            EvaluationAnswers.All.SelectMany(asked => Some.Ways, (asked, way) => (asked.Id, CardRenderer.Render(asked.Turn.Answer with { IsRephrased = way.MayShare }, way).CardText())).DistinctBy(card => card.Item2),
            TestContext.Current.CancellationToken)).ShouldBe("");

    [Fact]
    public async Task Every_other_card_is_as_Microsoft_types_it() =>
        (await TeamsCardTypes.ErrorsAsync(OtherCards.All.Select(card => (card.Key, card.Value.CardText())), TestContext.Current.CancellationToken)).ShouldBe("");

    [Theory]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"NoSuchThing"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"x","colour":"red"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Container","style":"Emphasis","items":[]}]}""")]
    public async Task A_wrong_card_does_not_type_check(string wrong) =>
        (await TeamsCardTypes.ErrorsAsync([("wrong", wrong)], TestContext.Current.CancellationToken)).ShouldContain("error TS");

    [Fact]
    public async Task Every_real_answer_is_drawn_without_complaint()
    {
        Assert.SkipUnless(browser.IsThere, "Please install Chromium.");
        await using CardPage page = await browser.OpenAsync("light", 400);
        foreach ((string id, string asked, var turn) in EvaluationAnswers.All)
        {
            DrawnCard drawn = await page.DrawAsync(CardRenderer.Render(turn.Answer with { IsRephrased = true }, Some.Ways[1]).CardText());

            drawn.Complaints.ShouldBeEmpty($"{id}: {asked}");
            foreach (PayRange range in turn.Answer.Ranges)
            {
                drawn.Text.ShouldContain(range.Display, customMessage: $"{id}: {asked}");
            }
        }
    }
}
