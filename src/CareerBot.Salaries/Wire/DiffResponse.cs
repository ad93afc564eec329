using CareerBot.Salaries.Import;
using CareerBot.Salaries.Revisions;

namespace CareerBot.Salaries.Wire;

/// <summary>What a revision changes.</summary>
/// <param name="Revision">Its number.</param>
/// <param name="State">Where it stands.</param>
/// <param name="DiffHash">What an approver sends along, to say what was seen.</param>
/// <param name="Counts">How many changes there are of each kind.</param>
/// <param name="WidensAudience">Whether more people will see some bands: the approver confirms that apart.</param>
/// <param name="Warnings">What is odd.</param>
/// <param name="Changes">This page of the changes.</param>
/// <param name="Next">Where the next page begins, or null.</param>
public sealed record DiffResponse(
    int Revision,
    string State,
    string DiffHash,
    RevisionCounts Counts,
    bool WidensAudience,
    IReadOnlyList<RowProblem> Warnings,
    IReadOnlyList<ChangeJson> Changes,
    int? Next)
{
    /// <summary>One page of a difference.</summary>
    /// <param name="revision">The revision.</param>
    /// <param name="shown">Its state as it is shown.</param>
    /// <param name="diff">What it changes.</param>
    /// <param name="from">Index of the first change wanted.</param>
    /// <param name="take">How many at most.</param>
    public static DiffResponse Page(Revision revision, RevisionState shown, RevisionDiff diff, int from, int take)
    {
        ArgumentNullException.ThrowIfNull(revision);
        ArgumentNullException.ThrowIfNull(diff);
        ChangeJson[] page = [.. diff.Changes.Skip(from).Take(take).Select(ChangeJson.Of)];
        return new DiffResponse(
            revision.Id, RevisionStates.Name(shown), diff.Hash, diff.Counts, diff.WidensAudience, diff.Warnings, page, from + page.Length < diff.Changes.Length ? from + page.Length : null);
    }
}
