using System.Text.Json.Serialization;
using CareerBot.Salaries.Export;

namespace CareerBot.Salaries.Wire;

/// <summary>A band on the wire: the fields of the files (design contract 4.6).</summary>
public sealed record BandJson
{
    /// <summary>Id of the role.</summary>
    public required string Role { get; init; }

    /// <summary><c>DE</c>, or <c>DE/berlin</c> for a city.</summary>
    public required string Location { get; init; }

    /// <summary>Id of the level; null for all levels together.</summary>
    public string? Level { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>Lower end, gross a year.</summary>
    public required decimal Min { get; init; }

    /// <summary>Upper end, gross a year; no cap where <see cref="OpenEnded"/>.</summary>
    public required decimal Max { get; init; }

    /// <summary>Whether pay goes beyond <see cref="Max"/>.</summary>
    [JsonPropertyName("open_ended")]
    public required bool OpenEnded { get; init; }

    /// <summary>As the source gives it, or null. Never computed.</summary>
    public decimal? Median { get; init; }

    /// <summary>First day in force; null where the source gives none.</summary>
    [JsonPropertyName("effective_from")]
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Where the figures come from.</summary>
    public required string Source { get; init; }

    /// <summary>Who may see it: a name of <see cref="SalaryExport.NameOf"/>.</summary>
    public required string Audience { get; init; }

    /// <summary>A remark that is shown with it; empty for none.</summary>
    public string Note { get; init; } = "";

    /// <summary>A band as it is sent.</summary>
    public static BandJson Of(Band band)
    {
        ArgumentNullException.ThrowIfNull(band);
        return new BandJson
        {
            Role = band.Role.Value,
            Location = band.Key.Place,
            Level = band.Level?.Value,
            Currency = band.Currency,
            Min = band.Min,
            Max = band.Max,
            OpenEnded = band.OpenEnded,
            Median = band.Median,
            EffectiveFrom = band.EffectiveFrom,
            Source = band.Source,
            Audience = SalaryExport.NameOf(band.Audience),
            Note = band.Note,
        };
    }
}
