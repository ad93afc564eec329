namespace CareerBot.Salaries.Import;

/// <summary>Forms of a file of bands.</summary>
public enum ImportFormat
{
    /// <summary>Text with a delimiter.</summary>
    Csv,

    /// <summary>A workbook; its first sheet is read.</summary>
    Xlsx,

    /// <summary>An array of objects, or an object with the array <c>rows</c>.</summary>
    Json,
}

/// <summary>How formats are named elsewhere.</summary>
public static class ImportFormats
{
    /// <summary>The format of a media type; null for one that is not read.</summary>
    public static ImportFormat? OfMediaType(string mediaType) => mediaType?.ToLowerInvariant() switch
    {
        "text/csv" or "text/plain" or "text/tab-separated-values" or "application/csv" => ImportFormat.Csv,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => ImportFormat.Xlsx,
        "application/json" => ImportFormat.Json,
        _ => null,
    };

    /// <summary>The media type that a format is sent as.</summary>
    public static string MediaTypeOf(ImportFormat format) => format switch
    {
        ImportFormat.Csv => "text/csv; charset=utf-8",
        ImportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/json",
    };

    /// <summary>The format of a file's name; null for one that is not read.</summary>
    public static ImportFormat? OfFileName(string name) => Path.GetExtension(name)?.ToLowerInvariant() switch
    {
        ".csv" or ".tsv" or ".txt" => ImportFormat.Csv,
        ".xlsx" => ImportFormat.Xlsx,
        ".json" => ImportFormat.Json,
        _ => null,
    };
}
