using System.Collections.Immutable;
using CareerBot.Messages;
using CsCheck;

namespace CareerBot.TestKit;

/// <summary>Answers of every shape and size: short ones mostly, and some far over every limit, full of what a channel could read as markup.</summary>
public static class AnyAnswer
{
    private static readonly string[] Words = ["pay", "a", "senior", "*bold*", "_it_", "~", "`code`", "<!channel>", "R&D", ">", ":wave:", "Zürich", "東京", "👩‍💻", ".", "end.", "\n", "\r\n", " ", "", "supercalifragilistic", "|", "\\", "1. ", "[a](https://b.example)", "<at>all</at>", "{{DATE(2026-01-01T00:00:00Z)}}", "# ", "- ", "&lt;", "<b>b</b>", "www.b.example"];

    private static readonly string Word3000 = new('x', 3_100);

    private static readonly Gen<PayRange> Range =
        from min in Gen.Int[0, 3_000]
        from wide in Gen.Int[0, 5_000]
        from open in Gen.Bool
        from currency in Gen.OneOf("EUR", "CHF", "JPY")
        from country in Gen.OneOf("Germany", "Switzerland", "R&D <land>", "Côte d’Ivoire")
        select Sample.Range(min * 100m, (min + wide) * 100m, currency, open, country: country);

    /// <summary>Text that holds figures at any place.</summary>
    public static Gen<string> Text(string[] figures, int most) =>
        from size in Gen.Frequency((8, Gen.Int[0, Math.Min(12, most)]), (1, Gen.Int[0, most]))
        from words in Gen.Frequency((20, Gen.OneOf(Words)), (10, Gen.OneOf(figures)), (size > 400 ? 1 : 0, Gen.Const(Word3000))).Array[size]
        from between in Gen.OneOf(" ", " ", "")
        select string.Join(between, words);

    private static Gen<RichText> Rich(string[] figures, int most) =>
        from runs in Gen.Select(Text(figures, most), Gen.Enum<TextStyle>(), (text, style) => new TextRun(text, style)).Array[0, 3]
        select new RichText([.. runs]);

    private static Gen<ImmutableArray<Suggestion>> Suggestions(string[] figures) =>
        from all in Gen.Select(Text(figures, 40), Text(figures, 600), (label, ask) => new Suggestion(label, ask)).Array[0, 40]
        select ImmutableArray.Create(all);

    private static Gen<AnswerPart> Part(string[] figures, PayRange[] ranges) => Gen.OneOf(
        Rich(figures, 60).Select(text => (AnswerPart)new AnswerPart.Heading(text)),
        Rich(figures, 900).Select(text => (AnswerPart)new AnswerPart.Paragraph(text)),
        Rich(figures, 900).Array[0, 30].Select(items => (AnswerPart)new AnswerPart.Bullets([.. items])),
        Gen.Select(Rich(figures, 10).Array[0, 25], Rich(figures, 40).Array[0, 25].Array[0, 120], (columns, rows) => (AnswerPart)new AnswerPart.Table([.. columns], [.. rows.Select(row => row.ToImmutableArray())])),
        Gen.Const((AnswerPart)new AnswerPart.Pay([.. ranges])),
        Suggestions(figures).Select(options => (AnswerPart)new AnswerPart.Choices(options)));

    /// <summary>Any answer.</summary>
    public static readonly Gen<Answer> Answers =
        from ranges in Range.Array[1, 12]
        let figures = ranges.Select(range => range.Display).ToArray()
        from headline in Rich(figures, 60)
        from parts in Gen.Frequency((6, Part(figures, ranges).Array[0, 6]), (1, Part(figures, ranges).Array[0, 90]))
        from caveats in Rich(figures, 500).Array[0, 14]
        from sources in Text(figures, 300).Array[0, 14]
        from suggestions in Suggestions(figures)
        from handOver in Gen.Enum<HandOverOffer>()
        from rephrased in Gen.Bool
        select new Answer
        {
            Language = "en",
            Headline = headline,
            Labels = Sample.Labels,
            Parts = [.. parts],
            Ranges = [.. ranges],
            Caveats = [.. caveats],
            Sources = [.. sources.Select(source => new SourceNote(source))],
            Suggestions = suggestions,
            HandOver = handOver,
            IsRephrased = rephrased,
        };
}
