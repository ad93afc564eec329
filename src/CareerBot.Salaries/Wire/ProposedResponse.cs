using CareerBot.Salaries.Import;
using CareerBot.Salaries.Revisions;

namespace CareerBot.Salaries.Wire;

/// <summary>What became of a file.</summary>
/// <param name="Id">Number of the draft; null for a dry run.</param>
/// <param name="State"><c>draft</c>; null for a dry run.</param>
/// <param name="Counts">What it changes.</param>
/// <param name="DiffHash">What an approver has to have seen.</param>
/// <param name="Warnings">What is odd about it; nothing here stops it.</param>
public sealed record ProposedResponse(int? Id, string? State, RevisionCounts Counts, string DiffHash, IReadOnlyList<RowProblem> Warnings)
{
    /// <summary>What became of a proposal, as it is sent.</summary>
    public static ProposedResponse Of(Proposed done)
    {
        ArgumentNullException.ThrowIfNull(done);
        return new ProposedResponse(
            done.Revision?.Id,
            done.Revision is null ? null : RevisionStates.Name(RevisionState.Draft),
            done.Revision?.Counts ?? done.Diff.Counts,
            done.Diff.Hash,
            done.Diff.Warnings);
    }
}
