using System.Globalization;
using CareerBot.Messages;
using CareerBot.Salaries.Import;
using CareerBot.Salaries.Revisions;

namespace CareerBot.Host.Console;

/// <summary>What the form of the upload sends; its names are those of the fields.</summary>
public sealed record UploadForm
{
    /// <summary>The file.</summary>
    public IFormFile? File { get; init; }

    /// <summary><c>replace</c>, or anything else for merge.</summary>
    public string? Mode { get; init; }

    /// <summary>First day for rows without one, as the browser's date field sends it.</summary>
    public string? Effective { get; init; }

    /// <summary>Number format; empty for none.</summary>
    public string? Locale { get; init; }

    /// <summary>Who sees rows that do not say.</summary>
    public Audience? Audience { get; init; }

    /// <summary>Source of rows that name none.</summary>
    public string? Source { get; init; }

    /// <summary>Why, for the second person.</summary>
    public string? Comment { get; init; }

    /// <summary>The file's name without a folder.</summary>
    public string FileName => Path.GetFileName(File?.FileName ?? "");

    /// <summary>What happens to bands that the file does not name.</summary>
    public UpdateMode UpdateMode => Mode == "replace" ? UpdateMode.Replace : UpdateMode.Merge;

    /// <summary>Whether anything is set for rows that do not say it themselves.</summary>
    public bool SaysMore => Audience is not null || !string.IsNullOrEmpty(Effective) || !string.IsNullOrEmpty(Locale) || !string.IsNullOrEmpty(Source);

    /// <summary>What goes with the file, or a sentence on what is wrong.</summary>
    public (ImportOptions? Options, string? Problem) Read()
    {
        DateOnly day = default;
        if (!string.IsNullOrEmpty(Effective) && !DateOnly.TryParseExact(Effective, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return (null, $"'{Effective}' is no day; write the first day in force as year-month-day, such as 2027-01-01.");
        }

        return (new ImportOptions
        {
            FileName = FileName,
            Locale = string.IsNullOrEmpty(Locale) ? null : Locale,
            EffectiveFrom = day == default ? null : day,
            Source = string.IsNullOrWhiteSpace(Source) ? null : Source,
            Audience = Audience,
        }, null);
    }
}
