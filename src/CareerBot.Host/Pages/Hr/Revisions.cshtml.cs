using CareerBot.Host.Console;
using CareerBot.Salaries.Revisions;

namespace CareerBot.Host.Pages.Hr;

/// <summary>All revisions, newest first.</summary>
public sealed class RevisionsModel(ISalaryStore store, PublishedBook published, SalaryDesk desk) : ConsolePage
{
    private const int OnPage = 50;

    /// <summary>The revisions of this page, each with the state that it is shown in.</summary>
    public IReadOnlyList<(Revision Revision, RevisionState State)> Shown { get; private set; } = [];

    /// <summary>Where older ones begin; null when there are none.</summary>
    public int? Before { get; private set; }

    /// <summary>Whether the newest are shown.</summary>
    public bool IsFirstPage { get; private set; }

    /// <summary>What a revision does, without what it does not do.</summary>
    public static string Said(RevisionCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        string[] said = [.. new[] { (counts.Added, "added"), (counts.Changed, "changed"), (counts.Removed, "ended") }.Where(part => part.Item1 > 0).Select(part => $"{part.Item1} {part.Item2}")];
        return said.Length == 0 ? "nothing" : string.Join(", ", said);
    }

    /// <summary>Shows a page.</summary>
    public async Task OnGetAsync(int? before, CancellationToken cancellationToken)
    {
        IsFirstPage = before is null;
        IReadOnlyList<Revision> page = await store.ListAsync(before, OnPage, cancellationToken);
        IReadOnlySet<int> live = published.Current.History.LiveRevisions(desk.Today);
        Shown = [.. page.Select(revision => (revision, RevisionStates.Shown(revision, live)))];
        Before = page.Count == OnPage ? page[^1].Id : null;
    }
}
