using System.Collections.Concurrent;
using CareerBot.Messages;

namespace CareerBot.Dialog.Context;

/// <summary>Keeps talks in this process: for a single instance, the command line and tests. The oldest are dropped when there are too many.</summary>
/// <param name="capacity">Most conversations kept.</param>
public sealed class InMemoryTalkStore(int capacity = InMemoryTalkStore.DefaultCapacity) : ITalkStore
{
    /// <summary>Conversations kept unless said otherwise; a talk takes about a kilobyte.</summary>
    public const int DefaultCapacity = 50_000;

    private readonly ConcurrentDictionary<ConversationKey, Talk> _talks = new();
    private readonly Lock _trimming = new();

    /// <summary>Counted apart: the table would lock all of itself to count, at every turn.</summary>
    private int _count;

    /// <inheritdoc/>
    public ValueTask<Talk> LoadAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_talks.GetValueOrDefault(conversation, Talk.New));

    /// <inheritdoc/>
    public ValueTask SaveAsync(ConversationKey conversation, Talk talk, CancellationToken cancellationToken)
    {
        if (!_talks.TryAdd(conversation, talk))
        {
            _talks[conversation] = talk;
        }
        else if (Interlocked.Increment(ref _count) > capacity)
        {
            Trim();
        }

        return ValueTask.CompletedTask;
    }

    private void Trim()
    {
        lock (_trimming)
        {
            // A tenth at once, so that a full store is not sorted at every turn.
            int surplus = _talks.Count - capacity + (capacity / 10);
            foreach ((ConversationKey key, _) in _talks.OrderBy(pair => pair.Value.LastTurn).Take(Math.Max(0, surplus)).ToArray())
            {
                _talks.TryRemove(key, out _);
            }

            Volatile.Write(ref _count, _talks.Count);
        }
    }
}
