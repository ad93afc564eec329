using System.Globalization;

namespace CareerBot.Host.Console;

/// <summary>Places and lengths as SVG takes them.</summary>
internal static class Length
{
    /// <summary><c>42.5%</c> of a share of 0.425.</summary>
    public static string Percent(double share) => (share * 100).ToString("0.###", CultureInfo.InvariantCulture) + "%";
}
