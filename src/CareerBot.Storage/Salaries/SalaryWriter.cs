using CareerBot.Salaries;
using CareerBot.Salaries.Audit;
using CareerBot.Salaries.Revisions;
using CareerBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace CareerBot.Storage.Salaries;

/// <summary>Writes within the transaction of a context.</summary>
internal sealed class SalaryWriter(CareerBotContext context, TimeProvider time, CancellationToken cancellationToken) : ISalaryWriter
{
    public Task<BookVersion> VersionAsync() => SalaryStore.VersionOfAsync(context, cancellationToken);

    public async Task<Revision?> FindAsync(int id) =>
        (await context.Revisions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken))?.ToRevision();

    public async Task<int> NextRevisionAsync() => (await context.Revisions.MaxAsync(row => (int?)row.Id, cancellationToken) ?? 0) + 1;

    public async Task AddAsync(Revision revision, byte[] content)
    {
        var row = new RevisionRow();
        row.Take(revision);
        context.Revisions.Add(row);
        context.Contents.Add(new ContentRow { Revision = revision.Id, Bytes = content });
        await context.SaveChangesAsync(cancellationToken);
    }

    public async Task UpdateAsync(Revision revision)
    {
        RevisionRow row = await context.Revisions.SingleAsync(known => known.Id == revision.Id, cancellationToken);
        row.Take(revision);
        await context.SaveChangesAsync(cancellationToken);
    }

    public Task AddStatementsAsync(int revision, IReadOnlyList<BookEntry> entries) => StatementBulk.AddAsync(context, revision, entries, cancellationToken);

    public async Task SetVersionAsync(BookVersion version)
    {
        BookRow? row = await context.Book.SingleOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            row = new BookRow();
            context.Book.Add(row);
        }

        row.Number = version.Number;
        row.Tag = version.Tag;
        await context.SaveChangesAsync(cancellationToken);
    }

    public Task<AuditEntry> AppendAsync(AuditDraft draft) => AuditTrail.AppendAsync(context, draft, time, cancellationToken);

    public async Task<KeptReply?> FindReplyAsync(string person, string key) =>
        await context.KeptReplies.AsNoTracking().SingleOrDefaultAsync(row => row.Person == person && row.Key == key, cancellationToken) is { } row
            ? new KeptReply(row.Person, row.Key, row.RequestHash, row.Revision, row.At)
            : null;

    public async Task KeepReplyAsync(KeptReply reply)
    {
        context.KeptReplies.Add(new KeptReplyRow { Person = reply.Person, Key = reply.Key, RequestHash = reply.RequestHash, Revision = reply.Revision, At = reply.At });
        await context.SaveChangesAsync(cancellationToken);
    }
}
