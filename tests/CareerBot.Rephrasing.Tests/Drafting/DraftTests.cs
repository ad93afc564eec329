using CareerBot.Messages;
using CareerBot.Messages.Rendering;
using CareerBot.Rephrasing.Drafting;
using CareerBot.TestKit;

namespace CareerBot.Rephrasing.Tests.Drafting;

public sealed class DraftTests
{
    [Fact]
    public void A_pay_answer_leaves_without_role_place_and_figure()
    {
        Draft draft = Draft.Of(RealEngine.Ask("What does a backend engineer earn in Germany?").Answer);

        draft.Texts.ShouldHaveSingleItem().Masked.ShouldBe("{1}, {2}: {3} gross a year");
        draft.Texts[0].Facts.Select(fact => fact.Kind).ShouldBe([FactKind.Role, FactKind.Place, FactKind.Figure]);
    }

    [Fact]
    public void What_is_written_in_the_knowledge_base_is_no_part_of_it()
    {
        Answer answer = RealEngine.Ask("What is Kubernetes?").Answer;

        Draft draft = Draft.Of(answer);

        draft.Texts.Select(text => text.Masked).ShouldBe(
            ["{1}: what it is and why it matters", "As a core skill: {2}.", "As a useful skill: {3}.", "Close to it: {4}."]);
        answer.Parts.OfType<AnswerPart.Paragraph>().Count().ShouldBeGreaterThan(draft.Texts.Length - 1);
    }

    [Fact]
    public void Words_of_the_asker_are_a_fact_too() =>
        Draft.Of(RealEngine.Ask("what does a beekeeper do").Answer).Texts.ShouldAllBe(text => !text.Masked.Contains("beekeeper", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Reworded_as_it_was_it_is_the_same_answer()
    {
        foreach ((string id, string asked, var turn) in EvaluationAnswers.All)
        {
            Draft draft = Draft.Of(turn.Answer);
            Answer again = draft.Reword(turn.Answer, [.. draft.Texts.Select(text => text.Masked)]) with { IsRephrased = false };

            PlainTextRenderer.Render(again).ShouldBe(PlainTextRenderer.Render(turn.Answer), customMessage: $"{id}: {asked}");
        }
    }

    [Fact]
    public void All_but_its_sentences_stays_the_very_same()
    {
        Answer answer = RealEngine.InOneTalk("What does a backend engineer earn?").Answer;
        Draft draft = Draft.Of(answer);

        Answer reworded = draft.Reword(answer, [.. draft.Texts.Select(text => "Gladly: " + text.Masked)]);

        reworded.Headline.ToString().ShouldStartWith("Gladly: ");
        reworded.IsRephrased.ShouldBeTrue();
        (reworded.Ranges, reworded.Caveats, reworded.Sources, reworded.Suggestions).ShouldBe((answer.Ranges, answer.Caveats, answer.Sources, answer.Suggestions));
        reworded.Parts.OfType<AnswerPart.Pay>().ShouldBe(answer.Parts.OfType<AnswerPart.Pay>());
    }

    [Fact]
    public void A_sentence_with_a_figure_of_its_own_does_not_leave()
    {
        Answer answer = Sample.Answer() with { Headline = RichText.Sentence("Among 20 roles: Tester", [new FactSpan(16, 6, FactKind.Role)]) };

        Draft.Of(answer).Texts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("You could be a {1}.", "Embedded Engineer", "You could be an Embedded Engineer.")]
    [InlineData("An {1} it is.", "QA Engineer", "A QA Engineer it is.")]
    [InlineData("Being a {1}.", "SRE", "Being an SRE.")]
    [InlineData("Being an {1}.", "UX Designer", "Being a UX Designer.")]
    [InlineData("Data {1}.", "Engineer", "Data Engineer.")]
    public void The_English_article_fits_the_name(string reply, string name, string shown) =>
        new DraftText("{1}", [new DraftFact(1, FactKind.Role, name)]).PutBack(reply, "en").ToString().ShouldBe(shown);
}
