using System.Globalization;
using CareerBot.Knowledge.Model;
using CsvHelper;
using CsvHelper.Configuration;

namespace CareerBot.Knowledge.Loading;

/// <summary>A CSV file of the knowledge folder: comma-separated, with a header of exactly the expected columns.</summary>
internal static class CsvTable
{
    /// <summary>The rows of a table with their cells in the order of <paramref name="columns"/>; a row of the wrong width is a problem and is left out.</summary>
    public static IEnumerable<CsvRow> Read(KnowledgeFile file, string[] columns, ProblemList problems)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            BadDataFound = bad => problems.Add(new Position(file.Path, bad.Context.Parser!.RawRow, 1), "A quote stands inside a cell; double it or quote the whole cell."),
            TrimOptions = TrimOptions.Trim,
            IgnoreBlankLines = true,
        };
        using var parser = new CsvParser(new StringReader(file.Text), configuration);
        if (!parser.Read())
        {
            problems.Add(new Position(file.Path, 1, 1), $"The file is empty; its first line must be '{string.Join(',', columns)}'.");
            yield break;
        }

        if (!parser.Record!.SequenceEqual(columns, StringComparer.Ordinal))
        {
            problems.Add(new Position(file.Path, 1, 1), $"The first line must be '{string.Join(',', columns)}', it is '{string.Join(',', parser.Record!)}'.");
            yield break;
        }

        while (parser.Read())
        {
            int line = parser.RawRow;
            if (parser.Count != columns.Length)
            {
                problems.Add(new Position(file.Path, line, 1), $"The row has {parser.Count} cells and needs {columns.Length}.");
                continue;
            }

            yield return new CsvRow(file.Path, line, parser.Record!, parser.RawRecord);
        }
    }
}
