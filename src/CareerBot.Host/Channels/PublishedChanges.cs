using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Salaries;
using CareerBot.Salaries.Revisions;

namespace CareerBot.Host.Channels;

/// <summary>What the standing revisions of one book changed, each held against those that were published before it and stand.</summary>
/// <remarks>
/// Worked out from the book itself: a revision that was rolled back is as if it had never been published, also in what a later one says it
/// took the place of.
/// </remarks>
internal sealed class PublishedChanges
{
    private readonly SalaryHistory _history;
    private readonly ImmutableDictionary<int, int> _orders;

    /// <param name="book">The book.</param>
    /// <param name="standing">The revisions that stand in it.</param>
    public PublishedChanges(StoredBook book, IEnumerable<Revision> standing)
    {
        _history = book.History;
        Version = book.Version;
        Revision[] inOrder = [.. standing.OrderByDescending(revision => revision.PublishOrder)];
        _orders = inOrder.ToImmutableDictionary(revision => revision.Id, revision => revision.PublishOrder ?? 0);

        // The first salaries are where the book begins, and news to nobody.
        Latest = [.. inOrder.Where(revision => revision.Publisher != SalaryDesk.Itself).Select(revision => revision.Id)];
    }

    /// <summary>The book's state.</summary>
    public BookVersion Version { get; }

    /// <summary>The numbers of the revisions that are news, the one published last first.</summary>
    public ImmutableArray<int> Latest { get; }

    /// <summary>What a revision changed, by key and day; nothing when it does not stand.</summary>
    public ImmutableArray<BandChange> Of(int revision)
    {
        if (!_orders.TryGetValue(revision, out int order))
        {
            return [];
        }

        var changes = ImmutableArray.CreateBuilder<BandChange>();
        foreach (RoleId role in _history.Roles.OrderBy(role => role.Value, StringComparer.Ordinal))
        {
            ImmutableArray<BookEntry> entries = _history.Of(role);
            for (int i = 0; i < entries.Length; i++)
            {
                if (entries[i].Revision != revision)
                {
                    continue;
                }

                Band? before = Before(entries, i, order);
                Band? after = entries[i].Ends ? null : entries[i].Band;
                if (before is not null || after is not null)
                {
                    changes.Add(new BandChange(before is null ? ChangeKind.Added : after is null ? ChangeKind.Removed : ChangeKind.Changed, 0, entries[i].InForceFrom, before, after));
                }
            }
        }

        return changes.DrainToImmutable();
    }

    /// <summary>What was in force on the day of a statement by what was published before its revision; null for nothing.</summary>
    private Band? Before(ImmutableArray<BookEntry> entries, int at, int order)
    {
        BandKey key = entries[at].Band.Key;
        for (int i = at - 1; i >= 0 && entries[i].Band.Key == key; i--)
        {
            if (_orders.TryGetValue(entries[i].Revision, out int earlier) && earlier < order)
            {
                return entries[i].Ends ? null : entries[i].Band;
            }
        }

        return null;
    }
}
