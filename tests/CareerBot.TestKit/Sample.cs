using System.Collections.Immutable;
using CareerBot.Messages;

namespace CareerBot.TestKit;

/// <summary>Answers with everything set, for renderers; a test names only what matters to it.</summary>
public static class Sample
{
    public static readonly AnswerLabels Labels = new("Sources", "You could ask next", "and above") { WordedByAi = "Worded by AI" };

    public static Answer Answer(params ImmutableArray<AnswerPart> parts) => new() { Language = "en", Headline = "A headline", Labels = Labels, Parts = parts };

    public static PayRange Range(
        decimal min, decimal max, string currency = "EUR", bool open = false, string role = "Backend Engineer", string country = "Germany", string? level = null) => new()
        {
            Role = new RoleId(role.ToLowerInvariant().Replace(' ', '-')),
            RoleTitle = role,
            Location = new CountryCode(country[..2].ToUpperInvariant()),
            LocationName = country,
            Level = level is null ? null : new LevelId(level.ToLowerInvariant()),
            LevelName = level,
            Currency = currency,
            Min = min,
            Max = max,
            OpenEnded = open,
            Period = "year",
            Basis = "gross",
            Source = "A source",
            Display = FormattableString.Invariant($"{currency} {min:#,0} to {max:#,0}{(open ? "+" : "")}"),
        };

    /// <summary>One part of every kind, each holding a text.</summary>
    public static ImmutableArray<AnswerPart> EveryPart(string text) =>
    [
        new AnswerPart.Heading(text),
        new AnswerPart.Paragraph(text),
        new AnswerPart.Bullets([text]),
        new AnswerPart.Table([text, text], [[text, text]]),
        new AnswerPart.Pay([Range(50_000, 90_000) with { LocationName = text }]),
        new AnswerPart.Choices([new Suggestion(text, text)]),
    ];
}
