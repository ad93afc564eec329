using CareerBot.Salaries.Audit;
using CareerBot.Salaries.Import;
using CareerBot.Salaries.Revisions;

namespace CareerBot.Salaries.Export;

/// <summary>Writes the bands of a day to a file, and into the audit trail that somebody took it.</summary>
public sealed class BookExport(ISalaryStore store, PublishedBook published)
{
    /// <summary>A file of the bands in force on a day, all audiences.</summary>
    /// <param name="person">Who takes it.</param>
    /// <param name="format">Its format.</param>
    /// <param name="day">The day.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task<ExportedFile> OpenAsync(string person, ImportFormat format, DateOnly day, CancellationToken cancellationToken)
    {
        await store.WriteAsync(writer => writer.AppendAsync(new AuditDraft(person, AuditActions.Exported, null, $"{format}, as of {day:yyyy-MM-dd}")), cancellationToken);
        StoredBook book = published.Current;
        var content = new MemoryStream();
        SalaryExport.Write(book.History.At(day).All, format, content);
        content.Position = 0;
        return new ExportedFile(content, ImportFormats.MediaTypeOf(format), $"salaries-{day:yyyy-MM-dd}.{format.ToString().ToLowerInvariant()}", book.Version.Tag);
    }
}

/// <summary>The bands of a day as a file.</summary>
/// <param name="Content">The file, from its beginning; whoever takes it disposes of it.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Name">What it may be called.</param>
/// <param name="Tag">Tag of the book that it was taken from: sent along with the edited file, it shows whether the book has moved since.</param>
public sealed record ExportedFile(Stream Content, string MediaType, string Name, string Tag);
