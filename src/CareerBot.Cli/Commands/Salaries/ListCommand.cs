using System.CommandLine;
using System.Globalization;
using CareerBot.Cli.Desks;
using CareerBot.Salaries.Wire;
using Spectre.Console;

namespace CareerBot.Cli.Commands.Salaries;

/// <summary><c>careerbot salaries list</c>: the newest revisions.</summary>
internal static class ListCommand
{
    private const int UsualMost = 50;

    public static Command Create(Workplace place, DeskOptions desks)
    {
        var limit = new Option<int>("--limit") { Description = "How many at most.", DefaultValueFactory = _ => UsualMost };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--limit must be at least 1.");
            }
        });
        Option<string> format = OutputFormat.Option();
        var command = new Command("list", "List revisions, newest first.") { limit, format };
        desks.Handle(command, async (parsed, desk, cancellationToken) =>
        {
            IReadOnlyList<RevisionJson> revisions = await desk.ListAsync(parsed.GetValue(limit), cancellationToken);
            OutputFormat.Write(place, parsed.GetValue(format), new RevisionsResponse(revisions, null), SalaryJson.Default.RevisionsResponse, console => Write(console, revisions));
            return ExitCodes.Good;
        });
        return command;
    }

    private static void Write(IAnsiConsole console, IReadOnlyList<RevisionJson> revisions)
    {
        var table = new Table().AddColumns("revision", "state", "added", "changed", "removed", "file", "proposed by", "proposed (UTC)", "decided by", "published (UTC)");
        foreach (RevisionJson revision in revisions)
        {
            table.AddRow(
                Text(revision.Id),
                Markup.Escape(revision.State),
                Text(revision.Counts.Added),
                Text(revision.Counts.Changed),
                Text(revision.Counts.Removed),
                Markup.Escape(revision.FileName),
                Markup.Escape(revision.Proposer),
                Figures.Moment(revision.CreatedAt),
                Markup.Escape(revision.Approver ?? ""),
                Figures.Moment(revision.PublishedAt));
        }

        console.Write(table);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
