using System.CommandLine;
using CareerBot.Cli.Desks;
using CareerBot.Salaries.Export;
using CareerBot.Salaries.Import;
using Spectre.Console;

namespace CareerBot.Cli.Commands.Salaries;

/// <summary><c>careerbot salaries export</c>: the bands of a day as a file that can be pushed again.</summary>
internal sealed class ExportCommand
{
    private readonly Option<string?> _format = new("--format") { Description = "csv, xlsx or json; by default what --out ends in, else csv." };
    private readonly Option<DateOnly?> _asOf = DayInput.Option("--as-of", "The day; by default today.");
    private readonly Option<FileInfo?> _out = new("--out") { Description = "The file to write; by default the output." };
    private readonly Workplace _place;

    private ExportCommand(Workplace place)
    {
        _place = place;
        _format.AcceptOnlyFromAmong([.. Enum.GetValues<ImportFormat>().Select(format => format.ToString().ToLowerInvariant())]);
    }

    public static Command Create(Workplace place, DeskOptions desks)
    {
        var export = new ExportCommand(place);
        var command = new Command("export", "Write the bands in force on a day, all audiences, to a file that can be pushed again.") { export._format, export._asOf, export._out };
        desks.Handle(command, export.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, IBookDesk desk, CancellationToken cancellationToken)
    {
        FileInfo? to = parsed.GetValue(_out);
        string name = parsed.GetValue(_format) is { } given ? $"book.{given}" : to?.Name ?? "book.csv";
        ImportFormat format = ImportFormats.OfFileName(name)
            ?? throw CommandFailure.BadInput($"'{name}' does not say in which form it is to be written: give --format csv, xlsx or json.");
        if (format == ImportFormat.Xlsx && to is null && !Console.IsOutputRedirected)
        {
            throw CommandFailure.BadInput("A workbook cannot be shown here: give --out FILE.xlsx.");
        }

        ExportedFile file = await desk.ExportAsync(format, parsed.GetValue(_asOf), cancellationToken);
        await using Stream content = file.Content;
        await using (Stream output = Open(to))
        {
            await content.CopyToAsync(output, cancellationToken);
        }

        _place.Errors.WriteLine($"Written from book {file.Tag}{(to is null ? "" : $" to {to}")}. Send an edited file back with --if-match {file.Tag}, and nobody's change in between is lost.");
        return ExitCodes.Good;
    }

    private static Stream Open(FileInfo? to)
    {
        try
        {
            return to is null ? Console.OpenStandardOutput() : to.Create();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.BadInput($"{to} cannot be written: {error.Message}", error);
        }
    }
}
