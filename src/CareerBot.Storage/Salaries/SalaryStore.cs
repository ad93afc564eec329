using System.Runtime.CompilerServices;
using CareerBot.Salaries;
using CareerBot.Salaries.Audit;
using CareerBot.Salaries.Revisions;
using CareerBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace CareerBot.Storage.Salaries;

/// <summary>Revisions, statements and audit trail in SQLite or PostgreSQL.</summary>
public sealed class SalaryStore(CareerBotDatabase database, TimeProvider time) : ISalaryStore
{
    private const string Published = "published";

    /// <inheritdoc/>
    public Task<StoredBook> LoadAsync(DateTimeOffset? knownAt, CancellationToken cancellationToken) => database.ReadAsync(
        async context =>
        {
            BookVersion version = await VersionOfAsync(context, cancellationToken);
            IQueryable<RevisionRow> standing = knownAt is { } moment
                ? context.Revisions.Where(row => row.PublishedAt <= moment && (row.RolledBackAt == null || row.RolledBackAt > moment))
                : context.Revisions.Where(row => row.State == Published);
            return new StoredBook(version, SalaryHistory.Of(await EntriesAsync(context, standing, cancellationToken)));
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<StoredBook> RefreshAsync(StoredBook known, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(known);
        return database.ReadAsync(
            async context =>
            {
                BookVersion version = await VersionOfAsync(context, cancellationToken);
                IReadOnlySet<int> had = known.History.Revisions;
                int[] standing = await context.Revisions.Where(row => row.State == Published).Select(row => row.Id).ToArrayAsync(cancellationToken);
                int[] missing = [.. standing.Where(id => !had.Contains(id))];

                // A revision that was rolled back never comes again, and what was published since comes after all that was known.
                SalaryHistory left = had.Except(standing).Aggregate(known.History, (history, gone) => history.Without(gone));
                List<BookEntry> entries = await EntriesAsync(context, context.Revisions.Where(row => missing.Contains(row.Id)), cancellationToken);
                return new StoredBook(version, left.With(entries));
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<BookVersion> VersionAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(context => VersionOfAsync(context, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<Revision?> FindAsync(int id, CancellationToken cancellationToken) => database.ReadAsync(
        async context => (await context.Revisions.SingleOrDefaultAsync(row => row.Id == id, cancellationToken))?.ToRevision(), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Revision>> ListAsync(int? before, int take, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Revision>>(
        async context =>
        {
            List<RevisionRow> rows = await context.Revisions.Where(row => before == null || row.Id < before)
                .OrderByDescending(row => row.Id).Take(take).ToListAsync(cancellationToken);
            return [.. rows.Select(row => row.ToRevision())];
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<byte[]> ContentAsync(int id, CancellationToken cancellationToken) => database.ReadAsync(
        async context => (await context.Contents.SingleAsync(row => row.Revision == id, cancellationToken)).Bytes, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<BookEntry> StatementsAsync(int id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const int Page = 10_000;
        var texts = new TextPool();
        for (int from = 0; ; from += Page)
        {
            int first = from;
            List<StatementRow> rows = await database.ReadAsync(
                context => context.Statements.Where(row => row.Revision == id && row.Ordinal >= first && row.Ordinal < first + Page)
                    .OrderBy(row => row.Ordinal).ToListAsync(cancellationToken),
                cancellationToken);
            foreach (StatementRow row in rows)
            {
                yield return row.ToEntry(texts);
            }

            if (rows.Count < Page)
            {
                yield break;
            }
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditEntry>> AuditAsync(long after, int take, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<AuditEntry>>(
        async context =>
        {
            List<AuditRow> rows = await context.Audit.Where(row => row.Number > after).OrderBy(row => row.Number).Take(take).ToListAsync(cancellationToken);
            return [.. rows.Select(row => row.ToEntry())];
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<long> AuditLengthAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async context => await context.Audit.MaxAsync(row => (long?)row.Number, cancellationToken) ?? 0, cancellationToken);

    /// <inheritdoc/>
    public Task<T> WriteAsync<T>(Func<ISalaryWriter, Task<T>> work, CancellationToken cancellationToken) =>
        database.WriteAsync(context => work(new SalaryWriter(context, time, cancellationToken)), cancellationToken);

    /// <summary>What revisions say, in the order of publishing.</summary>
    private static async Task<List<BookEntry>> EntriesAsync(CareerBotContext context, IQueryable<RevisionRow> revisions, CancellationToken cancellationToken)
    {
        IQueryable<StatementRow> statements =
            from statement in context.Statements
            join revision in revisions on statement.Revision equals revision.Id
            orderby revision.PublishOrder, statement.Ordinal
            select statement;
        var texts = new TextPool();
        var entries = new List<BookEntry>();
        await foreach (StatementRow row in statements.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            entries.Add(row.ToEntry(texts));
        }

        return entries;
    }

    internal static async Task<BookVersion> VersionOfAsync(CareerBotContext context, CancellationToken cancellationToken) =>
        await context.Book.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } row ? new BookVersion(row.Number, row.Tag) : BookVersion.None;
}
