using CareerBot.Salaries.Revisions;

namespace CareerBot.Salaries.Wire;

/// <summary>Revisions, newest first.</summary>
/// <param name="Revisions">This page of them.</param>
/// <param name="Next">The value of <c>before</c> for the next page, or null.</param>
public sealed record RevisionsResponse(IReadOnlyList<RevisionJson> Revisions, int? Next)
{
    /// <summary>One page of revisions.</summary>
    /// <param name="page">The revisions.</param>
    /// <param name="take">How many were wanted: a full page has another one behind it.</param>
    /// <param name="live">The revisions that say something of now or later.</param>
    public static RevisionsResponse Page(IReadOnlyList<Revision> page, int take, IReadOnlySet<int> live)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new RevisionsResponse(
            [.. page.Select(revision => RevisionJson.Of(revision, RevisionStates.Shown(revision, live)))], page.Count == take ? page[^1].Id : null);
    }
}
