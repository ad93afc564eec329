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

    /// <summary>Opened at the first look and kept: taking a book from a history costs nothing until it is read.</summary>
    private readonly ConcurrentDictionary<RoleId, ImmutableArray<Band>> _pages = new();

    private readonly Lazy<ImmutableArray<RoleId>> _roles;
    private readonly Lazy<int> _count;

    /// <summary>Opens a history on a day; <see cref="SalaryHistory.At"/> reads better.</summary>
    internal SalaryBook(SalaryHistory history, DateOnly day)
    {
        History = history;
        Day = day;
        _roles = new(() => [.. History.Roles.Where(role => !Of(role).IsEmpty).OrderBy(role => role.Value, StringComparer.Ordinal)]);
        _count = new(() => Roles.Sum(role => Of(role).Length));
    }

    /// <summary>What it was taken from: every other day can be asked there.</summary>
    public SalaryHistory History { get; }

    /// <summary>The day that it speaks for.</summary>
    public DateOnly Day { get; }

    /// <summary>The roles that have any band in force, whoever may see it, by id.</summary>
    public ImmutableArray<RoleId> Roles => _roles.Value;

    /// <summary>How many bands are in force.</summary>
    public int Count => _count.Value;

    /// <summary>All bands in force.</summary>
    public IEnumerable<Band> All => Roles.SelectMany(role => Of(role));

    /// <summary>A book of first salaries, before any revision; bands without a date were always in force.</summary>
    public static SalaryBook Of(IEnumerable<Band> bands, DateOnly day) =>
        SalaryHistory.Of(bands.Select(band => new BookEntry(band, band.EffectiveFrom ?? DateOnly.MinValue, 1))).At(day);

    /// <summary>The bands of a role, all audiences, by country, city and level; the caller filters with <see cref="IsFor"/>.</summary>
    public ImmutableArray<Band> Of(RoleId role) =>
        _pages.TryGetValue(role, out ImmutableArray<Band> bands) ? bands : _pages.GetOrAdd(role, History.OfRole(role).BandsOn(Day));

    /// <summary>The bands of a role in a country with all its cities, all audiences, by city and level.</summary>
    public ReadOnlySpan<Band> Of(RoleId role, CountryCode country)
    {
        ReadOnlySpan<Band> bands = Of(role).AsSpan();
        bands = bands[FirstAt(bands, country, null)..];
        int end = 0;
        while (end < bands.Length && bands[end].Location == country)
        {
            end++;
        }

        return bands[..end];
    }

    /// <summary>The bands of a role in exactly one place, a country without its cities or a city, all audiences, by level.</summary>
    public ReadOnlySpan<Band> Of(RoleId role, Place place)
    {
        ReadOnlySpan<Band> bands = Of(role).AsSpan();
        bands = bands[FirstAt(bands, place.Country, place.City?.Value)..];
        int end = 0;
        while (end < bands.Length && bands[end].Location == place.Country && bands[end].City == place.City)
        {
            end++;
        }

        return bands[..end];
    }

    /// <summary>The statements in force, with the revisions that made them: of one role, or of all.</summary>
    public IEnumerable<BookEntry> EntriesOf(RoleId? role) =>
        role is { } one ? Of(one).Select(band => Find(band.Key)!.Value) : Roles.SelectMany(each => EntriesOf(each));

    /// <summary>The band in force for a key, whoever may see it, with the revision that said so; null when there is none.</summary>
    public BookEntry? Find(BandKey key) => History.OfRole(key.Role).LastBegun(key, Day) is { Ends: false } found ? found : null;

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

    /// <summary>Index of the first band of a role whose place is not before one.</summary>
    private static int FirstAt(ReadOnlySpan<Band> bands, CountryCode country, string? city)
    {
        int low = 0;
        int high = bands.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            int order = string.CompareOrdinal(bands[middle].Location.Value, country.Value);
            order = order != 0 ? order : string.CompareOrdinal(bands[middle].City?.Value, city);
            if (order < 0)
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
}
