using System.Text;
using CareerBot.Salaries.Import;

namespace CareerBot.Salaries.Tests.Import;

/// <summary>Files of bands as tests write and read them.</summary>
internal static class FileInTest
{
    public const string Header = "role,location,level,currency,min,max,open_ended,median,effective_from,source,audience,note";

    /// <summary>The day on which every file is read.</summary>
    public static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly Dictionary<string, string> Good = new(StringComparer.Ordinal)
    {
        ["role"] = "backend-engineer", ["location"] = "DE", ["level"] = "senior", ["currency"] = "EUR", ["min"] = "60000", ["max"] = "90000", ["open_ended"] = "",
        ["median"] = "", ["effective_from"] = "2027-01-01", ["source"] = "Company pay bands", ["audience"] = "employees", ["note"] = "",
    };

    public static ImportResult Csv(string text, ImportOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), ImportFormat.Csv, options);

    public static ImportResult Json(string text, ImportOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), ImportFormat.Json, options);

    public static ImportResult Read(byte[] content, ImportFormat format, ImportOptions? options = null)
    {
        using var stream = new MemoryStream(content, 0, content.Length, writable: false, publiclyVisible: true);
        return new SalaryImport(new SmallPayVocabulary()).Read(stream, format, options ?? new ImportOptions(), Today);
    }

    /// <summary>A file of one good row in which some cells stand otherwise; a cell of a column that the contract has not adds that column.</summary>
    public static string With(params (string Column, string Value)[] cells)
    {
        var row = new Dictionary<string, string>(Good, StringComparer.Ordinal);
        foreach ((string column, string value) in cells)
        {
            row[column] = value;
        }

        return $"{string.Join(',', row.Keys)}\n{string.Join(',', row.Values.Select(Quoted))}\n";
    }

    /// <summary>The one band of a file without errors.</summary>
    public static Band Single(ImportResult read)
    {
        read.Errors.ShouldBeEmpty();
        return read.Rows.ShouldHaveSingleItem().Band;
    }

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\n\t ") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
