using CareerBot.Salaries.Audit;

namespace CareerBot.Salaries.Revisions;

/// <summary>What can be done within one transaction of <see cref="ISalaryStore.WriteAsync"/>.</summary>
public interface ISalaryWriter
{
    /// <summary>Which state the published book is in.</summary>
    Task<BookVersion> VersionAsync();

    /// <summary>A revision, or null.</summary>
    Task<Revision?> FindAsync(int id);

    /// <summary>The number of the next revision.</summary>
    Task<int> NextRevisionAsync();

    /// <summary>Keeps a new revision with its rows.</summary>
    Task AddAsync(Revision revision, byte[] content);

    /// <summary>Keeps what became of a revision.</summary>
    Task UpdateAsync(Revision revision);

    /// <summary>Adds what a revision says to the book. Statements are never changed or deleted.</summary>
    Task AddStatementsAsync(int revision, IReadOnlyList<BookEntry> entries);

    /// <summary>Moves the published book to a state.</summary>
    Task SetVersionAsync(BookVersion version);

    /// <summary>Adds a line to the audit trail.</summary>
    Task<AuditEntry> AppendAsync(AuditDraft draft);

    /// <summary>The reply kept under an idempotency key of a person, or null.</summary>
    Task<KeptReply?> FindReplyAsync(string person, string key);

    /// <summary>Keeps a reply under an idempotency key.</summary>
    Task KeepReplyAsync(KeptReply reply);
}

/// <summary>The outcome of a request that carried an idempotency key.</summary>
/// <param name="Person">Who sent it: keys of two people never meet.</param>
/// <param name="Key">The key.</param>
/// <param name="RequestHash">SHA-256 of what was sent.</param>
/// <param name="Revision">The revision that came of it.</param>
/// <param name="At">When.</param>
public sealed record KeptReply(string Person, string Key, string RequestHash, int Revision, DateTimeOffset At);
