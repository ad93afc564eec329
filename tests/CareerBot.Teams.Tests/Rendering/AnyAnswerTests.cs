using CareerBot.Fakes;
using CareerBot.Messages;
using CareerBot.Teams.Rendering;
using CareerBot.TestKit;
using CsCheck;

namespace CareerBot.Teams.Tests.Rendering;

/// <summary>Answers of every shape and size.</summary>
public sealed class AnyAnswerTests
{
    private static readonly Gen<CardOptions> Options =
        from reply in Gen.OneOf<string?>(null, "r-1")
        from question in AnyAnswer.Text(["EUR 1"], 400)
        from flags in Gen.Bool.Array[4]
        select Some.Options with
        {
            ReplyId = reply,
            Question = flags[0] ? question : null,
            MayShare = flags[1],
            IsPrivateNote = flags[2],
            WebAddress = flags[3] ? new Uri("https://career.example/?ask=a&b") : null,
        };

    [Fact]
    public void Any_answer_is_a_message_within_the_limits() => Gen.Select(AnyAnswer.Answers, Options).Sample(
        (answer, options) => CardLimits.OfActivity(CardRenderer.Render(answer with { Headline = Said(answer.Headline) }, options).Json()).ShouldBeEmpty(),
        iter: 400,
        threads: 1);

    [Fact]
    public void What_is_left_out_is_said_and_no_figure_is_cut()
    {
        AnswerPart.Pay pay = new([.. Enumerable.Range(0, 400).Select(i => Sample.Range(50_000 + i, 90_000 + i, open: i % 2 == 0, country: $"Country {i}"))]);
        Answer answer = Sample.Answer(pay, new AnswerPart.Paragraph("The end.")) with { Ranges = pay.Ranges, Suggestions = [new Suggestion("Next?", "Next?")] };

        TeamsMessage message = CardRenderer.Render(answer, Some.Options with { WebAddress = new Uri("https://career.example/") });

        CardLimits.OfActivity(message.Json()).ShouldBeEmpty();
        IReadOnlyList<string> shown = message.Shown();
        shown.ShouldContain(Some.Words.Shortened);
        shown.ShouldContain(Some.Words.More);
        shown.ShouldNotContain("The end.");
        shown.ShouldNotContain("Next?");
        string[] figures = [.. shown.Where(text => text.StartsWith("EUR ", StringComparison.Ordinal))];
        figures.Length.ShouldBeGreaterThan(20);
        figures.ShouldAllBe(figure => pay.Ranges.Any(range => range.Display == figure));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(997)]
    [InlineData(1000)]
    public void A_headline_that_is_too_long_is_not_cut_within_a_figure(int before)
    {
        PayRange range = Sample.Range(50_000, 90_000, open: true);
        Answer answer = Sample.Answer() with { Headline = $"{new string('x', before - 10)} {range.Display} {new string('y', 1_500)}", Ranges = [range] };

        TeamsMessage message = CardRenderer.Render(answer, Some.Options);

        foreach (string text in new[] { message.Shown()[0], message.Summary })
        {
            text.Replace(range.Display, "", StringComparison.Ordinal).ShouldNotContain("EUR");
        }
    }

    /// <summary>An answer has a headline.</summary>
    private static RichText Said(RichText headline) => string.IsNullOrWhiteSpace(headline.ToString()) ? "A headline" : headline;
}
