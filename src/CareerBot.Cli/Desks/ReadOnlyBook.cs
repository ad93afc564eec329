using CareerBot.Salaries;
using CareerBot.Salaries.Revisions;
using CareerBot.Storage;
using CareerBot.Storage.Salaries;

namespace CareerBot.Cli.Desks;

/// <summary>The published pay of a local book, for answering. A book that is not there is not made.</summary>
internal static class ReadOnlyBook
{
    /// <summary>What is in force on a day; null when there is no book, or nothing was ever published in it.</summary>
    /// <exception cref="CommandFailure">There is one and it cannot be read: an answer from older figures would be wrong.</exception>
    public static async Task<SalaryBook?> FindAsync(StoreOptions options, DateOnly day, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            var database = new CareerBotDatabase(options.ReadOnly());
            if (!await database.IsPreparedAsync(cancellationToken))
            {
                return null;
            }

            StoredBook stored = await new SalaryStore(database, time).LoadAsync(null, cancellationToken);
            return stored.Version.Number == 0 ? null : stored.History.At(day);
        }
        catch (StoreUnavailableException away)
        {
            throw CommandFailure.Refused($"{away.Message} It holds the pay that questions are answered from. ({away.InnerException?.Message ?? "No reason is known."})", away);
        }
    }
}
