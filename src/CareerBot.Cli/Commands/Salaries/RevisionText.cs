using CareerBot.Salaries.Import;
using CareerBot.Salaries.Revisions;
using CareerBot.Salaries.Wire;
using Spectre.Console;

namespace CareerBot.Cli.Commands.Salaries;

/// <summary>Writes a revision and what it changes: by role, old beside new, one line a band.</summary>
/// <remarks>Lines and no table: a hundred thousand changes are written as they come.</remarks>
internal static class RevisionText
{
    /// <summary>Width of the place and level of a band.</summary>
    private const int KeyWidth = 24;

    /// <summary>Width of a range.</summary>
    private const int RangeWidth = 26;

    /// <summary>Writes both.</summary>
    public static void Write(IAnsiConsole console, RevisionJson revision, DiffResponse diff)
    {
        console.MarkupLineInterpolated($"[bold]Revision {revision.Id}[/] is [bold]{revision.State}[/]: {revision.FileName}, {revision.Mode}, {revision.Rows} rows");
        Event(console, "proposed", revision.CreatedAt, revision.Proposer, revision.Comment);
        Event(console, "submitted", revision.SubmittedAt, "", "");
        Event(console, revision.State == RevisionStates.Name(RevisionState.Rejected) ? "rejected" : "approved", revision.DecidedAt, revision.Approver, revision.DecisionComment);
        Event(console, "published", revision.PublishedAt, revision.Publisher, "");
        Event(console, "rolled back", revision.RolledBackAt, revision.RolledBackBy, revision.RollbackComment);
        console.WriteLine(Counts(diff.Counts));
        foreach (IGrouping<string, ChangeJson> role in diff.Changes.GroupBy(change => change.Role, StringComparer.Ordinal))
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold]{role.Key}[/]");
            foreach (ChangeJson change in role)
            {
                Change(console, change);
            }
        }

        Warnings(console, diff.Warnings);
        if (diff.WidensAudience)
        {
            console.MarkupLine("[yellow]More people will see some of these bands: whoever approves confirms that with --confirm-wider-audience.[/]");
        }

        console.MarkupLineInterpolated($"[grey]diff {diff.DiffHash}[/]");
    }

    /// <summary><c>1 added, 2 changed, 0 removed, 12 unchanged.</c></summary>
    public static string Counts(RevisionCounts counts) => $"{counts.Added} added, {counts.Changed} changed, {counts.Removed} removed, {counts.Unchanged} unchanged.";

    /// <summary>Writes what is odd; nothing for nothing.</summary>
    public static void Warnings(IAnsiConsole console, IReadOnlyList<RowProblem> warnings)
    {
        if (warnings.Count == 0)
        {
            return;
        }

        console.WriteLine();
        console.MarkupLineInterpolated($"[yellow]{warnings.Count} warning(s):[/]");
        foreach (RowProblem warning in warnings)
        {
            console.MarkupLineInterpolated($"  {(warning.Row > 0 ? $"row {warning.Row}: " : "")}{warning.Message}");
        }
    }

    private static void Event(IAnsiConsole console, string what, DateTimeOffset? at, string? person, string comment)
    {
        if (at is not null)
        {
            string by = string.IsNullOrEmpty(person) ? "" : $" by {person}";
            string said = comment.Length == 0 ? "" : $": {comment}";
            console.MarkupLineInterpolated($"  {what} {Figures.Moment(at)} UTC{by}{said}");
        }
    }

    private static void Change(IAnsiConsole console, ChangeJson change)
    {
        string key = $"{change.Location}, {change.Level ?? "all levels"}".PadRight(KeyWidth);
        switch (change)
        {
            case { Before: { } before, After: { } after }:
                console.MarkupLineInterpolated($"  [yellow]~[/] {key} [red]{Figures.Range(before).PadRight(RangeWidth)}[/] → [green]{Figures.Range(after).PadRight(RangeWidth)}[/] {Moves(change)}from {Figures.Day(change.InForceFrom, "ever")}, row {change.Row}");
                Differences(console, before, after, change.WidensAudience);
                break;
            case { After: { } after }:
                console.MarkupLineInterpolated($"  [green]+ {key} {Figures.Range(after)}[/]  added from {Figures.Day(change.InForceFrom, "ever")}, for {after.Audience}, row {change.Row}");
                break;
            case { Before: { } before }:
                console.MarkupLineInterpolated($"  [red]- {key} {Figures.Range(before)}[/]  removed from {Figures.Day(change.InForceFrom, "ever")}");
                break;
            default:
                break;
        }
    }

    /// <summary>How far both ends move; empty where no percentage can be given.</summary>
    private static string Moves(ChangeJson change) =>
        change is { MinPercent: { } min, MaxPercent: { } max } ? $"min {Figures.Percent(min)}, max {Figures.Percent(max)}  " : "";

    /// <summary>What else is different, each as old → new.</summary>
    private static void Differences(IAnsiConsole console, BandJson before, BandJson after, bool widens)
    {
        Difference("audience", before.Audience, after.Audience);
        Difference("median", before.Median is { } old ? Figures.Amount(old) : "none", after.Median is { } now ? Figures.Amount(now) : "none");
        Difference("effective from", Figures.Day(before.EffectiveFrom, "undated"), Figures.Day(after.EffectiveFrom, "undated"));
        Difference("source", before.Source, after.Source);
        Difference("note", before.Note, after.Note);

        void Difference(string what, string old, string now)
        {
            if (old != now)
            {
                string wider = widens && what == "audience" ? "  (more people see it)" : "";
                console.MarkupLineInterpolated($"      {what}: [red]{old}[/] → [green]{now}[/][yellow]{wider}[/]");
            }
        }
    }
}
