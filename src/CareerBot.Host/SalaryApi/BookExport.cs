using CareerBot.Salaries.Audit;
using CareerBot.Salaries.Export;
using CareerBot.Salaries.Import;
using CareerBot.Salaries.Revisions;

namespace CareerBot.Host.SalaryApi;

/// <summary>Writes the bands of a day to a file, and into the audit trail that somebody took it.</summary>
public sealed class BookExport(ISalaryStore store, PublishedBook published)
{
    /// <summary>A file of the bands in force on a day, all audiences.</summary>
    /// <param name="person">Who takes it.</param>
    /// <param name="format">Its format.</param>
    /// <param name="day">The day.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task<(Stream Content, string MediaType, string Name)> OpenAsync(string person, ImportFormat format, DateOnly day, CancellationToken cancellationToken)
    {
        await store.WriteAsync(writer => writer.AppendAsync(new AuditDraft(person, AuditActions.Exported, null, $"{format}, as of {day:yyyy-MM-dd}")), cancellationToken);
        var content = new MemoryStream();
        SalaryExport.Write(published.Current.History.At(day).All, format, content);
        content.Position = 0;
        return (content, MediaTypeOf(format), $"salaries-{day:yyyy-MM-dd}.{format.ToString().ToLowerInvariant()}");
    }

    private static string MediaTypeOf(ImportFormat format) => format switch
    {
        ImportFormat.Csv => "text/csv; charset=utf-8",
        ImportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/json",
    };
}
