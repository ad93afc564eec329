using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace CareerBot.Storage;

/// <summary>Prepares a database of one set of tables, and opens it for one piece of work at a time.</summary>
/// <param name="options">Which database.</param>
/// <param name="open">Opens it.</param>
/// <param name="writerLock">Key of the PostgreSQL advisory lock that every writer holds; null where writers need not wait for each other.</param>
internal sealed class EfDatabase<TContext>(StoreOptions options, Func<StoreOptions, TContext> open, long? writerLock)
    where TContext : DbContext
{
    /// <summary>Key of the PostgreSQL advisory lock of whoever migrates; any number but the writers', the same for all replicas.</summary>
    private const long MigrationLock = 0x43_42_4D_47;

    /// <summary>
    /// A file of SQLite has one writer at a time, and its driver waits for another by putting the thread to sleep: writers of this process
    /// queue here instead, without a thread.
    /// </summary>
    private readonly SemaphoreSlim? _turn = options.Kind == StoreKind.Sqlite ? new SemaphoreSlim(1, 1) : null;

    /// <inheritdoc cref="CareerBotDatabase.PrepareAsync"/>
    public Task PrepareAsync(CancellationToken cancellationToken) => Unavailable.WrapAsync(async () =>
    {
        if (options.File is not { } file)
        {
            await MigrateServerAsync(cancellationToken);
            return true;
        }

        string folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        Directory.CreateDirectory(folder);
        await using FileStream only = await LockFileAsync(Path.GetFullPath(file) + ".lock", cancellationToken);
        await using TContext sqlite = Open();
        await sqlite.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);

        // A process killed while it migrates leaves its mark in this table, and every later start would wait for it for ever. Whoever
        // holds the lock file is alone, so a mark that is there now is such a leftover.
        await sqlite.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\";", cancellationToken);
        await sqlite.Database.MigrateAsync(cancellationToken);
        return true;
    });

    /// <summary>
    /// EF's own lock is given back between two migrations, when another replica that looked before begins the same ones: one lock of the
    /// session is held over all of them.
    /// </summary>
    private async Task MigrateServerAsync(CancellationToken cancellationToken)
    {
        await using TContext context = Open();
        var creator = context.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellationToken))
        {
            try
            {
                await creator.CreateAsync(cancellationToken);
            }
            catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
            {
                // Another replica was quicker.
            }
        }

        await context.Database.OpenConnectionAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})", cancellationToken);
        try
        {
            await context.Database.MigrateAsync(cancellationToken);
        }
        finally
        {
            await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({MigrationLock})", CancellationToken.None);
        }
    }

    /// <inheritdoc cref="CareerBotDatabase.IsPreparedAsync"/>
    public Task<bool> IsPreparedAsync(CancellationToken cancellationToken) => Unavailable.WrapAsync(async () =>
    {
        if (options.File is { } file && !File.Exists(file))
        {
            return false;
        }

        await using TContext context = Open();
        return !(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
    });

    public TContext Open() => open(options);

    /// <summary>Reads, with everything read belonging to one state of the database.</summary>
    public Task<T> ReadAsync<T>(Func<TContext, Task<T>> work, CancellationToken cancellationToken) => Unavailable.WrapAsync(async () =>
    {
        await using TContext context = Open();
        await context.Database.OpenConnectionAsync(cancellationToken);
        DbConnection connection = context.Database.GetDbConnection();
        await using DbTransaction state = connection is SqliteConnection sqlite
            ? BeginReading(sqlite)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await context.Database.UseTransactionAsync(state, cancellationToken);
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await work(context);
    });

    /// <summary>Writes as one transaction, with no other writer at the same time.</summary>
    public async Task<T> WriteAsync<T>(Func<TContext, Task<T>> work, CancellationToken cancellationToken)
    {
        await using TContext context = Open();
        return await WriteAsync(context, work, cancellationToken);
    }

    /// <summary>The same in a context that the caller keeps. When this throws, the context is of no more use.</summary>
    public async Task<T> WriteAsync<T>(TContext context, Func<TContext, Task<T>> work, CancellationToken cancellationToken)
    {
        if (_turn is null)
        {
            return await WriteAloneAsync(context, work, cancellationToken);
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await WriteAloneAsync(context, work, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    private Task<T> WriteAloneAsync<T>(TContext context, Func<TContext, Task<T>> work, CancellationToken cancellationToken) => Unavailable.WrapAsync(async () =>
    {
        // SQLite: begins IMMEDIATE, so the file's one writer is taken here and not at the first statement.
        await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (options.Kind == StoreKind.PostgreSql && writerLock is { } key)
        {
            await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({key})", cancellationToken);
        }

        T result = await work(context);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    });

    /// <summary>Deferred, so that reading takes no lock; only the synchronous method offers it.</summary>
    private static SqliteTransaction BeginReading(SqliteConnection connection) => connection.BeginTransaction(IsolationLevel.Serializable, deferred: true);

    private static async Task<FileStream> LockFileAsync(string path, CancellationToken cancellationToken)
    {
        const int BetweenTries = 50;
        const int Tries = 1_200;
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.None);
            }
            catch (IOException) when (attempt < Tries && File.Exists(path))
            {
                // Another process is preparing the same file; a lock of the operating system ends with its process.
                await Task.Delay(BetweenTries, cancellationToken);
            }
        }
    }
}
