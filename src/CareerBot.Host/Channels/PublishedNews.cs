using System.Collections.Concurrent;
using System.Collections.Immutable;
using CareerBot.Dialog;
using CareerBot.Host.Knowledge;
using CareerBot.Messages;
using CareerBot.Messages.PayNews;
using CareerBot.Salaries;
using CareerBot.Salaries.Revisions;

namespace CareerBot.Host.Channels;

/// <summary>
/// Published changes as somebody may see them. Never a hint at a figure that is withheld: an old band that they may not see is as if there had
/// been none, and a change to a band that they may not see is no change to them, not an end of the old one.
/// </summary>
internal sealed class PublishedNews(PublishedBook published, ISalaryStore store, CurrentSnapshot current) : IPayNews
{
    /// <summary>Revisions that are looked through for the latest changes: what came before is no news.</summary>
    private const int MostRevisions = 20;

    private volatile Known? _known;

    /// <inheritdoc/>
    public async Task<ImmutableArray<PayChange>> LatestAsync(Audience sees, string? locale, int most, CancellationToken cancellationToken)
    {
        Known known = await KnownAsync(cancellationToken);
        DialogEngine engine = current.Value.Engine;
        return [.. known.Changes.Latest.Take(MostRevisions).SelectMany(revision => known.Of(revision)).Select(change => Seen(engine, change, sees, locale)).OfType<PayChange>().Take(most)];
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<PayChange>> OfRevisionAsync(
        int revision, IReadOnlyCollection<Subscription> follows, Audience sees, string? locale, CancellationToken cancellationToken)
    {
        // Another replica may have published it a moment ago: what is not in the book that is known here would be no news to anybody.
        await published.RefreshAsync(store, cancellationToken);
        Known known = await KnownAsync(cancellationToken);
        DialogEngine engine = current.Value.Engine;
        return
        [
            .. known.Of(revision).Where(change => follows.Any(followed => followed.Covers(change.Key.Role, change.Key.Location, change.Key.Level)))
                .Select(change => Seen(engine, change, sees, locale)).OfType<PayChange>(),
        ];
    }

    /// <summary>What a revision changed, whoever may see it; nothing when it does not stand.</summary>
    public async Task<ImmutableArray<BandChange>> ChangesOfAsync(int revision, CancellationToken cancellationToken) => (await KnownAsync(cancellationToken)).Of(revision);

    /// <summary>A change as somebody may see it; null when it is none to them.</summary>
    private static PayChange? Seen(DialogEngine engine, BandChange change, Audience sees, string? locale)
    {
        Band? before = change.Before is { } old && SalaryBook.IsFor(old, sees) ? old : null;
        if (change.After is { } next ? !SalaryBook.IsFor(next, sees) : before is null)
        {
            return null;
        }

        // Another source or remark is no news of pay.
        return before is not null && change.After is not null && SaysTheSame(before, change.After) ? null : ChangeWords.Of(engine, before, change.After, change.InForceFrom, locale);
    }

    private static bool SaysTheSame(Band one, Band other) =>
        one.Currency == other.Currency && one.Min == other.Min && one.Max == other.Max && one.OpenEnded == other.OpenEnded;

    /// <summary>Worked out once for each state of the book: a Home tab is drawn more often than pay changes.</summary>
    private async Task<Known> KnownAsync(CancellationToken cancellationToken)
    {
        StoredBook book = published.Current;
        if (_known is { } known && known.Changes.Version == book.Version)
        {
            return known;
        }

        // A revision published since the book was read is not in it, and so says nothing here until the book is swapped.
        IReadOnlyList<Revision> revisions = await store.ListAsync(null, int.MaxValue, cancellationToken);
        var fresh = new Known(new PublishedChanges(book, revisions.Where(revision => revision.State == RevisionState.Published)));
        _known = fresh;
        return fresh;
    }

    private sealed class Known(PublishedChanges changes)
    {
        private readonly ConcurrentDictionary<int, ImmutableArray<BandChange>> _of = new();

        public PublishedChanges Changes => changes;

        public ImmutableArray<BandChange> Of(int revision) => _of.GetOrAdd(revision, changes.Of);
    }
}
