using System.Globalization;
using CareerBot.Salaries.Wire;

namespace CareerBot.Cli.Commands.Salaries;

/// <summary>Pay and time as the command line writes them.</summary>
internal static class Figures
{
    /// <summary><c>EUR 50,000 – 90,000+</c>; the plus is no cap.</summary>
    public static string Range(BandJson band) => $"{band.Currency} {Amount(band.Min)} – {Amount(band.Max)}{(band.OpenEnded ? "+" : "")}";

    /// <summary>With thousands set apart, and decimals only where there are any.</summary>
    public static string Amount(decimal amount) => amount.ToString("#,##0.##", CultureInfo.InvariantCulture);

    /// <summary><c>+10 %</c>.</summary>
    public static string Percent(decimal percent) => percent.ToString("+0.#;-0.#;±0", CultureInfo.InvariantCulture) + " %";

    /// <summary>A day; what <paramref name="none"/> says for none.</summary>
    public static string Day(DateOnly? day, string none) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? none;

    /// <summary>A moment, UTC, to the minute; empty for none.</summary>
    public static string Moment(DateTimeOffset? moment) => moment is { } at ? at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "";
}
