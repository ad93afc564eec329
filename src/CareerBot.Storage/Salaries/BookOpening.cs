using System.Collections.Immutable;
using CareerBot.Salaries;
using CareerBot.Salaries.Import;
using CareerBot.Salaries.Revisions;

namespace CareerBot.Storage.Salaries;

/// <summary>Opens the salary book: makes it where there is none, with what <c>knowledge/salaries</c> says as revision 1. Any number of processes may do so at once.</summary>
public static class BookOpening
{
    /// <summary>Row of the first band: below the header, as a spreadsheet counts.</summary>
    private const int FirstRow = 2;

    /// <summary>Opens it.</summary>
    /// <param name="database">Where it is kept.</param>
    /// <param name="store">The same, as the desk sees it.</param>
    /// <param name="desk">The desk that begins it.</param>
    /// <param name="firstSalaries">Asked for the first salaries when the book is new, and only then.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <exception cref="StoreUnavailableException">The database cannot be reached, or the file cannot be written.</exception>
    public static async Task OpenAsync(CareerBotDatabase database, ISalaryStore store, SalaryDesk desk, Func<SalaryBook> firstSalaries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(firstSalaries);
        await database.PrepareAsync(cancellationToken);
        if ((await store.VersionAsync(cancellationToken)).Number == 0)
        {
            await desk.BeginAsync(RowsOf(firstSalaries().History), cancellationToken);
        }
    }

    /// <summary>Every band as a row: those that begin later, or have been followed by others since, too.</summary>
    private static ImmutableArray<ImportedRow> RowsOf(SalaryHistory history) =>
    [
        .. history.Roles.OrderBy(role => role.Value, StringComparer.Ordinal)
            .SelectMany(role => history.Of(role))
            .Select((entry, index) => new ImportedRow(index + FirstRow, entry.Band)),
    ];
}
