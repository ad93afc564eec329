using CareerBot.Salaries.Revisions;
using CareerBot.Storage.Tables;

namespace CareerBot.Storage;

/// <summary>The database of the salary book and of what HR works with: prepares it, and opens it for one piece of work at a time.</summary>
public sealed class CareerBotDatabase(StoreOptions options)
{
    /// <summary>Key of the PostgreSQL advisory lock that writers hold; any number, the same for all replicas.</summary>
    private const long WriterLock = 0x43_42_4F_54;

    private readonly EfDatabase<CareerBotContext> _database = new(options, static options => new CareerBotContext(options), WriterLock);

    /// <summary>Which database it is.</summary>
    public StoreKind Kind => options.Kind;

    /// <summary>Makes the file if there is none, and brings the tables to what this version needs. Any number of processes may do so at once.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be reached, or the file cannot be written.</exception>
    public Task PrepareAsync(CancellationToken cancellationToken) => _database.PrepareAsync(cancellationToken);

    /// <summary>Whether there is a database with all tables of this version; nothing is made or changed.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be reached.</exception>
    public Task<bool> IsPreparedAsync(CancellationToken cancellationToken) => _database.IsPreparedAsync(cancellationToken);

    internal CareerBotContext Open() => _database.Open();

    /// <summary>Reads, with everything read belonging to one state of the database.</summary>
    internal Task<T> ReadAsync<T>(Func<CareerBotContext, Task<T>> work, CancellationToken cancellationToken) => _database.ReadAsync(work, cancellationToken);

    /// <summary>Writes as one transaction, with no other writer at the same time.</summary>
    internal Task<T> WriteAsync<T>(Func<CareerBotContext, Task<T>> work, CancellationToken cancellationToken) => _database.WriteAsync(work, cancellationToken);
}
