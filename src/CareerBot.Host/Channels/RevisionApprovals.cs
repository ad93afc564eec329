using CareerBot.Dialog;
using CareerBot.Host.Access;
using CareerBot.Host.Knowledge;
using CareerBot.Messages.Approvals;
using CareerBot.Salaries.Revisions;

namespace CareerBot.Host.Channels;

/// <summary>Decisions from channels, over the one desk that the API and the console decide at too.</summary>
internal sealed class RevisionApprovals(SalaryDesk desk, ISalaryStore store, CurrentSnapshot current, Refusals refusals) : IRevisionApprovals
{
    /// <inheritdoc/>
    public async Task<RevisionSummary?> FindAsync(int revision, CancellationToken cancellationToken) =>
        await store.FindAsync(revision, cancellationToken) is { } found ? Summary(found) : null;

    /// <inheritdoc/>
    public async Task<RevisionDifference?> DifferenceAsync(int revision, string? locale, int most, CancellationToken cancellationToken)
    {
        RevisionDiff diff;
        try
        {
            (_, diff) = await desk.DiffAsync(revision, cancellationToken);
        }
        catch (RefusedException refused) when (refused.Refusal == Refusal.NotFound)
        {
            return null;
        }

        DialogEngine engine = current.Value.Engine;
        return new RevisionDifference
        {
            Hash = diff.Hash,
            Count = diff.Changes.Length,
            Warnings = diff.Warnings.Length,
            WidensAudience = diff.WidensAudience,
            Biggest =
            [
                .. diff.Changes.Select(change => (Change: change, Percent: Largest(change)))
                    .OrderByDescending(sized => sized.Percent is { } percent ? decimal.Abs(percent) : -1).Take(most)
                    .Select(sized => (Words: ChangeWords.Of(engine, sized.Change.Before, sized.Change.After, sized.Change.InForceFrom, locale), sized.Percent))
                    .Where(said => said.Words is not null).Select(said => new ProposedChange(said.Words!, said.Percent)),
            ],
        };
    }

    /// <inheritdoc/>
    public Task<Decision> ApproveAsync(int revision, string person, string seenHash, bool confirmsWidening, string comment, CancellationToken cancellationToken) =>
        DecideAsync(revision, person, () => desk.ApproveAsync(revision, person, seenHash, confirmsWidening, comment, cancellationToken));

    /// <inheritdoc/>
    public Task<Decision> RejectAsync(int revision, string person, string reason, CancellationToken cancellationToken) =>
        DecideAsync(revision, person, () => desk.RejectAsync(revision, person, reason, cancellationToken));

    /// <inheritdoc/>
    public Task NoteRefusedAsync(int revision, string actor, CancellationToken cancellationToken) => NoteAsync(revision, actor, "may not");

    private async Task<Decision> DecideAsync(int revision, string person, Func<Task<Revision>> decide)
    {
        try
        {
            await decide();
            return new Decision(DecisionOutcome.Done);
        }
        catch (RefusedException refused)
        {
            if (refused.Refusal == Refusal.SamePerson)
            {
                await NoteAsync(revision, person, "the proposer cannot decide");
            }

            return new Decision(
                refused.Refusal switch
                {
                    Refusal.WideningNotConfirmed => DecisionOutcome.WideningNotConfirmed,
                    Refusal.CommentMissing => DecisionOutcome.ReasonMissing,
                    _ => DecisionOutcome.Refused,
                },
                refused.Message);
        }
        catch (StoreUnavailableException)
        {
            return new Decision(DecisionOutcome.Unavailable);
        }
    }

    private Task NoteAsync(int revision, string actor, string reason) =>
        refusals.NoteAsync(actor, $"decision on revision {revision} in a chat channel: {reason}", CancellationToken.None);

    private static decimal? Largest(BandChange change) =>
        (change.MinPercent, change.MaxPercent) switch
        {
            ({ } min, { } max) => decimal.Abs(min) > decimal.Abs(max) ? min : max,
            var (min, max) => min ?? max,
        };

    private static RevisionSummary Summary(Revision revision)
    {
        (ApprovalState state, string? by, string reason) = revision.State switch
        {
            RevisionState.Draft => (ApprovalState.Draft, null, ""),
            RevisionState.Submitted => (ApprovalState.Waiting, null, ""),
            RevisionState.Approved => (ApprovalState.Approved, revision.Approver, revision.DecisionComment),
            RevisionState.Rejected => (ApprovalState.Rejected, revision.Approver, revision.DecisionComment),
            RevisionState.RolledBack => (ApprovalState.RolledBack, revision.RolledBackBy, revision.RollbackComment),
            _ => (ApprovalState.Published, revision.Publisher, ""),
        };
        return new RevisionSummary
        {
            Number = revision.Id,
            State = state,
            Proposer = revision.Proposer,
            FileName = revision.FileName,
            Comment = revision.Comment,
            By = by,
            Reason = reason,
            Added = revision.Counts.Added,
            Changed = revision.Counts.Changed,
            Removed = revision.Counts.Removed,
        };
    }
}
