namespace CareerBot.Salaries.Revisions;

/// <summary>The last few differences: looking, approving and publishing ask for the same one in a row, and a large one takes a moment.</summary>
internal sealed class RecentDiffs
{
    private const int Most = 4;

    private readonly Lock _lock = new();
    private readonly LinkedList<Known> _known = new();

    public RevisionDiff? Find(int revision, string bookTag, DateOnly today)
    {
        lock (_lock)
        {
            return _known.FirstOrDefault(known => known.Revision == revision && known.BookTag == bookTag && known.Today == today)?.Diff;
        }
    }

    public void Keep(int revision, string bookTag, DateOnly today, RevisionDiff diff)
    {
        lock (_lock)
        {
            _known.AddFirst(new Known(revision, bookTag, today, diff));
            if (_known.Count > Most)
            {
                _known.RemoveLast();
            }
        }
    }

    private sealed record Known(int Revision, string BookTag, DateOnly Today, RevisionDiff Diff);
}
