using System.Text.Json.Serialization;
using CareerBot.Salaries;
using CareerBot.Salaries.Export;

namespace CareerBot.Host.SalaryApi;

/// <summary>A band on the wire: the fields of the files (design contract 4.6).</summary>
internal sealed record BandJson
{
    public required string Role { get; init; }

    public required string Location { get; init; }

    public string? Level { get; init; }

    public required string Currency { get; init; }

    public required decimal Min { get; init; }

    public required decimal Max { get; init; }

    [JsonPropertyName("open_ended")]
    public required bool OpenEnded { get; init; }

    public decimal? Median { get; init; }

    [JsonPropertyName("effective_from")]
    public DateOnly? EffectiveFrom { get; init; }

    public required string Source { get; init; }

    public required string Audience { get; init; }

    public string Note { get; init; } = "";

    public static BandJson Of(Band band) => new()
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

/// <summary>A band that was in force, and which revision said so.</summary>
internal sealed record BandInForce(int Revision, DateOnly? InForceFrom, BandJson Band)
{
    public static BandInForce Of(BookEntry entry) =>
        new(entry.Revision, entry.InForceFrom == DateOnly.MinValue ? null : entry.InForceFrom, BandJson.Of(entry.Band));
}

/// <summary>What was in force on a day.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Count">How many bands match in all.</param>
/// <param name="Bands">This page of them.</param>
/// <param name="Next">Where the next page begins, or null.</param>
internal sealed record BandsResponse(DateOnly AsOf, int Count, IReadOnlyList<BandInForce> Bands, int? Next);
