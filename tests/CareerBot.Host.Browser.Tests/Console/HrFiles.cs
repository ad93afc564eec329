using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace CareerBot.Host.Browser.Tests;

/// <summary>The files that HR of a company with people in four countries would send.</summary>
internal static class HrFiles
{
    private const string Header = "role,location,level,currency,min,max,open_ended,median,effective_from,source,audience,note";

    private const string Source = "Company pay bands";

    /// <summary>The first day of this year, on which last year's bands came into force.</summary>
    private static readonly string Past = $"{TimeProvider.System.GetUtcNow().Year}-01-01";

    /// <summary>The first day of next year, on which the review comes into force.</summary>
    private static readonly string Coming = $"{TimeProvider.System.GetUtcNow().Year + 1}-01-01";

    private static readonly (string Role, string Place, string Level, string Currency, int Min, int Max)[] Ladder =
    [
        ("backend-engineer", "DE", "junior", "EUR", 48_000, 60_000), ("backend-engineer", "DE", "mid", "EUR", 58_000, 76_000),
        ("backend-engineer", "DE", "senior", "EUR", 72_000, 95_000), ("backend-engineer", "DE", "lead", "EUR", 88_000, 112_000),
        ("backend-engineer", "FR", "mid", "EUR", 46_000, 60_000), ("backend-engineer", "FR", "senior", "EUR", 58_000, 78_000),
        ("backend-engineer", "CH", "senior", "CHF", 118_000, 152_000),
        ("frontend-engineer", "DE", "mid", "EUR", 54_000, 70_000), ("frontend-engineer", "DE", "senior", "EUR", 66_000, 88_000),
        ("frontend-engineer", "FR", "mid", "EUR", 44_000, 57_000), ("frontend-engineer", "DE/berlin", "senior", "EUR", 70_000, 92_000),
        ("data-engineer", "DE", "mid", "EUR", 60_000, 78_000), ("data-engineer", "DE", "senior", "EUR", 74_000, 98_000),
        ("data-engineer", "CH", "senior", "CHF", 120_000, 155_000), ("site-reliability-engineer", "DE", "senior", "EUR", 76_000, 101_000),
        ("site-reliability-engineer", "CH", "senior", "CHF", 124_000, 160_000), ("qa-engineer", "DE", "mid", "EUR", 48_000, 63_000),
        ("qa-engineer", "FR", "mid", "EUR", 40_000, 52_000), ("product-manager", "DE", "senior", "EUR", 78_000, 105_000),
        ("product-manager", "FR", "senior", "EUR", 64_000, 88_000), ("ux-designer", "DE", "mid", "EUR", 50_000, 66_000),
        ("engineering-manager", "DE", "", "EUR", 92_000, 128_000), ("engineering-manager", "CH", "", "CHF", 150_000, 195_000),
    ];

    /// <summary>The bands of last year: 23 over nine roles, three countries and a city.</summary>
    public static FilePayload LastYear => HrPage.Csv("pay-bands.csv", Sheet(Ladder.Select(band => Row(band, band.Min, band.Max, Past, "employees"))));

    /// <summary>
    /// The pay review: three of four bands rise, one of them by far, one falls, one is new, and managers' pay is shown to all employees.
    /// </summary>
    public static FilePayload Review => HrPage.Csv("pay-review.csv", ReviewText);

    /// <summary>The same with three mistakes in three rows.</summary>
    public static FilePayload Mistaken => HrPage.Csv("pay-review.csv", ReviewText
        .Replace("backend-engineer,DE,mid", "backend-enginer,DE,mid", StringComparison.Ordinal)
        .Replace("data-engineer,DE,senior,EUR,77000,101900", "data-engineer,DE,senior,EUR,\"77.000\",101900", StringComparison.Ordinal)
        .Replace("qa-engineer,DE,mid,EUR,49400,64900", "qa-engineer,DE,mid,EUR,64900,49400", StringComparison.Ordinal));

    /// <summary>One band, in force at once: the answer of the chat changes with it.</summary>
    public static FilePayload Single(int min, int max, string audience = "employees") =>
        HrPage.Csv("backend-germany.csv", Sheet([Row(("backend-engineer", "DE", "", "EUR", min, max), min, max, "", audience)]));

    private static string ReviewText => Sheet(
    [
        .. Ladder.Where((_, index) => index % 4 != 3).Select(band => Row(
            band,
            Risen(band.Min, band),
            Risen(band.Max, band),
            Coming,
            band.Role == "engineering-manager" ? "everyone" : "employees")),
        Row(("ux-designer", "DE", "senior", "EUR", 0, 0), 62_000, 84_000, Coming, "employees"),
    ]);

    private static int Risen(int amount, (string Role, string Place, string Level, string Currency, int Min, int Max) band) => (band.Role, band.Place) switch
    {
        ("site-reliability-engineer", "DE") => Hundreds(amount * 1.22m),
        ("product-manager", "FR") => Hundreds(amount * 0.97m),
        ("data-engineer", "DE") => Hundreds(amount * 1.04m),
        _ => Hundreds(amount * 1.03m),
    };

    private static int Hundreds(decimal amount) => (int)(decimal.Round(amount / 100) * 100);

    private static string Row((string Role, string Place, string Level, string Currency, int Min, int Max) band, int min, int max, string from, string audience) =>
        string.Create(CultureInfo.InvariantCulture, $"{band.Role},{band.Place},{band.Level},{band.Currency},{min},{max},false,,{from},{Source},{audience},");

    private static string Sheet(IEnumerable<string> rows) => new StringBuilder(Header).Append('\n').AppendJoin('\n', rows).Append('\n').ToString();
}
