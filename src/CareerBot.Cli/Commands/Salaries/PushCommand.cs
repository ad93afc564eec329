using System.CommandLine;
using CareerBot.Cli.Desks;
using CareerBot.Messages;
using CareerBot.Salaries.Export;
using CareerBot.Salaries.Import;
using CareerBot.Salaries.Revisions;
using CareerBot.Salaries.Wire;
using Spectre.Console;

namespace CareerBot.Cli.Commands.Salaries;

/// <summary><c>careerbot salaries push FILE</c>: a file becomes a draft, or is refused with all its errors.</summary>
internal sealed class PushCommand
{
    private const string Replace = "replace";

    private readonly Argument<FileInfo> _file = new("file") { Description = "A file of bands: .csv, .xlsx or .json." };
    private readonly Option<DateOnly?> _effective = DayInput.Option("--effective", "First day in force of rows that give none; without it they are in force from the publish on.");
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Read and compare, and store nothing." };
    private readonly Option<string> _mode = new("--mode") { Description = "merge: bands that the file does not name stay; replace: they end.", DefaultValueFactory = _ => "merge" };
    private readonly Option<string?> _locale = new("--locale") { Description = "Whose number format the amounts are in, such as de-DE; without it an ambiguous amount is refused." };
    private readonly Option<string?> _source = new("--source") { Description = "Where the figures come from, for rows that do not say it." };
    private readonly Option<string?> _audience = new("--audience") { Description = "Who may see rows that do not say it; without it HR alone." };
    private readonly Option<decimal?> _payments = new("--payments") { Description = "Payments a year, 12 to 14.5, that monthly figures are multiplied by." };
    private readonly Option<string?> _comment = new("--comment") { Description = "Why; the approver reads it." };
    private readonly Option<string?> _ifMatch = new("--if-match") { Description = "The tag of the book that the file was exported from: refused when the book has moved since." };
    private readonly Option<bool> _submit = new("--submit") { Description = "Hand the draft in for a decision at once." };
    private readonly Option<string> _format = OutputFormat.Option();
    private readonly Workplace _place;

    private PushCommand(Workplace place)
    {
        _place = place;
        _mode.AcceptOnlyFromAmong("merge", Replace);
        _audience.AcceptOnlyFromAmong([.. Enum.GetValues<Audience>().Select(SalaryExport.NameOf)]);
    }

    public static Command Create(Workplace place, DeskOptions desks)
    {
        var push = new PushCommand(place);
        var command = new Command("push", "Send a file of bands as a draft. With any error, all errors are listed and nothing is stored.")
        {
            push._file, push._effective, push._dryRun, push._mode, push._locale, push._source, push._audience, push._payments, push._comment, push._ifMatch, push._submit, push._format,
        };
        desks.Handle(command, push.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, IBookDesk desk, CancellationToken cancellationToken)
    {
        PushRequest push = Read(parsed);
        bool submits = parsed.GetValue(_submit);
        if (submits && push.IsDryRun)
        {
            throw CommandFailure.BadInput("--dry-run stores nothing, so there is nothing to --submit; give one of them.");
        }

        switch (await PushProgress.RunAsync(_place, progress => desk.PushAsync(push, progress, cancellationToken)))
        {
            case PushOutcome.Bad bad:
                RowErrorTable.Write(_place.Errors, bad.Errors);
                string cut = bad.Count > bad.Errors.Count ? $"; the first {bad.Errors.Count} are listed" : "";
                throw CommandFailure.BadInput($"{push.Options.FileName} has {bad.Count} error(s){cut}. Nothing was stored: mend the file and push it again.");
            case PushOutcome.Good { Response: var response }:
                bool isSubmitted = submits && response is { Id: not null, Counts.Touched: > 0 };
                if (isSubmitted)
                {
                    await desk.SubmitAsync(response.Id!.Value, cancellationToken);
                }

                OutputFormat.Write(_place, parsed.GetValue(_format), response, SalaryJson.Default.ProposedResponse, console => Write(console, response, isSubmitted));
                return ExitCodes.Good;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private PushRequest Read(ParseResult parsed)
    {
        FileInfo file = parsed.GetRequiredValue(_file);
        if (!file.Exists)
        {
            throw CommandFailure.BadInput($"There is no file {file}.");
        }

        if (ImportFormats.OfFileName(file.Name) is not { } format)
        {
            throw CommandFailure.BadInput($"'{file.Name}' is not read: a file of bands ends in .csv, .xlsx or .json.");
        }

        if (parsed.GetValue(_payments) is < 12 or > 14.5m)
        {
            throw CommandFailure.BadInput("--payments must be a number from 12 to 14.5.");
        }

        var options = new ImportOptions
        {
            FileName = file.Name,
            Locale = parsed.GetValue(_locale),
            EffectiveFrom = parsed.GetValue(_effective),
            Source = parsed.GetValue(_source),
            Audience = parsed.GetValue(_audience) is { } audience ? SalaryExport.AudienceOf(audience) : null,
            PaymentsPerYear = parsed.GetValue(_payments),
        };
        return new PushRequest(
            file, format, options, parsed.GetValue(_mode) == Replace ? UpdateMode.Replace : UpdateMode.Merge, parsed.GetValue(_dryRun), parsed.GetValue(_comment) ?? "", parsed.GetValue(_ifMatch) is { } tag ? Tags.Read(tag) : null);
    }

    private static void Write(IAnsiConsole console, ProposedResponse response, bool isSubmitted)
    {
        console.WriteLine(RevisionText.Counts(response.Counts));
        RevisionText.Warnings(console, response.Warnings);
        console.WriteLine(response switch
        {
            { Id: null } => "Dry run: nothing was stored.",
            { Counts.Touched: 0 } => $"Revision {response.Id} is a draft that changes nothing: the book says all of it already.",
            _ when isSubmitted => $"Revision {response.Id} is submitted. Next, by a second person: careerbot salaries approve {response.Id}",
            _ => $"Revision {response.Id} is a draft. Next: careerbot salaries diff {response.Id}, then careerbot salaries submit {response.Id}",
        });
    }
}
