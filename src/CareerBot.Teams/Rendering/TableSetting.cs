using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Rendering;

/// <summary>Sets a table: the columns' names and the first column bold, and each column as wide as its longest word needs beside the others.</summary>
internal static class TableSetting
{
    /// <summary>More columns than this are not read on a phone: the rows are told in lines.</summary>
    private const int MostColumns = 4;

    /// <summary>Rows of one table; a longer one goes on in a next, with the columns' names again.</summary>
    private const int MostRows = 20;

    /// <summary>The least and the most that the longest word of a column counts, in characters.</summary>
    private const int LeastShare = 8;

    private const int MostShare = 18;

    /// <summary>The table; nothing when it is empty.</summary>
    public static IEnumerable<CardElement> Of(AnswerPart.Table table)
    {
        int width = table.Rows.Aggregate(table.Columns.Length, (most, row) => Math.Max(most, row.Length));
        if (width == 0 || table.Rows.IsEmpty)
        {
            return [];
        }

        return width > MostColumns
            ? table.Rows.Select(row => Line(table, row))
            : table.Rows.Chunk(MostRows).Select(rows => (CardElement)new CardTable
            {
                Spacing = CardSpacing.Medium,
                Columns = [.. Enumerable.Range(0, width).Select(i => new CardTableColumn(Share(table, i)))],
                Rows = [Row(table.Columns, width, RichRuns.Bold), .. rows.Select(row => Row(row, width, look: null))],
            });
    }

    /// <summary>On a phone a word that is wider than its column is cut off.</summary>
    private static int Share(AnswerPart.Table table, int column) =>
        Math.Clamp(table.Rows.Add(table.Columns).Where(row => column < row.Length).SelectMany(row => row[column].ToString().Split(' ')).Max(word => (int?)word.Length) ?? 0, LeastShare, MostShare);

    private static CardTableRow Row(ImmutableArray<RichText> cells, int width, Func<CardTextRun, CardTextRun>? look) =>
        new([.. Enumerable.Range(0, width).Select(i => new CardTableCell([RichRuns.Line(i < cells.Length ? cells[i] : RichText.Empty, i == 0 ? RichRuns.Bold : look)]))]);

    /// <summary>A row's name, then each cell under its column's name.</summary>
    private static CardRichText Line(AnswerPart.Table table, ImmutableArray<RichText> row)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        for (int i = 0; i < row.Length; i++)
        {
            string column = i < table.Columns.Length ? table.Columns[i].ToString() : "";
            runs.Add(new TextRun(i == 0 ? row[0].ToString() : $"{(i == 1 ? " – " : "; ")}{(column.Length > 0 ? $"{column}: " : "")}", i == 0 ? TextStyle.Bold : TextStyle.Plain));
            runs.AddRange(i == 0 ? [] : row[i].Runs);
        }

        return RichRuns.Line(new RichText(runs.ToImmutable()));
    }
}
