using System.Collections.Immutable;
using CareerBot.Host.Console;
using CareerBot.Salaries.Revisions;
using Microsoft.AspNetCore.Mvc;

namespace CareerBot.Host.Pages.Hr;

/// <summary>One revision: what it changes, and the next step.</summary>
public sealed class RevisionModel(SalaryDesk desk, PublishedBook published) : ConsolePage
{
    /// <summary>Warnings shown at most.</summary>
    public const int MostWarnings = 100;

    private const int OnPage = 100;

    /// <summary>The revision.</summary>
    public Revision Revision { get; private set; } = null!;

    /// <summary>The state that it is shown in.</summary>
    public RevisionState State { get; private set; }

    /// <summary>What it changes.</summary>
    public RevisionDiff Diff { get; private set; } = null!;

    /// <summary>The changes of this page.</summary>
    public ImmutableArray<ChangeRow> Rows { get; private set; } = [];

    /// <summary>Where this page begins.</summary>
    public int From { get; private set; }

    /// <summary>Where the next page begins; null on the last.</summary>
    public int? NextPage { get; private set; }

    /// <summary>Whether the person here proposed it.</summary>
    public bool IsMine => string.Equals(Revision.Proposer, Person, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the person here decides on it.</summary>
    public bool MayDecide => CanApprove && !IsMine && (Revision.State == RevisionState.Submitted || (Revision.State == RevisionState.Approved && Revision.ApprovedDiff != Diff.Hash));

    /// <summary>Whether there is anything to press.</summary>
    public bool HasActions => Revision.State is RevisionState.Draft or RevisionState.Submitted or RevisionState.Approved || (Revision.State == RevisionState.Published && CanApprove);

    /// <summary>A change as it is read out.</summary>
    public static string Spoken(BandChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return (change.Before, change.After) switch
        {
            ({ } before, { } after) => $"{change.Key}: from {Money.Range(before)} to {Money.Range(after)}",
            (null, { } after) => $"{change.Key}: new, {Money.Range(after)}",
            ({ } before, null) => $"{change.Key}: ends, was {Money.Range(before)}",
            _ => change.Key.ToString(),
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
        Rows = ChangeRow.Of([.. Diff.Changes.Skip(first).Take(OnPage)]);
        From = first + Rows.Length;
        NextPage = From < Diff.Changes.Length ? From : null;
        return Page();
    }

    /// <summary>Hands a draft in.</summary>
    public Task<IActionResult> OnPostSubmitAsync(int id, CancellationToken cancellationToken) =>
        StepAsync(id, CanPropose, () => desk.SubmitAsync(id, Person, cancellationToken), cancellationToken);

    /// <summary>Approves what was seen.</summary>
    public Task<IActionResult> OnPostApproveAsync(int id, string? diffHash, bool widening, string? comment, CancellationToken cancellationToken) =>
        StepAsync(id, CanApprove, () => desk.ApproveAsync(id, Person, diffHash ?? "", widening, comment ?? "", cancellationToken), cancellationToken);

    /// <summary>Rejects, with a reason.</summary>
    public Task<IActionResult> OnPostRejectAsync(int id, string? comment, CancellationToken cancellationToken) =>
        StepAsync(id, CanApprove, () => desk.RejectAsync(id, Person, comment ?? "", cancellationToken), cancellationToken);

    /// <summary>Publishes.</summary>
    public Task<IActionResult> OnPostPublishAsync(int id, CancellationToken cancellationToken) =>
        StepAsync(id, CanPropose || CanApprove, () => desk.PublishAsync(id, Person, cancellationToken), cancellationToken);

    /// <summary>Rolls back.</summary>
    public Task<IActionResult> OnPostRollBackAsync(int id, string? comment, CancellationToken cancellationToken) =>
        StepAsync(id, CanApprove, () => desk.RollBackAsync(id, Person, comment ?? "", cancellationToken), cancellationToken);

    private async Task<IActionResult> StepAsync(int id, bool may, Func<Task> step, CancellationToken cancellationToken) => may
        ? await TryAsync(step, () => Task.FromResult<IActionResult>(RedirectToPage(new { id })), () => OnGetAsync(id, null, cancellationToken))
        : Forbid();
}
