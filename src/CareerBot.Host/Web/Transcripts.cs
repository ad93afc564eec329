using System.Collections.Immutable;

namespace CareerBot.Host.Web;

/// <summary>
/// What was said in the web chat, so that a page can show its conversation without script. In memory, for a while, and bounded: the
/// conversations that were quiet for longest go first. Safe for any number of threads.
/// </summary>
public sealed class Transcripts(TimeProvider time)
{
    /// <summary>Exchanges kept of one conversation; older ones are dropped.</summary>
    public const int MostExchanges = 30;

    /// <summary>Conversations kept.</summary>
    public const int MostConversations = 2_000;

    /// <summary>Characters typed that are kept over all conversations: 16 MB, whatever anybody sends.</summary>
    public const int MostCharacters = 8_000_000;

    /// <summary>How long a conversation is kept after its last exchange.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Transcript>> _byId = new(StringComparer.Ordinal);

    /// <summary>The one quiet for longest is first.</summary>
    private readonly LinkedList<Transcript> _byAge = new();

    private int _characters;

    /// <summary>The exchanges of a conversation, oldest first; empty when there is none of that id, or not any more.</summary>
    public ImmutableArray<Exchange> Of(string? conversation)
    {
        lock (_lock)
        {
            DropOld();
            return conversation is not null && _byId.TryGetValue(conversation, out LinkedListNode<Transcript>? found) ? found.Value.Exchanges : [];
        }
    }

    /// <summary>Adds an exchange at the end of a conversation, which begins with it if it is new.</summary>
    public void Add(string conversation, Exchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        lock (_lock)
        {
            ImmutableArray<Exchange> exchanges = _byId.TryGetValue(conversation, out LinkedListNode<Transcript>? known) ? known.Value.Exchanges : [];
            Remove(known);
            exchanges = exchanges.Add(exchange);
            exchanges = exchanges.Length > MostExchanges ? exchanges.RemoveAt(0) : exchanges;
            var transcript = new Transcript(conversation, exchanges, time.GetUtcNow());
            _byId[conversation] = _byAge.AddLast(transcript);
            _characters += transcript.Characters;
            DropOld();
        }
    }

    /// <summary>Changes an exchange that is still kept.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="replyId">The id of the exchange's reply.</param>
    /// <param name="change">What becomes of it.</param>
    /// <returns>The exchange after the change; null when it is not kept, or not any more.</returns>
    public Exchange? Change(string conversation, string replyId, Func<Exchange, Exchange> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (_lock)
        {
            DropOld();
            if (!_byId.TryGetValue(conversation, out LinkedListNode<Transcript>? known))
            {
                return null;
            }

            int index = known.Value.IndexOf(replyId);
            if (index < 0)
            {
                return null;
            }

            Exchange changed = change(known.Value.Exchanges[index]);
            known.Value = known.Value with { Exchanges = known.Value.Exchanges.SetItem(index, changed) };
            return changed;
        }
    }

    /// <summary>Forgets a conversation.</summary>
    public void Forget(string conversation)
    {
        lock (_lock)
        {
            Remove(_byId.GetValueOrDefault(conversation));
        }
    }

    private void DropOld()
    {
        DateTimeOffset expired = time.GetUtcNow() - Lifetime;
        while (_byAge.First is { } oldest && (oldest.Value.At <= expired || _byId.Count > MostConversations || _characters > MostCharacters))
        {
            Remove(oldest);
        }
    }

    private void Remove(LinkedListNode<Transcript>? node)
    {
        if (node is not null)
        {
            _byAge.Remove(node);
            _byId.Remove(node.Value.Id);
            _characters -= node.Value.Characters;
        }
    }

    private sealed record Transcript(string Id, ImmutableArray<Exchange> Exchanges, DateTimeOffset At)
    {
        public int Characters { get; } = Exchanges.Sum(exchange => exchange.Asked.Length);

        public int IndexOf(string replyId) => Exchanges.TakeWhile(exchange => exchange.Reply.Id != replyId).Count() is var index && index < Exchanges.Length ? index : -1;
    }
}
