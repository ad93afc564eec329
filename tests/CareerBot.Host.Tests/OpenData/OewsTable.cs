using System.Globalization;
using System.Text;
using CareerBot.TestKit;

namespace CareerBot.Host.Tests.OpenData;

/// <summary>An occupation of a year: 10th to 90th percentile and the median; the upper end is open where the table writes <c>#</c>.</summary>
internal sealed record OewsRow(int Year, string Occupation, string Role, decimal Min, decimal Max, bool IsOpen, decimal Median);

/// <summary>The BLS table (OEWS, US national, May of each year; public domain) as HR would push it, year by year.</summary>
internal static class OewsTable
{
    public static readonly int[] Years = [2020, 2021, 2022, 2023, 2024];

    /// <summary>Occupations that are one of our roles. May 2020 still put some together that later years tell apart.</summary>
    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal)
    {
        ["11-3021"] = "engineering-manager", ["15-1212"] = "security-engineer", ["15-1242"] = "database-administrator", ["15-1245"] = "database-administrator",
        ["15-1252"] = "backend-engineer", ["15-1256"] = "backend-engineer", ["15-1253"] = "qa-engineer", ["15-1254"] = "frontend-engineer", ["15-1257"] = "frontend-engineer",
        ["15-1255"] = "ux-designer", ["15-2051"] = "data-scientist", ["15-2098"] = "data-scientist",
    };

    /// <summary>The first day of a year's figures.</summary>
    public static DateOnly Day(int year) => new(year, 5, 1);

    /// <summary>The rows of a year that are of our roles.</summary>
    public static IReadOnlyList<OewsRow> Of(int year) =>
    [
        .. File.ReadLines(Path.Combine(Repository.SharedData!, "salaries", "oews_us_2020-2024.tsv")).Skip(1).Select(line => line.Split('\t'))
            .Where(row => row[0] == year.ToString(CultureInfo.InvariantCulture) && Roles.ContainsKey(row[1])).Select(Row),
    ];

    /// <summary>The file that HR sends: an open end as people write it, with a plus.</summary>
    public static string ToCsv(IEnumerable<OewsRow> rows)
    {
        var csv = new StringBuilder("Job Title;Country;Currency;Minimum;Midpoint;Maximum;Effective Date;Source;Audience\n");
        foreach (OewsRow row in rows)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{row.Role};United States;USD;{row.Min};{row.Median};{row.Max}{(row.IsOpen ? "+" : "")};{Day(row.Year):yyyy-MM-dd};BLS OEWS May {row.Year}, {row.Occupation}, 10th to 90th percentile;everyone\n");
        }

        return csv.ToString();
    }

    private static OewsRow Row(string[] row)
    {
        // Columns: year, soc, occupation, employment, mean, p10, p25, median, p75, p90.
        bool isOpen = row[9] == "#";
        return new OewsRow(
            int.Parse(row[0], CultureInfo.InvariantCulture), row[2], Roles[row[1]], Figure(row[5]), Figure(isOpen ? row[8] : row[9]), isOpen, Figure(row[7]));
    }

    private static decimal Figure(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
