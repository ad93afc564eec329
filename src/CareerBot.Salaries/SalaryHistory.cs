using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CareerBot.Messages;

namespace CareerBot.Salaries;

/// <summary>
/// All published statements that stand, of any day: immutable, and shared by every <see cref="SalaryBook"/> taken from it. Of two
/// statements on one key that begin on one day, the one published later holds.
/// </summary>
public sealed class SalaryHistory
{
    /// <summary>A history in which nothing was published.</summary>
    public static readonly SalaryHistory Empty = new(ImmutableDictionary<RoleId, RoleHistory>.Empty);

    private readonly ImmutableDictionary<RoleId, RoleHistory> _roles;

    private SalaryHistory(ImmutableDictionary<RoleId, RoleHistory> roles) => _roles = roles;

    /// <summary>The roles that anything was ever said of.</summary>
    public IEnumerable<RoleId> Roles => _roles.Keys;

    /// <summary>How many statements stand.</summary>
    public int Count => _roles.Values.Sum(role => role.Entries.Length);

    /// <summary>A history of statements in the order of publishing.</summary>
    public static SalaryHistory Of(IEnumerable<BookEntry> published) => Empty.With(published);

    /// <summary>The history after a revision is published: <paramref name="published"/> come after all that is there.</summary>
    public SalaryHistory With(IEnumerable<BookEntry> published)
    {
        ArgumentNullException.ThrowIfNull(published);
        var added = new Dictionary<RoleId, List<BookEntry>>();
        foreach (BookEntry entry in published)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(added, entry.Band.Role, out _) ??= []).Add(entry);
        }

        ImmutableDictionary<RoleId, RoleHistory>.Builder roles = _roles.ToBuilder();
        foreach ((RoleId role, List<BookEntry> entries) in added)
        {
            ImmutableArray<BookEntry> before = roles.TryGetValue(role, out RoleHistory? known) ? known.Entries : [];
            roles[role] = RoleHistory.Of([.. before, .. entries]);
        }

        return new SalaryHistory(roles.ToImmutable());
    }

    /// <summary>The history as if a revision had never been published.</summary>
    public SalaryHistory Without(int revision)
    {
        ImmutableDictionary<RoleId, RoleHistory>.Builder roles = _roles.ToBuilder();
        foreach ((RoleId role, RoleHistory known) in _roles)
        {
            ImmutableArray<BookEntry> left = known.Entries.RemoveAll(entry => entry.Revision == revision);
            if (left.IsEmpty)
            {
                roles.Remove(role);
            }
            else if (left.Length < known.Entries.Length)
            {
                roles[role] = RoleHistory.Of([.. left]);
            }
        }

        return new SalaryHistory(roles.ToImmutable());
    }

    /// <summary>What is in force on a day.</summary>
    public SalaryBook At(DateOnly day) => new(this, day);

    /// <summary>The statements on one key, by the day that they begin.</summary>
    public ReadOnlySpan<BookEntry> StatementsOn(BandKey key)
    {
        ReadOnlySpan<BookEntry> all = Of(key.Role).AsSpan();
        int first = FirstFrom(all, key, inclusive: true);
        return all[first..FirstFrom(all, key, inclusive: false)];
    }

    /// <summary>The statements on a role, by key, then by the day that they begin; empty for a role never paid.</summary>
    public ImmutableArray<BookEntry> Of(RoleId role) => _roles.TryGetValue(role, out RoleHistory? known) ? known.Entries : [];

    /// <summary>The revisions that say something in force on a day, or scheduled for a later one; the others are superseded.</summary>
    public IReadOnlySet<int> LiveRevisions(DateOnly day)
    {
        var live = new HashSet<int>();
        foreach (RoleHistory role in _roles.Values)
        {
            for (int i = 0; i < role.Entries.Length; i++)
            {
                BookEntry entry = role.Entries[i];
                bool isFollowed = i + 1 < role.Entries.Length && role.Entries[i + 1].Band.Key == entry.Band.Key;
                DateOnly? next = isFollowed ? role.Entries[i + 1].InForceFrom : null;
                bool isReplaced = next is { } from && (from <= day || from == entry.InForceFrom);
                if (!isReplaced)
                {
                    live.Add(entry.Revision);
                }
            }
        }

        return live;
    }

    /// <summary>The next day after <paramref name="day"/> on which a band comes into force or ends; null when none is scheduled.</summary>
    public DateOnly? NextChangeAfter(DateOnly day)
    {
        DateOnly? next = null;
        foreach (RoleHistory role in _roles.Values)
        {
            foreach (BookEntry entry in role.Entries)
            {
                next = entry.InForceFrom > day && (next is null || entry.InForceFrom < next) ? entry.InForceFrom : next;
            }
        }

        return next;
    }

    /// <summary>Index of the first entry whose key is at (or, not inclusive, beyond) a key.</summary>
    private static int FirstFrom(ReadOnlySpan<BookEntry> entries, BandKey key, bool inclusive)
    {
        int low = 0;
        int high = entries.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            int order = entries[middle].Band.Key.CompareTo(key);
            if (order < 0 || (order == 0 && !inclusive))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The entries of one role, sorted by key and day; one for each key and day.</summary>
    private sealed record RoleHistory(ImmutableArray<BookEntry> Entries)
    {
        /// <param name="inOrderOfPublishing">Sorted in place, and owned from here on.</param>
        public static RoleHistory Of(BookEntry[] inOrderOfPublishing)
        {
            int[] order = new int[inOrderOfPublishing.Length];
            for (int i = 0; i < order.Length; i++)
            {
                order[i] = i;
            }

            Array.Sort(order, (left, right) =>
            {
                int byKey = inOrderOfPublishing[left].Band.Key.CompareTo(inOrderOfPublishing[right].Band.Key);
                byKey = byKey != 0 ? byKey : inOrderOfPublishing[left].InForceFrom.CompareTo(inOrderOfPublishing[right].InForceFrom);
                return byKey != 0 ? byKey : left.CompareTo(right);
            });
            return new RoleHistory([.. order.Select(index => inOrderOfPublishing[index])]);
        }
    }
}
