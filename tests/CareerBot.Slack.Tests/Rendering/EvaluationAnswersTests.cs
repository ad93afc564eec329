using CareerBot.Messages;
using CareerBot.Slack.Rendering;

namespace CareerBot.Slack.Tests.Rendering;

public sealed class EvaluationAnswersTests
{
    [Fact]
    public void Every_real_answer_is_rendered_whole_within_the_limits()
    {
        EvaluationAnswers.All.Count.ShouldBeGreaterThan(900);
        foreach (RenderOptions way in EvaluationAnswers.Ways)
        {
            foreach ((string id, string asked, var turn) in EvaluationAnswers.All)
            {
                SlackMessage message = BlockKitRenderer.Render(turn.Answer, way);

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
}
