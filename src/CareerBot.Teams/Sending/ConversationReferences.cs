using System.Collections.Concurrent;
using CareerBot.Messages.Conversations;
using Microsoft.Extensions.Logging;

namespace CareerBot.Teams.Sending;

/// <summary>Keeps conversations in the book, and remembers what it kept so that only changes are written.</summary>
/// <remarks>
/// A thread of a channel is kept as its channel: threads are without number, and each is written into by the id that its activities carry.
/// Another replica may have forgotten what this one remembers: when the bot is installed it is written in any case.
/// </remarks>
internal sealed class ConversationReferences(IConversationBook book, ILogger<ConversationReferences> logger) : IConversationReferences
{
    /// <summary>The channel's name in the book.</summary>
    public const string ChannelName = "teams";

    /// <summary>So many are remembered; at more, all are looked up anew.</summary>
    public const int MostRemembered = 20_000;

    private const string ThreadMark = ";messageid=";

    private readonly ConcurrentDictionary<string, KeptConversation> _remembered = new(StringComparer.Ordinal);
    private int _forgotten;

    /// <inheritdoc/>
    public async Task KeepAsync(ConversationReference reference, string? userId, string? aadObjectId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        bool isPersonal = reference.ConversationType == "personal";
        KeptConversation kept = new(
            ChannelName, WholeOf(reference.ConversationId), reference.ConversationType, reference.ServiceUrl, reference.TenantId, reference.BotId, isPersonal ? userId : null, isPersonal ? Key(aadObjectId) : null);
        if (_remembered.TryGetValue(kept.Conversation, out KeptConversation? known) && known == kept)
        {
            return;
        }

        int forgotten = Volatile.Read(ref _forgotten);
        try
        {
            await book.KeepAsync(kept, cancellationToken);
            Remember(kept, forgotten);
        }
#pragma warning disable CA1031 // The book may be away in ways that only its store knows; an answer does not wait for that, and the next activity tries again.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            ConnectorLog.NotKept(logger, error.GetType().Name);
        }
    }

    /// <inheritdoc/>
    public Task KeepAnewAsync(ConversationReference reference, string? userId, string? aadObjectId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        _remembered.TryRemove(WholeOf(reference.ConversationId), out _);
        return KeepAsync(reference, userId, aadObjectId, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<KnownConversation?> FindPersonalAsync(string aadObjectId, CancellationToken cancellationToken) =>
        Known(await book.FindPersonalAsync(ChannelName, Key(aadObjectId)!, cancellationToken));

    /// <inheritdoc/>
    public async Task<KnownConversation?> FindAsync(string conversationId, CancellationToken cancellationToken)
    {
        string whole = WholeOf(conversationId);
        int forgotten = Volatile.Read(ref _forgotten);
        if (!_remembered.TryGetValue(whole, out KeptConversation? kept) && await book.FindAsync(ChannelName, whole, cancellationToken) is { } found)
        {
            kept = found;
            Remember(found, forgotten);
        }

        return Known(kept) is { } known ? known with { Reference = known.Reference with { ConversationId = conversationId } } : null;
    }

    /// <inheritdoc/>
    public async Task ForgetAsync(string conversationId, CancellationToken cancellationToken)
    {
        string whole = WholeOf(conversationId);
        await book.ForgetAsync(ChannelName, whole, cancellationToken);
        Interlocked.Increment(ref _forgotten);
        _remembered.TryRemove(whole, out _);
    }

    /// <summary>The conversation of a thread; any other as it is.</summary>
    public static string WholeOf(string conversationId)
    {
        int thread = conversationId.IndexOf(ThreadMark, StringComparison.Ordinal);
        return thread < 0 ? conversationId : conversationId[..thread];
    }

    /// <summary>Entra's ids are GUIDs, which are written in either case.</summary>
    private static string? Key(string? aadObjectId) => string.IsNullOrEmpty(aadObjectId) ? null : aadObjectId.ToUpperInvariant();

    private static KnownConversation? Known(KeptConversation? kept) => kept is null
        ? null
        : new KnownConversation(new ConversationReference(kept.Address, kept.Conversation, kept.Kind, kept.Tenant, kept.Bot), kept.User, kept.Person);

    /// <summary>Remembers what is in the book, unless something was forgotten since it was looked at: that may be this, and would never be written again.</summary>
    private void Remember(KeptConversation kept, int forgotten)
    {
        if (_remembered.Count >= MostRemembered)
        {
            _remembered.Clear();
        }

        _remembered[kept.Conversation] = kept;
        if (forgotten != Volatile.Read(ref _forgotten))
        {
            _remembered.TryRemove(KeyValuePair.Create(kept.Conversation, kept));
        }
    }
}
