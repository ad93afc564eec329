using System.Collections.Concurrent;
using System.Text.Json;
using CareerBot.Messages.Inbox;
using CareerBot.Messages.Replies;
using CareerBot.Storage.Tables;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareerBot.Storage.Inbox;

/// <summary>Replies with buttons, for <see cref="Kept"/>.</summary>
public sealed class OpenReplies(InboxDatabase database, TimeProvider time) : IOpenReplies
{
    /// <summary>How long a button of a reply can be pressed. What was asked is not kept longer, as it is kept with who asked.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private const int MostSoon = 10_000;

    private const string Columns = "reply_id, asker, content, kept_at";

    private const string OnConflict = "ON CONFLICT (reply_id) DO UPDATE SET asker = excluded.asker, content = excluded.content, kept_at = excluded.kept_at";

    /// <summary>How long replies gather before they are written together.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<string, OpenReply> _soon = new(StringComparer.Ordinal);
    private int _isWriting;

    /// <inheritdoc/>
    public Task KeepAsync(OpenReply reply, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return KeepAsync([reply], cancellationToken);
    }

    /// <inheritdoc/>
    public void KeepSoon(OpenReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        if (_soon.Count < MostSoon)
        {
            _soon[reply.ReplyId] = reply;
        }

        if (Interlocked.Exchange(ref _isWriting, 1) == 0)
        {
            _ = WriteSoonAsync();
        }
    }

    /// <inheritdoc/>
    public Task<OpenReply?> FindAsync(string replyId, CancellationToken cancellationToken)
    {
        if (_soon.TryGetValue(replyId, out OpenReply? gathered))
        {
            return Task.FromResult<OpenReply?>(gathered);
        }

        DateTimeOffset oldest = time.GetUtcNow() - Kept;
        return database.ReadAsync(
            async context => await context.Exchanges.SingleOrDefaultAsync(row => row.ReplyId == replyId && row.KeptAt >= oldest, cancellationToken) is { } row
                ? JsonSerializer.Deserialize(row.Content, InboxJson.Default.OpenReply)
                : null,
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<int> ForgetAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset oldest = time.GetUtcNow() - Kept;
        return database.WriteAsync(context => context.Exchanges.Where(row => row.KeptAt < oldest).ExecuteDeleteAsync(cancellationToken), cancellationToken);
    }

    private async Task WriteSoonAsync()
    {
        await Task.Delay(Gathering, time);
        Volatile.Write(ref _isWriting, 0);
        OpenReply[] replies = [.. _soon.Values];
        try
        {
            await KeepAsync(replies, CancellationToken.None);
            foreach (OpenReply reply in replies)
            {
                _soon.TryRemove(KeyValuePair.Create(reply.ReplyId, reply));
            }
        }
        catch (InboxUnavailableException)
        {
            // They stay here, and are written with the next ones.
        }
    }

    private Task<int> KeepAsync(OpenReply[] replies, CancellationToken cancellationToken)
    {
        long keptAt = time.GetUtcNow().ToUnixTimeMilliseconds();
        return database.WriteAsync(
            async context =>
            {
                if (context.Database.GetDbConnection() is SqliteConnection sqlite)
                {
                    // Kept beside the answering, on the same processor: one prepared statement for all.
                    using var insert = new SqliteInsert(sqlite, (SqliteTransaction)context.Database.CurrentTransaction!.GetDbTransaction(), "exchanges", Columns, OnConflict);
                    foreach (OpenReply reply in replies)
                    {
                        insert.Add([reply.ReplyId, reply.Asker, JsonSerializer.Serialize(reply, InboxJson.Default.OpenReply), keptAt]);
                    }

                    return replies.Length;
                }

                foreach (OpenReply reply in replies)
                {
                    string content = JsonSerializer.Serialize(reply, InboxJson.Default.OpenReply);
                    await context.Database.ExecuteSqlRawAsync($$"""INSERT INTO exchanges ({{Columns}}) VALUES ({0}, {1}, {2}, {3}) {{OnConflict}}""", [reply.ReplyId, reply.Asker, content, keptAt], cancellationToken);
                }

                return replies.Length;
            },
            cancellationToken);
    }
}
