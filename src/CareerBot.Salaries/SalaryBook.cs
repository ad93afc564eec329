using System.Collections.Frozen;
using System.Collections.Immutable;
using CareerBot.Messages;

namespace CareerBot.Salaries;

/// <summary>The published bands on a day: an immutable snapshot, swapped whole. Looking up never waits and never computes a figure.</summary>
public sealed class SalaryBook
{
    /// <summary>A book without bands.</summary>
    public static readonly SalaryBook Empty = new([], DateOnly.MaxValue);

    private readonly FrozenDictionary<RoleId, ImmutableArray<Band>> _byRole;

    /// <summary>Makes a snapshot.</summary>
    /// <param name="bands">All bands, of any effective date.</param>
    /// <param name="today">Bands that begin later are left out; of those that began, the last for each role, place and level stands.</param>
    public SalaryBook(IEnumerable<Band> bands, DateOnly today)
    {
        _byRole = bands
            .Where(band => band.EffectiveFrom is null || band.EffectiveFrom <= today)
            .GroupBy(band => (band.Role, band.Location, band.Level, band.Audience))
            .Select(same => same.MaxBy(band => band.EffectiveFrom ?? DateOnly.MinValue)!)
            .GroupBy(band => band.Role)
            .ToFrozenDictionary(
                role => role.Key,
                role => role.OrderBy(band => band.Location.Value, StringComparer.Ordinal).ToImmutableArray());
    }

    /// <summary>The roles that have any band in force, whoever may see it.</summary>
    public ImmutableArray<RoleId> Roles => _byRole.Keys;

    /// <summary>How many bands are in force.</summary>
    public int Count => _byRole.Values.Sum(bands => bands.Length);

    /// <summary>All bands in force.</summary>
    public IEnumerable<Band> All => _byRole.Values.SelectMany(bands => bands);

    /// <summary>The bands of a role, all audiences, by country code; the caller filters with <see cref="IsFor"/>.</summary>
    public ImmutableArray<Band> Of(RoleId role) => _byRole.TryGetValue(role, out ImmutableArray<Band> bands) ? bands : [];

    /// <summary>Whether somebody of an audience may see a band: an audience sees its own bands and those of wider ones.</summary>
    public static bool IsFor(Band band, Audience asker) => band.Audience <= asker;
}
