using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Rendering;

/// <summary>Texts as paragraphs of runs, in which no character is markup: the way for all running text.</summary>
internal static class RichRuns
{
    /// <summary>A cell or a paragraph must hold something.</summary>
    public const string Blank = "\u00A0";

    /// <summary>A text's lines as paragraphs; none where there is nothing to show.</summary>
    public static IEnumerable<CardRichText> Paragraphs(RichText text, Func<CardTextRun, CardTextRun>? look = null)
    {
        var line = ImmutableArray.CreateBuilder<CardTextRun>();
        foreach (TextRun run in text.Runs)
        {
            string[] pieces = run.Text.ReplaceLineEndings("\n").Split('\n');
            for (int i = 0; i < pieces.Length; i++)
            {
                if (i > 0 && Close(line) is { } above)
                {
                    yield return above;
                }

                if (pieces[i].Length > 0)
                {
                    CardTextRun set = Set(pieces[i], run.Style);
                    line.Add(look is null ? set : look(set));
                }
            }
        }

        if (Close(line) is { } last)
        {
            yield return last;
        }
    }

    /// <summary>A text in one paragraph, blank where it is empty.</summary>
    public static CardRichText Line(RichText text, Func<CardTextRun, CardTextRun>? look = null)
    {
        ImmutableArray<CardTextRun> runs = [.. text.Runs.Where(run => run.Text.Length > 0).Select(run => Set(run.Text, run.Style)).Select(run => look is null ? run : look(run))];
        return new CardRichText { Inlines = runs.IsEmpty || runs.All(run => string.IsNullOrWhiteSpace(run.Text)) ? [new CardTextRun(Blank)] : runs };
    }

    /// <summary>As notes are: small, and standing back.</summary>
    public static CardTextRun Small(CardTextRun run) => run with { Size = CardTextSize.Small, IsSubtle = true };

    /// <summary>Bold.</summary>
    public static CardTextRun Bold(CardTextRun run) => run with { Weight = CardTextWeight.Bolder };

    private static CardTextRun Set(string text, TextStyle style) => new CardTextRun(PlainCharacters.Of(text)) is var run && style == TextStyle.Plain ? run : style switch
    {
        TextStyle.Bold => Bold(run),
        TextStyle.Italic => run with { Italic = true },
        _ => run with { FontType = CardFont.Monospace },
    };

    private static CardRichText? Close(ImmutableArray<CardTextRun>.Builder line)
    {
        CardRichText? closed = line.All(run => string.IsNullOrWhiteSpace(run.Text)) ? null : new CardRichText { Inlines = line.ToImmutable() };
        line.Clear();
        return closed;
    }
}
