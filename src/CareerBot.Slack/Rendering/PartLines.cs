using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Messages.Rendering;
using CareerBot.Slack.Wire;

namespace CareerBot.Slack.Rendering;

/// <summary>A part of an answer as lines of mrkdwn: each at most <see cref="BlockKit.MostText"/> characters, each a sentence or an item where it can be.</summary>
internal static class PartLines
{
    private const string Bullet = "• ";
    private const string Between = ": ";

    /// <summary>The lines of a part, in groups that belong closer together: pay is grouped by currency.</summary>
    public static ImmutableArray<List<string>> Of(AnswerPart part, Figures figures, bool withBars) => part switch
    {
        AnswerPart.Heading heading => [Lines([Bold(heading.Text)], figures)],
        AnswerPart.Paragraph paragraph => [Lines([paragraph.Text], figures)],
        AnswerPart.Bullets bullets => [Lines(bullets.Items.Select(item => new RichText([new TextRun(Bullet), .. item.Runs])), figures)],
        AnswerPart.Table table => [Lines(table.Rows.Select(row => Row(table, row)), figures)],
        AnswerPart.Pay pay => [.. pay.Ranges.GroupBy(range => range.Currency, StringComparer.Ordinal).Select(currency => Lines(Pay([.. currency], pay, withBars), figures))],
        AnswerPart.Choices choices => [Lines(choices.Options.Select(static (option, i) => RichText.Plain($"{i + 1}. {option.Label}")), figures)],
        _ => throw new System.Diagnostics.UnreachableException($"No mrkdwn for {part.GetType().Name}."),
    };

    /// <summary>All of a text in bold.</summary>
    public static RichText Bold(RichText text) => new([new TextRun(text.ToString(), TextStyle.Bold)]);

    /// <summary>The beginning of somebody's words, as a quote of one line; null when there are none.</summary>
    public static string? Quote(string words, int most, Figures figures)
    {
        List<string> pieces = [];
        TextCut.AddPieces(pieces, words, most, figures);
        return pieces.Count == 0 ? null : $"> {pieces[0]}{(pieces.Count > 1 ? "…" : "")}";
    }

    /// <summary>Texts as lines.</summary>
    public static List<string> Lines(IEnumerable<RichText> texts, Figures figures)
    {
        List<string> lines = [];
        foreach (RichText text in texts)
        {
            TextCut.AddPieces(lines, text, BlockKit.MostText, figures);
        }

        return lines;
    }

    /// <summary>A row where no table can be drawn: its name, then each cell under its column's name, as it can be read out.</summary>
    private static RichText Row(AnswerPart.Table table, ImmutableArray<RichText> row)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        runs.Add(new TextRun(Bullet));
        for (int i = 0; i < row.Length; i++)
        {
            if (i == 0)
            {
                runs.Add(new TextRun(row[0].ToString(), TextStyle.Bold));
                continue;
            }

            string column = i < table.Columns.Length ? table.Columns[i].ToString() : "";
            runs.Add(new TextRun($"{(i == 1 ? " – " : "; ")}{column}{(column.Length > 0 ? Between : "")}"));
            runs.AddRange(row[i].Runs);
        }

        return new RichText(runs.ToImmutable());
    }

    private static IEnumerable<RichText> Pay(IReadOnlyCollection<PayRange> ranges, AnswerPart.Pay among, bool withBars)
    {
        RangeScale scale = RangeScale.Of(ranges);
        foreach (PayRange range in ranges)
        {
            TextRun label = new($"{Bullet}{RangeLabel.Of(range, among)}{Between}");
            TextRun figure = new(range.Display, TextStyle.Bold);
            yield return withBars ? new RichText([label, figure, new TextRun("\n"), RangeBar.Draw(range, scale)]) : new RichText([label, figure]);
        }
    }
}
