using System.Globalization;
using CareerBot.Salaries.Import;
using Spectre.Console;

namespace CareerBot.Cli.Commands.Salaries;

/// <summary>Writes what is wrong with a file, cell by cell.</summary>
internal static class RowErrorTable
{
    /// <summary>Writes the errors that are listed.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<RowProblem> errors)
    {
        var table = new Table().AddColumns("row", "column", "cell", "what is wrong", "perhaps");
        foreach (RowProblem error in errors)
        {
            table.AddRow(
                error.Row == 0 ? "file" : error.Row.ToString(CultureInfo.InvariantCulture),
                Markup.Escape(error.Column),
                Markup.Escape(error.Value),
                Markup.Escape(error.Message),
                Markup.Escape(error.Suggestion ?? ""));
        }

        console.Write(table);
    }
}
