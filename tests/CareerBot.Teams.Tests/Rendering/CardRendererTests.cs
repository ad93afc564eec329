using System.Text.Json;
using CareerBot.Messages;
using CareerBot.Teams.Rendering;
using CareerBot.TestKit;

namespace CareerBot.Teams.Tests.Rendering;

public sealed class CardRendererTests
{
    private static readonly Answer Full = Sample.Answer(Sample.EveryPart("a part")) with
    {
        Suggestions = [.. Enumerable.Range(0, 9).Select(i => new Suggestion($"Next {i}", $"ask {i}"))],
        HandOver = HandOverOffer.NoAnswer,
        Caveats = ["Gross."],
        Sources = [new SourceNote("A source, 2026")],
    };

    [Fact]
    public void Buttons_bring_back_what_they_say()
    {
        TeamsMessage message = CardRenderer.Render(Full, Some.Options with { MayShare = true });

        Executes(message).ShouldBe(
        [
            ("pick-0", "ask", """{"ask":"a part"}"""),
            .. Enumerable.Range(0, 6).Select(i => ($"ask-{i}", "ask", $$"""{"ask":"ask {{i}}"}""")),
            ("ask-hr", "ask-hr", """{"reply":"r-1"}"""),
            ("share", "share", """{"reply":"r-1"}"""),
        ]);
    }

    [Fact]
    public void Without_a_reply_there_are_no_buttons_for_it_and_no_feedback()
    {
        TeamsMessage message = CardRenderer.Render(Full, new CardOptions { Words = Some.Words, MayShare = true });

        Executes(message).ShouldAllBe(action => action.Verb == Verbs.Ask);
        message.ToActivity(isPersonal: true).ChannelData.ShouldBeNull();
    }

    [Fact]
    public void Feedback_is_asked_for_in_the_way_of_today() =>
        CardRenderer.Render(Full, Some.Options).ToActivity(isPersonal: false).ChannelData!.ToJsonString().ShouldBe("""{"feedbackLoop":{"type":"default"}}""");

    [Theory]
    [InlineData(true, 6)]
    [InlineData(false, null)]
    public void Suggested_actions_are_for_personal_chats_alone(bool isPersonal, int? count) =>
        CardRenderer.Render(Full, Some.Options).ToActivity(isPersonal).SuggestedActions?.Actions.Length.ShouldBe(count!.Value);

    [Fact]
    public void What_a_model_worded_is_marked_once_and_said()
    {
        TeamsMessage message = CardRenderer.Render(Full with { IsRephrased = true }, Some.Options);

        message.ToActivity(isPersonal: true).Entities!.Value.ShouldHaveSingleItem().ToJsonString()
            .ShouldBe("""{"type":"https://schema.org/Message","@type":"Message","@context":"https://schema.org","@id":"","additionalType":["AIGeneratedContent"]}""");
        message.Shown().ShouldContain(Some.Words.AiGenerated);
    }

    [Fact]
    public void What_no_model_worded_is_not_marked() => CardRenderer.Render(Full, Some.Options).ToActivity(isPersonal: true).Entities.ShouldBeNull();

    [Fact]
    public void An_answer_that_is_kept_back_says_nothing_of_itself()
    {
        Answer answer = RealEngine.Ask("What does a backend engineer earn in Germany?").Answer;

        TeamsMessage message = CardRenderer.Render(answer, Some.Options with { ShowsPay = false });

        message.Json().ShouldNotContain("50,000");
        message.Json().ShouldNotContain("Backend");
        Executes(message).ShouldBe([(Verbs.ShowMine, Verbs.ShowMine, """{"reply":"r-1"}""")]);
    }

    [Fact]
    public void The_summary_has_the_headline_and_the_figures_as_they_are_read_out()
    {
        Answer answer = Sample.Answer(new AnswerPart.Pay([Sample.Range(50_000, 90_000, open: true)]));

        CardRenderer.Render(answer, Some.Options).Summary.ShouldBe("A headline\nGermany: EUR 50,000 to 90,000 and above");
    }

    [Fact]
    public void A_private_note_says_so_first() => CardRenderer.Render(Full, Some.Options with { IsPrivateNote = true }).Shown()[0].ShouldBe(Some.Words.OnlyYou);

    [Fact]
    public void A_button_that_cannot_ask_all_is_left_out_and_the_choice_stands_in_words()
    {
        string ask = new('x', 600);

        TeamsMessage message = CardRenderer.Render(Sample.Answer(new AnswerPart.Choices([new Suggestion("A long one", ask)])), Some.Options);

        Executes(message).ShouldBeEmpty();
        message.Shown().ShouldContain("1. A long one");
    }

    [Fact]
    public void Decisions_bring_back_the_revision_and_the_difference_that_was_shown()
    {
        (string, string Verb, string Data)[] actions = [.. Executes(OtherCards.All["Approval"])];

        actions.Select(action => action.Verb).ShouldBe([Verbs.Approve, Verbs.Reject]);
        actions.ShouldAllBe(action => action.Data == """{"revision":12,"diffHash":"h-1"}""");
        Executes(OtherCards.All["ApprovalDecided"]).ShouldBeEmpty();
        OtherCards.All["ApprovalWithoutFigures"].Json().ShouldNotContain("50,000");
        OtherCards.All["ApprovalDecided"].Json().ShouldNotContain("50,000");
    }

    [Fact]
    public void A_search_result_shows_the_figures_and_inserts_no_buttons()
    {
        var result = SearchCards.Result("Backend Engineer, Germany", RealEngine.Ask("What does a backend engineer earn in Germany?").Answer, Some.Words);

        result.Preview.Content.ToString().ShouldContain("50,000");
        result.Content.ToString().ShouldNotContain("Action.");
    }

    private static IEnumerable<(string Id, string Verb, string Data)> Executes(TeamsMessage message)
    {
        using JsonDocument card = JsonDocument.Parse(message.CardText());
        return [.. Walk(card.RootElement)];

        static IEnumerable<(string, string, string)> Walk(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Walk),
            JsonValueKind.Object when element.TryGetProperty("verb", out JsonElement verb) && element.TryGetProperty("type", out _) =>
                [(element.GetProperty("id").GetString()!, verb.GetString()!, element.GetProperty("data").GetRawText())],
            JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Walk(member.Value)),
            _ => [],
        };
    }
}
