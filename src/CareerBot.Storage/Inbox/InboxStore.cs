using System.Collections.Immutable;
using System.Data.Common;
using CareerBot.Messages.Inbox;
using CareerBot.Messages.Json;
using CareerBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace CareerBot.Storage.Inbox;

/// <summary>The inbox in a database: SQLite or PostgreSQL.</summary>
public sealed class InboxStore(InboxDatabase database, TimeProvider time) : IInboxStore
{
    /// <summary>
    /// One statement decides between new and known, also when two replicas are handed the same thing at once; and gives the item to whoever adds it, if
    /// nothing of its conversation comes before.
    /// </summary>
    private const string Add =
        """
        INSERT INTO inbox (key, conversation, payload, received_at, next, is_sending, attempts, not_before, worker, held_until)
        SELECT @p0, @p1, @p2, @p3, 0, FALSE, 0, @p4, CASE WHEN busy THEN '' ELSE @p5 END, CASE WHEN busy THEN 0 ELSE @p6 END
        FROM (SELECT EXISTS (SELECT 1 FROM inbox WHERE conversation = @p1 AND done_at IS NULL) AS busy) AS state
        WHERE NOT EXISTS (SELECT 1 FROM inbox WHERE key = @p7 AND received_at > @p8)
        ON CONFLICT (key) DO NOTHING
        RETURNING number, worker
        """;

    private const string Mine = "WHERE number = @p0 AND worker = @p1 AND done_at IS NULL";

    private const string Keep = $"UPDATE inbox SET deliveries = @p2, next = 0, is_sending = TRUE {Mine}";

    private const string Sending = $"UPDATE inbox SET next = @p2, is_sending = TRUE {Mine}";

    private const string PutOff = $"UPDATE inbox SET not_before = @p2, is_sending = @p3, attempts = attempts + 1, worker = '', held_until = 0 {Mine}";

    private const string Done = $"UPDATE inbox SET done_at = @p2, payload = '', deliveries = NULL {Mine}";

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
    public Task<InboxAddition> AddAsync(InboxItem item, InboxHold? hold, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);

        // Where several write at once, another may be adding an earlier one of the conversation, and would not be seen here.
        InboxHold? held = database.HasOneWriter && item.NotBefore is null ? hold : null;
        object[] values =
        [
            item.Key, item.Conversation, item.Payload, item.ReceivedAt.ToUnixTimeMilliseconds(), item.NotBefore?.ToUnixTimeMilliseconds() ?? 0,
            held?.Worker ?? "", held?.Until.ToUnixTimeMilliseconds() ?? 0,
            item.KnownAs?.Key ?? "", item.KnownAs?.After.ToUnixTimeMilliseconds() ?? 0,
        ];
        return database.WriteAsync(
            async context => await context.Statements.SingleAsync(Add, values, row => Addition(row, item, held), cancellationToken) ?? InboxAddition.Known,
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<InboxTaken> TakeUpAsync(string worker, DateTimeOffset until, int most, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        return database.WriteAsync(
            async context =>
            {
                long[] free = await context.Inbox
                    .Where(row => row.DoneAt == null && row.HeldUntil <= now && row.NotBefore <= now
                        && !context.Inbox.Any(earlier => earlier.DoneAt == null && earlier.Conversation == row.Conversation && earlier.Number < row.Number))
                    .OrderBy(row => row.Number).Select(row => row.Number).Take(most).ToArrayAsync(cancellationToken);
                if (free.Length == 0)
                {
                    return new InboxTaken([], await AnyWaitingAsync(context, now, cancellationToken));
                }

                // Another replica may have been quicker: only what is still free is taken, and only what was taken is read back.
                await context.Inbox.Where(row => free.Contains(row.Number) && row.DoneAt == null && row.HeldUntil <= now)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Worker, worker).SetProperty(row => row.HeldUntil, until), cancellationToken);
                InboxRow[] taken = await context.Inbox.AsNoTracking().Where(row => free.Contains(row.Number) && row.DoneAt == null && row.Worker == worker)
                    .OrderBy(row => row.Number).ToArrayAsync(cancellationToken);
                return new InboxTaken([.. taken.Select(row => row.ToEntry())], await AnyWaitingAsync(context, now, cancellationToken));
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task HoldAsync(string worker, IReadOnlyCollection<long> numbers, DateTimeOffset until, CancellationToken cancellationToken) => database.WriteAsync(
        context => context.Inbox.Where(row => row.DoneAt == null && row.Worker == worker && numbers.Contains(row.Number))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.HeldUntil, until), cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> KeepAsync(long number, string worker, ImmutableArray<string> deliveries, CancellationToken cancellationToken) =>
        ChangeAsync(Keep, [number, worker, LeanJson.WriteText(deliveries, InboxJson.Default.ImmutableArrayString)], cancellationToken);

    /// <inheritdoc/>
    public Task<bool> SendingAsync(long number, string worker, int next, CancellationToken cancellationToken) => ChangeAsync(Sending, [number, worker, next], cancellationToken);

    /// <inheritdoc/>
    public Task PutOffAsync(long number, string worker, DateTimeOffset notBefore, bool isInDoubt, CancellationToken cancellationToken) =>
        ChangeAsync(PutOff, [number, worker, notBefore.ToUnixTimeMilliseconds(), isInDoubt], cancellationToken);

    /// <inheritdoc/>
    public Task DoneAsync(long number, string worker, CancellationToken cancellationToken) =>
        ChangeAsync(Done, [number, worker, time.GetUtcNow().ToUnixTimeMilliseconds()], cancellationToken);

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

    private static InboxAddition Addition(DbDataReader row, InboxItem item, InboxHold? held) => held is not null && row.GetString(1).Length > 0
        ? new InboxAddition.TakenUp(new InboxEntry(row.GetInt64(0), item, Deliveries: default, Next: 0, IsInDoubt: false, Attempts: 0) { HeldUntil = held.Until })
        : InboxAddition.Waiting;

    private static Task<bool> AnyWaitingAsync(InboxContext context, DateTimeOffset now, CancellationToken cancellationToken) =>
        context.Inbox.AnyAsync(row => row.DoneAt == null && row.HeldUntil <= now && row.NotBefore <= now, cancellationToken);

    private Task<bool> ChangeAsync(string sql, object[] values, CancellationToken cancellationToken) =>
        database.WriteAsync(async context => await context.Statements.ExecuteAsync(sql, values, cancellationToken) > 0, cancellationToken);
}
