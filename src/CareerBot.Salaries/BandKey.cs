using CareerBot.Messages;

namespace CareerBot.Salaries;

/// <summary>What a band is for. On any day at most one band of a key is in force.</summary>
/// <param name="Role">The role paid.</param>
/// <param name="Location">The country that it is paid in.</param>
/// <param name="City">The city or region, or null for the whole country.</param>
/// <param name="Level">The level, or null for all levels together.</param>
public readonly record struct BandKey(RoleId Role, CountryCode Location, CityId? City, LevelId? Level) : IComparable<BandKey>
{
    /// <summary>By role, country, city, level; what is for all comes first. Ordinal, so that it is the same on every machine.</summary>
    public int CompareTo(BandKey other)
    {
        int order = string.CompareOrdinal(Role.Value, other.Role.Value);
        order = order != 0 ? order : string.CompareOrdinal(Location.Value, other.Location.Value);
        order = order != 0 ? order : string.CompareOrdinal(City?.Value, other.City?.Value);
        return order != 0 ? order : string.CompareOrdinal(Level?.Value, other.Level?.Value);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Role}, {Place}, {Level?.Value ?? "all levels"}";

    /// <summary><c>DE</c>, or <c>DE/berlin</c> for a city: read back by every import.</summary>
    public string Place => City is { } city ? $"{Location}/{city}" : Location.Value;

    /// <summary>Earlier in the order.</summary>
    public static bool operator <(BandKey left, BandKey right) => left.CompareTo(right) < 0;

    /// <summary>Later in the order.</summary>
    public static bool operator >(BandKey left, BandKey right) => left.CompareTo(right) > 0;

    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(BandKey left, BandKey right) => left.CompareTo(right) <= 0;

    /// <summary>Later or the same.</summary>
    public static bool operator >=(BandKey left, BandKey right) => left.CompareTo(right) >= 0;
}
