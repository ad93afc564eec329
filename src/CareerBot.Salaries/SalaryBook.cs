using System.Collections.Concurrent;
using System.Collections.Immutable;
using CareerBot.Messages;

namespace CareerBot.Salaries;

/// <summary>
/// The bands in force on a day: an immutable snapshot, swapped whole. Looking up never waits and never computes a figure. Safe for any
/// number of threads.
/// </summary>
public sealed class SalaryBook
{
    /// <summary>A book without bands.</summary>
    public static readonly SalaryBook Empty = SalaryHistory.Empty.At(DateOnly.MaxValue);

    private readonly ConcurrentDictionary<RoleId, RolePage> _pages = new();

    /// <summary>Opens a history on a day; <see cref="SalaryHistory.At"/> reads better.</summary>
    internal SalaryBook(SalaryHistory history, DateOnly day)
    {
        History = history;
        Day = day;
    }

    /// <summary>What it was taken from: every other day can be asked there.</summary>
    public SalaryHistory History { get; }

    /// <summary>The day that it speaks for.</summary>
    public DateOnly Day { get; }

    /// <summary>The roles that have any band in force, whoever may see it, by id.</summary>
    public ImmutableArray<RoleId> Roles => [.. History.Roles.Where(role => !Of(role).IsEmpty).OrderBy(role => role.Value, StringComparer.Ordinal)];

    /// <summary>How many bands are in force.</summary>
    public int Count => History.Roles.Sum(role => Of(role).Length);

    /// <summary>All bands in force.</summary>
    public IEnumerable<Band> All => Roles.SelectMany(role => Of(role));

    /// <summary>A book of first salaries, before any revision; bands without a date were always in force.</summary>
    public static SalaryBook Of(IEnumerable<Band> bands, DateOnly day) =>
        SalaryHistory.Of(bands.Select(band => new BookEntry(band, band.EffectiveFrom ?? DateOnly.MinValue, 1))).At(day);

    /// <summary>The bands of a role, all audiences, by country, city and level; the caller filters with <see cref="IsFor"/>.</summary>
    public ImmutableArray<Band> Of(RoleId role) => PageOf(role).Bands;

    /// <summary>The bands of a role in a country, all audiences, by city and level.</summary>
    public ImmutableArray<Band> Of(RoleId role, CountryCode country)
    {
        ImmutableArray<Band> bands = Of(role);
        int first = FirstAt(bands, country);
        int end = first;
        while (end < bands.Length && bands[end].Location == country)
        {
            end++;
        }

        return end - first == bands.Length ? bands : bands.Slice(first, end - first);
    }

    /// <summary>The statements in force, with the revisions that made them: of one role, or of all.</summary>
    public IEnumerable<BookEntry> EntriesOf(RoleId? role) =>
        role is { } one ? Of(one).Select(band => Find(band.Key)!.Value) : Roles.SelectMany(each => EntriesOf(each));

    /// <summary>The band in force for a key, whoever may see it, with the revision that said so; null when there is none.</summary>
    public BookEntry? Find(BandKey key)
    {
        ImmutableArray<BookEntry> entries = History.Of(key.Role);
        int low = 0;
        int high = entries.Length;

        // The last entry of the key that began: the first one beyond it, less one.
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            int order = entries[middle].Band.Key.CompareTo(key);
            if (order < 0 || (order == 0 && entries[middle].InForceFrom <= Day))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > 0 && entries[low - 1] is { Ends: false } found && found.Band.Key == key ? found : null;
    }

    /// <summary>The band that the one in force took the place of, whoever may see it; null when none was in force on the day before.</summary>
    public BookEntry? Before(BandKey key)
    {
        if (Find(key) is not { } present)
        {
            return null;
        }

        ReadOnlySpan<BookEntry> statements = History.StatementsOn(key);
        int last = statements.Length - 1;
        while (last >= 0 && statements[last].InForceFrom >= present.InForceFrom)
        {
            last--;
        }

        return last >= 0 && !statements[last].Ends ? statements[last] : null;
    }

    /// <summary>Whether somebody of an audience may see a band: an audience sees its own bands and those of wider ones.</summary>
    public static bool IsFor(Band band, Audience asker)
    {
        ArgumentNullException.ThrowIfNull(band);
        return band.Audience <= asker;
    }

    /// <summary>Index of the first band whose country is not before one.</summary>
    private static int FirstAt(ImmutableArray<Band> bands, CountryCode country)
    {
        int low = 0;
        int high = bands.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (string.CompareOrdinal(bands[middle].Location.Value, country.Value) < 0)
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

    private RolePage PageOf(RoleId role) => _pages.TryGetValue(role, out RolePage? page) ? page : _pages.GetOrAdd(role, Open(role));

    /// <summary>Opened at the first look and kept: taking a book from a history costs nothing until it is read.</summary>
    private RolePage Open(RoleId role)
    {
        ImmutableArray<BookEntry> entries = History.Of(role);
        var bands = ImmutableArray.CreateBuilder<Band>();
        for (int i = 0; i < entries.Length; i++)
        {
            bool isLast = i + 1 == entries.Length || entries[i + 1].Band.Key != entries[i].Band.Key || entries[i + 1].InForceFrom > Day;
            if (isLast && entries[i].InForceFrom <= Day && !entries[i].Ends)
            {
                bands.Add(entries[i].Band);
            }
        }

        return new RolePage(bands.DrainToImmutable());
    }

    private sealed record RolePage(ImmutableArray<Band> Bands);
}
