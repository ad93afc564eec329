using System.Collections.Concurrent;

namespace CareerBot.Messages.Askers;

/// <summary>What was looked up lately, for a while and bounded. A failed look-up is not kept. Safe for any number of threads.</summary>
public sealed class Expiring<T>(TimeSpan life, int most, TimeProvider time)
    where T : class
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>The value of a key: the kept one, or that of a look-up which everybody who asks meanwhile shares.</summary>
    public Task<T?> GetAsync(string key, Func<Task<T?>> lookUp)
    {
        long now = time.GetTimestamp();
        if (_entries.TryGetValue(key, out Entry? known) && IsGood(known))
        {
            return known.Looked;
        }

        if (_entries.Count >= most)
        {
            foreach ((string old, Entry entry) in _entries)
            {
                if (!IsGood(entry) || _entries.Count >= most)
                {
                    _entries.TryRemove(old, out _);
                }
            }
        }

        // Kept before it begins: a look-up that is under way when its key is dropped may bring what was before the change.
        Entry mine = new(lookUp, now);
        Entry kept = _entries.AddOrUpdate(key, mine, (_, other) => IsGood(other) ? other : mine);
        if (kept == mine)
        {
            _ = DropIfEmptyAsync(key, mine);
        }

        return kept.Looked;

        bool IsGood(Entry entry) => time.GetElapsedTime(entry.At, now) < life;
    }

    /// <summary>Forgets a key, also one that is being looked up: who asks from now on is told by another look-up.</summary>
    public void Drop(string key) => _entries.TryRemove(key, out _);

    private async Task DropIfEmptyAsync(string key, Entry entry)
    {
        await ((Task)entry.Looked).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!entry.Looked.IsCompletedSuccessfully || await entry.Looked is null)
        {
            _entries.TryRemove(KeyValuePair.Create(key, entry));
        }
    }

    /// <summary>A look-up that begins when somebody wants its value, once.</summary>
    private sealed class Entry(Func<Task<T?>> lookUp, long at)
    {
        // Asynchronous throughout, so that one that fails before it waits for anything fails like any other.
        private readonly Lazy<Task<T?>> _looked = new(async () => await lookUp());

        public long At { get; } = at;

        public Task<T?> Looked => _looked.Value;
    }
}
