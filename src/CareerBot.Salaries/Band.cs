using CareerBot.Messages;

namespace CareerBot.Salaries;

/// <summary>A pay range of the salary book. Figures are gross base pay a year; money is decimal, never floating.</summary>
public sealed record Band
{
    /// <summary>The role paid.</summary>
    public required RoleId Role { get; init; }

    /// <summary>The country that it is paid in.</summary>
    public required CountryCode Location { get; init; }

    /// <summary>The city or region within the country, or null for the whole country.</summary>
    public CityId? City { get; init; }

    /// <summary>The level, or null for all levels together.</summary>
    public LevelId? Level { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>Lower end, in units of the currency a year.</summary>
    public required decimal Min { get; init; }

    /// <summary>Upper end, in units of the currency a year.</summary>
    public required decimal Max { get; init; }

    /// <summary>Whether pay goes beyond <see cref="Max"/>; then it is no cap.</summary>
    public required bool OpenEnded { get; init; }

    /// <summary>The median as the source gives it, or null. Never computed.</summary>
    public decimal? Median { get; init; }

    /// <summary>First day in force; null when the source gives no date: in force until replaced, and said as undated.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Where the figures come from.</summary>
    public required string Source { get; init; }

    /// <summary>Who may see it.</summary>
    public required Audience Audience { get; init; }

    /// <summary>A remark that is shown with it; empty for none.</summary>
    public string Note { get; init; } = "";

    /// <summary>What the figures are for: a later band of the same key takes its place.</summary>
    public BandKey Key => new(Role, Location, City, Level);
}
