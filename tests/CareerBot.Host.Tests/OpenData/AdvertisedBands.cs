using System.Globalization;
using System.Text;
using CareerBot.TestKit;

namespace CareerBot.Host.Tests.OpenData;

/// <summary>A band of the aijobs index: typical low to typical high end of so many advertised ranges.</summary>
internal sealed record AdvertisedBand(string Role, string Country, string Level, string Currency, int Ads, decimal Low, decimal High)
{
    /// <summary>What the book knows it by.</summary>
    public (string Role, string Location, string? Level) Key => (Role, Country, Level.Length == 0 ? null : Level);
}

/// <summary>A state of the aijobs index (CC0) as HR would push it: nothing from fewer than five advertised ranges, no single salaries.</summary>
internal sealed class AdvertisedBands
{
    private const int FewestAds = 5;

    private readonly string _source;

    private AdvertisedBands(string source, IReadOnlyList<AdvertisedBand> bands, IReadOnlyList<(string, string, string?)> tooThin)
    {
        _source = source;
        Bands = bands;
        TooThin = tooThin;
    }

    /// <summary>What is pushed.</summary>
    public IReadOnlyList<AdvertisedBand> Bands { get; }

    /// <summary>Keys that the table has and that too few advertisements speak of.</summary>
    public IReadOnlyList<(string Role, string Location, string? Level)> TooThin { get; }

    /// <summary>Reads a table of the shared data.</summary>
    public static AdvertisedBands Read(string file, string source)
    {
        var bands = new List<AdvertisedBand>();
        var tooThin = new List<(string, string, string?)>();
        foreach (string[] row in File.ReadLines(Path.Combine(Repository.SharedData!, "salaries", file)).Skip(1).Select(line => line.Split('\t')))
        {
            string level = row[2] == "all" ? "" : row[2];
            int ads = int.Parse(row[4], CultureInfo.InvariantCulture);
            if (ads < FewestAds)
            {
                tooThin.Add((row[0], row[1], level.Length == 0 ? null : level));
                continue;
            }

            bands.Add(new AdvertisedBand(row[0], row[1], level, row[3], ads, decimal.Parse(row[6], CultureInfo.InvariantCulture), decimal.Parse(row[7], CultureInfo.InvariantCulture)));
        }

        return new AdvertisedBands(source, bands, tooThin);
    }

    /// <summary>The file that HR sends.</summary>
    public string ToCsv()
    {
        var csv = new StringBuilder("role,location,level,currency,min,max,source,audience\n");
        foreach (AdvertisedBand band in Bands)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{band.Role},{band.Country},{band.Level},{band.Currency},{band.Low},{band.High},\"{_source}, {band.Ads} advertised ranges\",everyone\n");
        }

        return csv.ToString();
    }
}
