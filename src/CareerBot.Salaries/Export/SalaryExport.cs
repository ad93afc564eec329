using System.Globalization;
using System.Text;
using System.Text.Json;
using CareerBot.Messages;
using CareerBot.Salaries.Import;
using CsvHelper;
using CsvHelper.Configuration;
using MiniExcelLibs;

namespace CareerBot.Salaries.Export;

/// <summary>Writes bands as a file that can be sent back: read again, it says exactly the same. What a spreadsheet would run is escaped.</summary>
public static class SalaryExport
{
    /// <summary>Writes a file; the stream stays open.</summary>
    public static void Write(IEnumerable<Band> bands, ImportFormat format, Stream to)
    {
        ArgumentNullException.ThrowIfNull(bands);
        ArgumentNullException.ThrowIfNull(to);
        switch (format)
        {
            case ImportFormat.Csv:
                Csv(bands, to);
                break;
            case ImportFormat.Xlsx:
                // The header is a row like the others: a book without bands has one too.
                MiniExcel.SaveAs(to, bands.Select(Cells).Prepend(ImportColumns.Contract.ToDictionary(column => column, object? (column) => column, StringComparer.Ordinal)), printHeader: false);
                break;
            case ImportFormat.Json:
                Json(bands, to);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, null);
        }
    }

    /// <summary>The name of an audience in files and on the wire.</summary>
    public static string NameOf(Audience audience) => audience switch
    {
        Audience.Everyone => "everyone",
        Audience.Employees => "employees",
        Audience.Managers => "managers",
        Audience.Hr => "hr",
        _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, null),
    };

    /// <summary>The audience of a name; null for a name that there is not.</summary>
    public static Audience? AudienceOf(string name) => Enum.GetValues<Audience>().Cast<Audience?>().FirstOrDefault(known => NameOf(known!.Value) == name);

    private static void Csv(IEnumerable<Band> bands, Stream to)
    {
        using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        foreach (string column in ImportColumns.Contract)
        {
            csv.WriteField(column);
        }

        csv.NextRecord();
        foreach (Band band in bands)
        {
            csv.WriteField(band.Role.Value);
            csv.WriteField(band.Key.Place);
            csv.WriteField(band.Level?.Value);
            csv.WriteField(band.Currency);
            csv.WriteField(Amount(band.Min));
            csv.WriteField(Amount(band.Max));
            csv.WriteField(band.OpenEnded ? "true" : "false");
            csv.WriteField(band.Median is { } median ? Amount(median) : "");
            csv.WriteField(Day(band));
            csv.WriteField(SpreadsheetText.Escaped(band.Source));
            csv.WriteField(NameOf(band.Audience));
            csv.WriteField(SpreadsheetText.Escaped(band.Note));
            csv.NextRecord();
        }
    }

    private static Dictionary<string, object?> Cells(Band band) => new(StringComparer.Ordinal)
    {
        ["role"] = band.Role.Value,
        ["location"] = band.Key.Place,
        ["level"] = band.Level?.Value,
        ["currency"] = band.Currency,
        ["min"] = band.Min,
        ["max"] = band.Max,
        ["open_ended"] = band.OpenEnded ? "true" : "false",
        ["median"] = band.Median,
        ["effective_from"] = Day(band),
        ["source"] = SpreadsheetText.Escaped(band.Source),
        ["audience"] = NameOf(band.Audience),
        ["note"] = SpreadsheetText.Escaped(band.Note),
    };

    private static void Json(IEnumerable<Band> bands, Stream to)
    {
        using var json = new Utf8JsonWriter(to);
        json.WriteStartArray();
        foreach (Band band in bands)
        {
            json.WriteStartObject();
            json.WriteString("role", band.Role.Value);
            json.WriteString("location", band.Key.Place);
            json.WriteString("level", band.Level?.Value);
            json.WriteString("currency", band.Currency);
            json.WriteNumber("min", band.Min);
            json.WriteNumber("max", band.Max);
            json.WriteBoolean("open_ended", band.OpenEnded);
            if (band.Median is { } median)
            {
                json.WriteNumber("median", median);
            }
            else
            {
                json.WriteNull("median");
            }

            json.WriteString("effective_from", Day(band) is { Length: > 0 } day ? day : null);
            json.WriteString("source", SpreadsheetText.Escaped(band.Source));
            json.WriteString("audience", NameOf(band.Audience));
            json.WriteString("note", SpreadsheetText.Escaped(band.Note));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Amount(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Day(Band band) => band.EffectiveFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
