using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Slack.Wire;

namespace CareerBot.Slack.Rendering;

/// <summary>Sets a table as Slack's own block, where it fits one.</summary>
internal static class TableSetting
{
    /// <summary>Slack refuses a cell without characters.</summary>
    private const string Blank = "\u00A0";

    /// <summary>The block and its number of characters; null when the table is too wide, too long, or empty, and is to be told in lines.</summary>
    public static (TableBlock Block, int Characters)? Of(AnswerPart.Table table)
    {
        int width = table.Rows.Aggregate(table.Columns.Length, (most, row) => Math.Max(most, row.Length));
        if (width is 0 or > BlockKit.MostTableCells || table.Rows.Length is 0 or >= BlockKit.MostTableRows)
        {
            return null;
        }

        var rows = ImmutableArray.CreateBuilder<ImmutableArray<TableCell>>(table.Rows.Length + 1);
        int characters = 0;
        rows.Add(Row(table.Columns, width, ref characters));
        foreach (ImmutableArray<RichText> row in table.Rows)
        {
            rows.Add(Row(row, width, ref characters));
        }

        if (characters > BlockKit.MostTableText)
        {
            return null;
        }

        return (new TableBlock(rows.MoveToImmutable(), [.. Enumerable.Repeat(new ColumnSettings(IsWrapped: true), width)]), characters);
    }

    private static ImmutableArray<TableCell> Row(ImmutableArray<RichText> cells, int width, ref int characters)
    {
        var row = ImmutableArray.CreateBuilder<TableCell>(width);
        for (int i = 0; i < width; i++)
        {
            string text = i < cells.Length ? cells[i].ToString() : "";
            row.Add(new TableCell(string.IsNullOrWhiteSpace(text) ? Blank : text));
            characters += row[i].Text.Length;
        }

        return row.MoveToImmutable();
    }
}
