using System.Globalization;
using CareerBot.Salaries;

namespace CareerBot.Host.Console;

/// <summary>Figures as the console writes them.</summary>
internal static class Money
{
    /// <summary><c>EUR 50,000 – 90,000+</c>.</summary>
    public static string Range(Band band) => $"{band.Currency} {Amount(band.Min)} – {Amount(band.Max)}{(band.OpenEnded ? "+" : "")}";

    /// <summary>With thousands set apart, and decimals only where there are any.</summary>
    public static string Amount(decimal amount) => amount.ToString("#,##0.##", CultureInfo.InvariantCulture);

    /// <summary><c>+5.2 %</c>; empty for none.</summary>
    public static string Percent(decimal? percent) => percent is { } moved ? moved.ToString("+0.#;−0.#;±0", CultureInfo.InvariantCulture) + " %" : "";

    /// <summary><c>1 row</c>, <c>2 rows</c>.</summary>
    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:#,##0} {noun}{(count == 1 ? "" : "s")}");

    /// <summary><c>26 Nov 2026, 07:23</c>, UTC as everywhere in the console.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A day, or that the source gives none.</summary>
    public static string Day(DateOnly? day) => day is { } date && date != DateOnly.MinValue ? date.ToString("d MMM yyyy", CultureInfo.InvariantCulture) : "undated";
}
