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

    private volatile LiveOnDay? _live;

    private SalaryHistory(ImmutableDictionary<RoleId, RoleHistory> roles) => _roles = roles;

    /// <summary>The roles that anything was ever said of.</summary>
    public IEnumerable<RoleId> Roles => _roles.Keys;

    /// <summary>How many statements stand.</summary>
    public int Count => _roles.Values.Sum(role => role.Entries.Length);

    /// <summary>The revisions whose statements stand, superseded ones included.</summary>
    public IReadOnlySet<int> Revisions => _roles.Values.SelectMany(role => role.Revisions).ToHashSet();

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
            roles[role] = OfRole(role).With(entries);
        }

        return new SalaryHistory(roles.ToImmutable());
    }

    /// <summary>The history as if a revision had never been published.</summary>
    public SalaryHistory Without(int revision)
    {
        ImmutableDictionary<RoleId, RoleHistory>.Builder roles = _roles.ToBuilder();
        foreach ((RoleId role, RoleHistory known) in _roles)
        {
            RoleHistory left = known.Without(revision);
            if (left.Entries.IsEmpty)
            {
                roles.Remove(role);
            }
            else
            {
                roles[role] = left;
            }
        }

        return new SalaryHistory(roles.ToImmutable());
    }

    /// <summary>What is in force on a day.</summary>
    public SalaryBook At(DateOnly day) => new(this, day);

    /// <summary>The statements on one key, by the day that they begin.</summary>
    public ReadOnlySpan<BookEntry> StatementsOn(BandKey key) => OfRole(key.Role).On(key);

    /// <summary>The statements on a role, by key, then by the day that they begin; empty for a role never paid.</summary>
    public ImmutableArray<BookEntry> Of(RoleId role) => OfRole(role).Entries;

    /// <summary>The revisions that say something in force on a day, or scheduled for a later one; the others are superseded.</summary>
    public IReadOnlySet<int> LiveRevisions(DateOnly day)
    {
        // Every statement is looked at, and every list of revisions asks for the same day: worked out once.
        LiveOnDay? known = _live;
        if (known is null || known.Day != day)
        {
            _live = known = new LiveOnDay(day, _roles.Values.SelectMany(role => role.LiveRevisions(day)).ToHashSet());
        }

        return known.Revisions;
    }

    /// <summary>The next day after <paramref name="day"/> on which a band comes into force or ends; null when none is scheduled.</summary>
    public DateOnly? NextChangeAfter(DateOnly day) => _roles.Values.Min(role => role.NextChangeAfter(day));

    /// <summary>All that is said of a role; of one never paid, nothing.</summary>
    internal RoleHistory OfRole(RoleId role) => _roles.TryGetValue(role, out RoleHistory? known) ? known : RoleHistory.Empty;

    private sealed record LiveOnDay(DateOnly Day, IReadOnlySet<int> Revisions);
}
