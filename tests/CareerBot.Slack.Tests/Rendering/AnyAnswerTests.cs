using CareerBot.Messages;
using CareerBot.Slack.Rendering;
using CareerBot.TestKit;
using CsCheck;

namespace CareerBot.Slack.Tests.Rendering;

/// <summary>What holds for every answer, however long or odd.</summary>
public sealed class AnyAnswerTests
{
    private const int Answers = 60;

    [Fact]
    public void Any_answer_is_within_every_limit() =>
        Gen.Select(AnyAnswer.Answers, AnyOptions.All).Sample((answer, options) => string.Join("; ", LimitsChecker.Of(BlockKitRenderer.Render(answer, options))).ShouldBe(""), iter: Answers);

    [Fact]
    public void No_figure_is_cut_in_the_text_or_in_any_block() =>
        Gen.Select(AnyAnswer.Answers, AnyOptions.All).Sample(
            (answer, options) =>
            {
                SlackMessage message = BlockKitRenderer.Render(answer, options with { Question = null });
                string[] figures = [.. answer.Ranges.Select(range => range.Display).Distinct()];
                foreach (string shown in Shown.In(message).Concat(message.Text.Split('\n')))
                {
                    Halved(shown, figures).ShouldBeNull(shown);
                }
            },
            iter: Answers);

    [Fact]
    public void The_text_says_every_figure_or_that_there_is_more() =>
        Gen.Select(AnyAnswer.Answers, AnyOptions.All).Sample(
            (answer, options) =>
            {
                string text = BlockKitRenderer.Render(answer, options).Text;
                bool isShortened = text.EndsWith(Some.Words.Shortened, StringComparison.Ordinal) || text.EndsWith($"|{Some.Words.More}>", StringComparison.Ordinal);
                foreach (PayRange range in answer.Parts.OfType<AnswerPart.Pay>().SelectMany(pay => pay.Ranges))
                {
                    (isShortened || text.Contains(range.Display, StringComparison.Ordinal)).ShouldBeTrue(range.Display);
                }
            },
            iter: Answers);

    [Fact]
    public void No_content_becomes_a_mention_or_a_link() =>
        Gen.Select(AnyAnswer.Answers, AnyOptions.All).Sample(
            (answer, options) => BlockKitRenderer.Render(answer, options).Text
                .Replace("<!date^00000000^{_}|", "", StringComparison.Ordinal).Replace("<https://career.example/?ask=a&amp;b|", "", StringComparison.Ordinal)
                .ShouldNotContain("<"),
            iter: Answers);

    [Fact]
    public void Any_text_alone_is_cut_at_the_ends_of_lines_and_loses_nothing() =>
        Gen.Select(AnyAnswer.Answers, AnyOptions.All).Sample(
            (answer, options) =>
            {
                SlackMessage message = BlockKitRenderer.Render(answer, options);
                var texts = message.TextOnly(4_000);

                texts.ShouldAllBe(text => text.Text.Length <= 4_000 && text.Blocks.IsEmpty);
                texts.SelectMany(text => Lines(text.Text)).ShouldBe(Lines(message.Text));
            },
            iter: Answers);

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Where(line => line.Length > 0);

    /// <summary>A figure whose beginning ends a text, or whose end begins one; null when there is none.</summary>
    private static string? Halved(string shown, string[] figures)
    {
        string end = shown.TrimEnd('*', '_', '`', '…', '\u200B');
        string begin = shown.TrimStart('*', '_', '`', '\u200B');
        return figures.FirstOrDefault(figure =>
            Enumerable.Range(1, figure.Length - 1).Any(at => (IsTelling(figure[..at]) && end.EndsWith(figure[..at], StringComparison.Ordinal) && !figures.Any(other => end.EndsWith(other, StringComparison.Ordinal)))
                || (IsTelling(figure[at..]) && begin.StartsWith(figure[at..], StringComparison.Ordinal) && !figures.Any(other => begin.StartsWith(other, StringComparison.Ordinal)))));
    }

    /// <summary>Pieces of a letter or a digit stand at the ends of other words too.</summary>
    private static bool IsTelling(string piece) => piece.Trim().Length > 3;
}
