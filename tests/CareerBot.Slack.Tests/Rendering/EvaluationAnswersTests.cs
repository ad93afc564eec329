using CareerBot.Messages;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Wire;
using CareerBot.TestKit;

namespace CareerBot.Slack.Tests.Rendering;

public sealed class EvaluationAnswersTests
{
    [Fact]
    public void Every_real_answer_is_rendered_whole_within_the_limits()
    {
        EvaluationAnswers.All.Count.ShouldBeGreaterThan(900);
        foreach (RenderOptions way in Ways.All)
        {
            foreach ((string id, string asked, var turn) in EvaluationAnswers.All)
            {
                SlackMessage message = BlockKitRenderer.Render(turn.Answer with { IsRephrased = way.MayShare }, way);

                LimitsChecker.Of(message).ShouldBeEmpty($"{id}: {asked}");
                message.Text.ShouldNotContain(Some.Words.Shortened, customMessage: $"{id}: {asked}");
                message.Json().ShouldNotContain(Some.Words.Shortened, customMessage: $"{id}: {asked}");
                message.Json().ShouldNotContain(Some.Words.More, customMessage: $"{id}: {asked}");
                string shown = string.Concat(Shown.In(message));
                foreach (PayRange range in turn.Answer.Ranges)
                {
                    message.Text.ShouldContain(range.Display, customMessage: $"{id}: {asked}");
                    shown.ShouldContain(range.Display, customMessage: $"{id}: {asked}");
                }
            }
        }
    }

    [Fact]
    public void Every_real_answer_fits_a_dialog_which_holds_no_table()
    {
        foreach ((string id, string asked, var turn) in EvaluationAnswers.All)
        {
            LimitsChecker.Of(InDialog(turn.Answer)).ShouldBeEmpty($"{id}: {asked}");
        }
    }

    [Fact]
    public async Task Real_answers_in_dialogs_are_as_Slack_types_them() =>
        await TypesCheck.ShouldTypeCheckAsync(EvaluationAnswers.All
            .DistinctBy(asked => (asked.Turn.Question.Intent, asked.Turn.Answer.HandOver))
            .Select(asked => (asked.Id, TypesCheck.Modal, InDialog(asked.Turn.Answer).Json())));

    private static ModalView InDialog(Answer answer) => new() { Title = "CareerBot", Blocks = BlockKitRenderer.Render(answer, Some.Options with { IsView = true }).Blocks };
}
