using System.Collections.Concurrent;
using System.Text.Json;
using CareerBot.Messages.Inbox;
using CareerBot.Messages.Json;
using CareerBot.Messages.Replies;
using CareerBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace CareerBot.Storage.Inbox;

/// <summary>Replies with buttons, for <see cref="Kept"/>.</summary>
public sealed class OpenReplies(InboxDatabase database, TimeProvider time) : IOpenReplies, IAsyncDisposable, IDisposable
{
    /// <summary>How long a button of a reply can be pressed. What was asked is not kept longer, as it is kept with who asked.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private const int MostSoon = 10_000;

    private const string Keep =
        """
        INSERT INTO exchanges (reply_id, asker, content, kept_at) VALUES (@p0, @p1, @p2, @p3)
        ON CONFLICT (reply_id) DO UPDATE SET asker = excluded.asker, content = excluded.content, kept_at = excluded.kept_at
        """;

    /// <summary>How long replies gather before they are written together.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<string, Exchange> _soon = new(StringComparer.Ordinal);

    /// <summary>One writing at a time: what is gathered must not be written after what replaced it.</summary>
    private readonly SemaphoreSlim _writing = new(1, 1);
    private int _gathered;
    private int _isWriting;

    /// <inheritdoc/>
    public async Task KeepAsync(OpenReply reply, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reply);

        // Found from now on, and in the place of an older one that waits to be written.
        var exchange = new Exchange(reply.ReplyId, reply, Shows: null);
        _soon[exchange.Id] = exchange;
        await WriteAsync(() => [exchange], cancellationToken);
    }

    /// <inheritdoc/>
    public void KeepSoon(OpenReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        KeepSoon(new Exchange(reply.ReplyId, reply, Shows: null));
    }

    /// <inheritdoc/>
    public void KeepShownSoon(string message, string replyId) => KeepSoon(new Exchange(message, Reply: null, replyId));

    /// <inheritdoc/>
    public async Task<OpenReply?> FindAsync(string replyId, CancellationToken cancellationToken) =>
        _soon.TryGetValue(replyId, out Exchange? gathered) ? gathered.Reply
        : await FindContentAsync(replyId, cancellationToken) is ['{', ..] content ? JsonSerializer.Deserialize(content, InboxJson.Default.OpenReply)
        : null;

    /// <inheritdoc/>
    public async Task<string?> FindShownAsync(string message, CancellationToken cancellationToken) =>
        _soon.TryGetValue(message, out Exchange? gathered) ? gathered.Shows : await FindContentAsync(message, cancellationToken) is [not '{', ..] shows ? shows : null;

    /// <inheritdoc/>
    public Task<int> ForgetAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset oldest = time.GetUtcNow() - Kept;
        return database.WriteAsync(context => context.Exchanges.Where(row => row.KeptAt < oldest).ExecuteDeleteAsync(cancellationToken), cancellationToken);
    }

    /// <summary>Writes what still gathers: its buttons outlive the process.</summary>
    public async ValueTask DisposeAsync()
    {
        await TryWriteGatheredAsync();
        Dispose();
    }

    /// <inheritdoc/>
    public void Dispose() => _writing.Dispose();

    private Task<string?> FindContentAsync(string id, CancellationToken cancellationToken)
    {
        DateTimeOffset oldest = time.GetUtcNow() - Kept;
        return database.ReadAsync(
            context => context.Exchanges.Where(row => row.ReplyId == id && row.KeptAt >= oldest).Select(row => (string?)row.Content).SingleOrDefaultAsync(cancellationToken),
            cancellationToken);
    }

    private void KeepSoon(Exchange exchange)
    {
        // Counted apart: the table would lock all of itself to count.
        if (Interlocked.Increment(ref _gathered) <= MostSoon)
        {
            _soon[exchange.Id] = exchange;
        }
        else
        {
            Interlocked.Decrement(ref _gathered);
        }

        if (Interlocked.Exchange(ref _isWriting, 1) == 0)
        {
            _ = WriteSoonAsync();
        }
    }

    private async Task WriteSoonAsync()
    {
        await Task.Delay(Gathering, time);
        Volatile.Write(ref _isWriting, 0);
        await TryWriteGatheredAsync();
    }

    private async Task TryWriteGatheredAsync()
    {
        try
        {
            await WriteAsync(() => [.. _soon.Values], CancellationToken.None);
            Volatile.Write(ref _gathered, _soon.Count); // Counted at each writing: one that was replaced meanwhile was counted twice.
        }
        catch (InboxUnavailableException)
        {
            // They stay here, and are written with the next ones.
        }
        catch (ObjectDisposedException)
        {
            // The host has gone meanwhile, and wrote them as it did.
        }
    }

    private async Task WriteAsync(Func<Exchange[]> choose, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            Exchange[] exchanges = choose();
            await WriteAsync(exchanges, cancellationToken);
            foreach (Exchange exchange in exchanges)
            {
                _soon.TryRemove(KeyValuePair.Create(exchange.Id, exchange));
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    private Task<int> WriteAsync(Exchange[] exchanges, CancellationToken cancellationToken)
    {
        long keptAt = time.GetUtcNow().ToUnixTimeMilliseconds();
        return database.WriteAsync(
            async context =>
            {
                foreach (Exchange exchange in exchanges)
                {
                    await context.Statements.ExecuteAsync(Keep, [exchange.Id, exchange.Reply?.Asker ?? "", exchange.Content, keptAt], cancellationToken);
                }

                return exchanges.Length;
            },
            cancellationToken);
    }

    /// <summary>A row of the table <c>exchanges</c>: a reply, or a message that shows one.</summary>
    /// <param name="Id">The reply's id, or what the message is known by.</param>
    /// <param name="Reply">The reply, if it is one.</param>
    /// <param name="Shows">The id of the reply that the message shows, if it is one.</param>
    private sealed record Exchange(string Id, OpenReply? Reply, string? Shows)
    {
        /// <summary>JSON of a reply; else the id of one, which never begins as JSON does.</summary>
        public string Content => Reply is null ? Shows! : LeanJson.WriteText(Reply, InboxJson.Default.OpenReply);
    }
}
