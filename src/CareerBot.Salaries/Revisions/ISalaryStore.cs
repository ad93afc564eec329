using CareerBot.Salaries.Audit;

namespace CareerBot.Salaries.Revisions;

/// <summary>
/// Where revisions, the book's statements and the audit trail are kept. Every method throws <see cref="StoreUnavailableException"/> when the
/// database cannot be reached; nothing is then half-done.
/// </summary>
public interface ISalaryStore
{
    /// <summary>The published book, as it was known at a moment; null: now. All of it is read.</summary>
    Task<StoredBook> LoadAsync(DateTimeOffset? knownAt, CancellationToken cancellationToken);

    /// <summary>The published book now, made from one that is known: only what was published since is read.</summary>
    /// <param name="known">A book that this store gave before, or one without anything.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    Task<StoredBook> RefreshAsync(StoredBook known, CancellationToken cancellationToken);

    /// <summary>Which state the published book is in: cheap, for looking whether another replica published.</summary>
    Task<BookVersion> VersionAsync(CancellationToken cancellationToken);

    /// <summary>A revision, or null.</summary>
    Task<Revision?> FindAsync(int id, CancellationToken cancellationToken);

    /// <summary>Revisions, newest first.</summary>
    /// <param name="before">Only those of a smaller number; null for the newest.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    Task<IReadOnlyList<Revision>> ListAsync(int? before, int take, CancellationToken cancellationToken);

    /// <summary>The kept rows of a revision, for <see cref="RevisionContent.Read"/>.</summary>
    Task<byte[]> ContentAsync(int id, CancellationToken cancellationToken);

    /// <summary>What a published revision says in the book, in order.</summary>
    IAsyncEnumerable<BookEntry> StatementsAsync(int id, CancellationToken cancellationToken);

    /// <summary>Lines of the audit trail in order.</summary>
    /// <param name="after">Number of the line before the first one wanted; 0 from the beginning.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    Task<IReadOnlyList<AuditEntry>> AuditAsync(long after, int take, CancellationToken cancellationToken);

    /// <summary>Number of the last line of the audit trail; 0 when there is none.</summary>
    Task<long> AuditLengthAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Does work as one transaction, alone: no other writer, of this or any other replica, is between. An exception undoes all of it.
    /// </summary>
    Task<T> WriteAsync<T>(Func<ISalaryWriter, Task<T>> work, CancellationToken cancellationToken);
}

/// <summary>The published book as it is kept.</summary>
/// <param name="Version">Its state.</param>
/// <param name="History">All that stands.</param>
public sealed record StoredBook(BookVersion Version, SalaryHistory History);

/// <summary>The database cannot be reached. Answers go on from the snapshot; writes are refused until it is back.</summary>
public sealed class StoreUnavailableException(string message, Exception inner) : Exception(message, inner);
