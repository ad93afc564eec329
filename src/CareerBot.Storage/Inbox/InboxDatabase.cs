using CareerBot.Messages.Inbox;
using CareerBot.Salaries.Revisions;
using CareerBot.Storage.Tables;

namespace CareerBot.Storage.Inbox;

/// <summary>
/// The database of the inbox. On PostgreSQL it is that of the salary book; on SQLite a file of its own beside it, since a file has one writer
/// at a time and a message must not wait for a hundred thousand rows of pay.
/// </summary>
public sealed class InboxDatabase : IAsyncDisposable
{
    private readonly StoreOptions _options;
    private readonly EfDatabase<InboxContext> _database;
    private readonly SharedTransactions<InboxContext>? _shared;
    private FileStream? _owned;

    /// <summary>The inbox in a database.</summary>
    public InboxDatabase(StoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _database = new EfDatabase<InboxContext>(options, static options => new InboxContext(options), writerLock: null);

        // PostgreSQL has many writers at once, and commits those of one moment together by itself.
        _shared = options.Kind == StoreKind.Sqlite ? new SharedTransactions<InboxContext>(_database) : null;
    }

    /// <summary>The inbox that belongs to a salary book.</summary>
    public static StoreOptions Beside(StoreOptions book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return book.File is { } file ? StoreOptions.Parse($"Data Source={Path.ChangeExtension(Path.GetFullPath(file), null)}-inbox.db") : book;
    }

    /// <summary>Makes the file if there is none, and the tables.</summary>
    /// <exception cref="InboxUnavailableException">It cannot be reached, or the file cannot be written.</exception>
    public Task PrepareAsync(CancellationToken cancellationToken) => WrapAsync(async () =>
    {
        await _database.PrepareAsync(cancellationToken);
        return true;
    });

    /// <summary>
    /// Whether no other process works on this inbox, known for certain: a file of SQLite whose lock this process now holds until it ends.
    /// The operating system frees the lock of a process that was killed.
    /// </summary>
    public bool TryOwn()
    {
        if (_options.File is not { } file)
        {
            return false;
        }

        try
        {
            _owned ??= new FileStream(Path.GetFullPath(file) + ".owner", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.None);
            return true;
        }
        catch (IOException)
        {
            return false; // Another process holds it.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await (_shared?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_owned?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    /// <summary>Whether whoever writes is alone while it does: what it reads there can not change before its transaction ends.</summary>
    internal bool HasOneWriter => _options.Kind == StoreKind.Sqlite;

    internal Task<T> ReadAsync<T>(Func<InboxContext, Task<T>> work, CancellationToken cancellationToken) => WrapAsync(() => _database.ReadAsync(work, cancellationToken));

    internal Task<T> WriteAsync<T>(Func<InboxContext, Task<T>> work, CancellationToken cancellationToken) => WrapAsync(() =>
        _shared?.WriteAsync(work, cancellationToken) ?? _database.WriteAsync(work, cancellationToken));

    private static async Task<T> WrapAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (StoreUnavailableException error)
        {
            throw new InboxUnavailableException("The inbox cannot be used right now.", error.InnerException ?? error);
        }
    }
}
