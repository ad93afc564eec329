using System.Collections.Immutable;
using System.Text.Json;
using CareerBot.Messages.Inbox;
using CareerBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace CareerBot.Storage.Inbox;

/// <summary>The inbox in a database: SQLite or PostgreSQL.</summary>
public sealed class InboxStore(InboxDatabase database, TimeProvider time) : IInboxStore
{
    /// <inheritdoc/>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await database.PrepareAsync(cancellationToken);
        if (database.TryOwn())
        {
            // Whoever held these is gone: waiting for their time to be over would keep people waiting for nothing.
            await database.WriteAsync(
                context => context.Inbox.Where(row => row.DoneAt == null && row.Worker != "").ExecuteUpdateAsync(set => set.SetProperty(row => row.Worker, "").SetProperty(row => row.HeldUntil, DateTimeOffset.UnixEpoch), cancellationToken),
                cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task<bool> AddAsync(InboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        long receivedAt = item.ReceivedAt.ToUnixTimeMilliseconds();
        long notBefore = item.NotBefore?.ToUnixTimeMilliseconds() ?? 0;

        // One statement decides between new and known, also when two replicas are handed the same thing at once.
        return database.WriteAsync(
            async context => await context.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO inbox (key, conversation, payload, received_at, next, is_sending, attempts, not_before, worker, held_until)
                VALUES ({item.Key}, {item.Conversation}, {item.Payload}, {receivedAt}, 0, FALSE, 0, {notBefore}, '', 0)
                ON CONFLICT (key) DO NOTHING
                """,
                cancellationToken) > 0,
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<InboxEntry>> TakeUpAsync(string worker, DateTimeOffset until, int most, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        return database.WriteAsync<IReadOnlyList<InboxEntry>>(
            async context =>
            {
                long[] free = await context.Inbox
                    .Where(row => row.DoneAt == null && row.HeldUntil <= now && row.NotBefore <= now
                        && !context.Inbox.Any(earlier => earlier.DoneAt == null && earlier.Conversation == row.Conversation && earlier.Number < row.Number))
                    .OrderBy(row => row.Number).Select(row => row.Number).Take(most).ToArrayAsync(cancellationToken);
                if (free.Length == 0)
                {
                    return [];
                }

                // Another replica may have been quicker: only what is still free is taken, and only what was taken is read back.
                await context.Inbox.Where(row => free.Contains(row.Number) && row.DoneAt == null && row.HeldUntil <= now)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Worker, worker).SetProperty(row => row.HeldUntil, until), cancellationToken);
                InboxRow[] taken = await context.Inbox.AsNoTracking().Where(row => free.Contains(row.Number) && row.DoneAt == null && row.Worker == worker)
                    .OrderBy(row => row.Number).ToArrayAsync(cancellationToken);
                return [.. taken.Select(row => row.ToEntry())];
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task HoldAsync(string worker, DateTimeOffset until, CancellationToken cancellationToken) => database.WriteAsync(
        context => context.Inbox.Where(row => row.DoneAt == null && row.Worker == worker).ExecuteUpdateAsync(set => set.SetProperty(row => row.HeldUntil, until), cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> KeepAsync(long number, string worker, ImmutableArray<string> deliveries, CancellationToken cancellationToken)
    {
        string kept = JsonSerializer.Serialize(deliveries, InboxJson.Default.ImmutableArrayString);
        return ChangeAsync($"UPDATE inbox SET deliveries = {kept}, next = 0, is_sending = TRUE WHERE number = {number} AND worker = {worker} AND done_at IS NULL", cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> SendingAsync(long number, string worker, int next, CancellationToken cancellationToken) =>
        ChangeAsync($"UPDATE inbox SET next = {next}, is_sending = TRUE WHERE number = {number} AND worker = {worker} AND done_at IS NULL", cancellationToken);

    /// <inheritdoc/>
    public Task PutOffAsync(long number, string worker, DateTimeOffset notBefore, bool isInDoubt, CancellationToken cancellationToken)
    {
        long until = notBefore.ToUnixTimeMilliseconds();
        return ChangeAsync(
            $"""
            UPDATE inbox SET not_before = {until}, is_sending = {isInDoubt}, attempts = attempts + 1, worker = '', held_until = 0
            WHERE number = {number} AND worker = {worker} AND done_at IS NULL
            """,
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task DoneAsync(long number, string worker, CancellationToken cancellationToken)
    {
        long now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return ChangeAsync($"UPDATE inbox SET done_at = {now}, payload = '', deliveries = NULL WHERE number = {number} AND worker = {worker} AND done_at IS NULL", cancellationToken);
    }

    /// <inheritdoc/>
    public Task<int> DropAsync(string conversation, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        return database.WriteAsync(
            context => context.Inbox.Where(row => row.Conversation == conversation && row.DoneAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.DoneAt, now).SetProperty(row => row.Payload, "").SetProperty(row => row.Deliveries, (string?)null), cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<int> ForgetAsync(DateTimeOffset doneBefore, CancellationToken cancellationToken) => database.WriteAsync(
        context => context.Inbox.Where(row => row.DoneAt < doneBefore).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<(int Count, DateTimeOffset? Oldest)> WaitingAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async context =>
        {
            int count = await context.Inbox.CountAsync(row => row.DoneAt == null, cancellationToken);
            DateTimeOffset? oldest = count == 0 ? null : await context.Inbox.Where(row => row.DoneAt == null).OrderBy(row => row.Number).Select(row => (DateTimeOffset?)row.ReceivedAt).FirstOrDefaultAsync(cancellationToken);
            return (count, oldest);
        },
        cancellationToken);

    /// <summary>Written by hand: these few are most of the work of an item, and building them from expressions took more than the database's own part.</summary>
    private Task<bool> ChangeAsync(FormattableString update, CancellationToken cancellationToken) =>
        database.WriteAsync(async context => await context.Database.ExecuteSqlAsync(update, cancellationToken) > 0, cancellationToken);
}
