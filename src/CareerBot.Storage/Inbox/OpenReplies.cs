using System.Text.Json;
using CareerBot.Messages.Replies;
using CareerBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace CareerBot.Storage.Inbox;

/// <summary>Replies with buttons, for <see cref="Kept"/>.</summary>
public sealed class OpenReplies(InboxDatabase database, TimeProvider time) : IOpenReplies
{
    /// <summary>How long a button of a reply can be pressed. What was asked is not kept longer, as it is kept with who asked.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <inheritdoc/>
    public Task KeepAsync(OpenReply reply, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reply);
        string content = JsonSerializer.Serialize(reply, InboxJson.Default.OpenReply);
        long keptAt = time.GetUtcNow().ToUnixTimeMilliseconds();
        return database.WriteAsync(
            context => context.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO exchanges (reply_id, asker, content, kept_at) VALUES ({reply.ReplyId}, {reply.Asker}, {content}, {keptAt})
                ON CONFLICT (reply_id) DO UPDATE SET asker = excluded.asker, content = excluded.content, kept_at = excluded.kept_at
                """,
                cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<OpenReply?> FindAsync(string replyId, CancellationToken cancellationToken)
    {
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
}
