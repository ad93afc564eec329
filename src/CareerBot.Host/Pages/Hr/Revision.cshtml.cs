using System.Collections.Immutable;
using CareerBot.Host.Console;
using CareerBot.Host.Knowledge;
using CareerBot.Salaries.Import;
using CareerBot.Salaries.Revisions;
using Microsoft.AspNetCore.Mvc;

namespace CareerBot.Host.Pages.Hr;

/// <summary>One revision: what it changes, and the next step.</summary>
public sealed class RevisionModel(SalaryDesk desk, PublishedBook published, CurrentSnapshot current) : ConsolePage
{
    /// <summary>Warnings shown at most.</summary>
    public const int MostWarnings = 100;

    private const int MostOpenWarnings = 12;

    private const int OnPage = 100;

    /// <summary>The revision.</summary>
    public Revision Revision { get; private set; } = null!;

    /// <summary>The state that it is shown in.</summary>
    public RevisionState State { get; private set; }

    /// <summary>What it changes.</summary>
    public RevisionDiff Diff { get; private set; } = null!;

    /// <summary>The changes of this page, drawn by currency.</summary>
    public ImmutableArray<ChangeChart> Charts { get; private set; } = [];

    /// <summary>What bands are called.</summary>
    public BandNames Names { get; } = new(current.Value.Engine.Knowledge);

    /// <summary>Where this page begins.</summary>
    public int From { get; private set; }

    /// <summary>Where the next page begins; null on the last.</summary>
    public int? NextPage { get; private set; }

    /// <summary>Whether the person here proposed it.</summary>
    public bool IsMine => string.Equals(Revision.Proposer, Person, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the person here decides on it.</summary>
    public bool MayDecide => CanApprove && !IsMine && (Revision.State == RevisionState.Submitted || (Revision.State == RevisionState.Approved && Revision.ApprovedDiff != Diff.Hash));

    /// <summary>Whether what was approved is what publishing would do now.</summary>
    public bool MayPublish => Revision.State == RevisionState.Approved && Revision.ApprovedDiff == Diff.Hash && (CanPropose || CanApprove);

    /// <summary>Whether the warnings lie open: as long as they matter, and do not hide the changes below them.</summary>
    public bool OpensWarnings => Revision.PublishedAt is null && Diff.Warnings.Length <= MostOpenWarnings;

    /// <summary>A warning with the band in words.</summary>
    public string InWords(RowProblem warning)
    {
        ArgumentNullException.ThrowIfNull(warning);
        return Diff.Changes.FirstOrDefault(change => change.Row == warning.Row && warning.Row > 0) is { } change ? Names.InWords(warning.Message, change.Key) : warning.Message;
    }

    /// <summary>A change as it is read out.</summary>
    public string Spoken(BandChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return (change.Before, change.After) switch
        {
            ({ } before, { } after) => $"{Names.Of(change.Key)}: from {Money.Range(before)} to {Money.Range(after)}",
            (null, { } after) => $"{Names.Of(change.Key)}: new, {Money.Range(after)}",
            ({ } before, null) => $"{Names.Of(change.Key)}: ends, was {Money.Range(before)}",
            _ => Names.Of(change.Key),
        };
    }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(int id, int? from, CancellationToken cancellationToken)
    {
        try
        {
            (Revision, Diff) = await desk.DiffAsync(id, cancellationToken);
        }
        catch (RefusedException refused) when (refused.Refusal == Refusal.NotFound)
        {
            return NotFound();
        }

        State = RevisionStates.Shown(Revision, published.Current.History.LiveRevisions(desk.Today));
        int first = Math.Clamp(from ?? 0, 0, Diff.Changes.Length);
        Charts = ChangeChart.Of(Diff.Changes.Skip(first).Take(OnPage));
        From = Math.Min(first + OnPage, Diff.Changes.Length);
        NextPage = From < Diff.Changes.Length ? From : null;
        return Page();
    }

    /// <summary>Hands a draft in.</summary>
    public Task<IActionResult> OnPostSubmitAsync(int id, CancellationToken cancellationToken) =>
        StepAsync(id, CanPropose, async () =>
        {
            await desk.SubmitAsync(id, Person, cancellationToken);
            Done = "Submitted. A second person decides on it now.";
        }, cancellationToken);

    /// <summary>Approves what was seen.</summary>
    public Task<IActionResult> OnPostApproveAsync(int id, string? diffHash, bool widening, string? comment, CancellationToken cancellationToken) =>
        StepAsync(id, CanApprove, async () =>
        {
            await desk.ApproveAsync(id, Person, diffHash ?? "", widening, comment ?? "", cancellationToken);
            Done = "Approved. Nothing has changed in the book yet: it can be published now.";
        }, cancellationToken);

    /// <summary>Rejects, with a reason.</summary>
    public Task<IActionResult> OnPostRejectAsync(int id, string? comment, CancellationToken cancellationToken) =>
        StepAsync(id, CanApprove, async () =>
        {
            Revision rejected = await desk.RejectAsync(id, Person, comment ?? "", cancellationToken);
            Done = $"Rejected. {rejected.Proposer} finds your reason here.";
        }, cancellationToken);

    /// <summary>Publishes.</summary>
    public Task<IActionResult> OnPostPublishAsync(int id, CancellationToken cancellationToken) =>
        StepAsync(id, CanPropose || CanApprove, async () =>
        {
            Revision revision = await desk.PublishAsync(id, Person, cancellationToken);
            Done = revision.State == RevisionState.RolledBack
                ? "Not published: an answer did not match its row, so all of it was taken back at once. The reason stands below."
                : "Published. Every changed answer was asked back and is right. Rows dated later come into force by themselves.";
        }, cancellationToken);

    /// <summary>Rolls back.</summary>
    public Task<IActionResult> OnPostRollBackAsync(int id, string? comment, CancellationToken cancellationToken) =>
        StepAsync(id, CanApprove, async () =>
        {
            await desk.RollBackAsync(id, Person, comment ?? "", cancellationToken);
            Done = "Rolled back. The book is as if this revision had never been published.";
        }, cancellationToken);

    private async Task<IActionResult> StepAsync(int id, bool may, Func<Task> step, CancellationToken cancellationToken) => may
        ? await TryAsync(step, () => Task.FromResult<IActionResult>(RedirectToPage(new { id })), () => OnGetAsync(id, null, cancellationToken))
        : Forbid();
}
