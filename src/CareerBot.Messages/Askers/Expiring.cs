using System.Collections.Concurrent;

namespace CareerBot.Messages.Askers;

/// <summary>What was looked up lately, for a while and bounded. A failed look-up is not kept. Safe for any number of threads.</summary>
public sealed class Expiring<T>(TimeSpan life, int most, TimeProvider time)
    where T : class
{
    private readonly ConcurrentDictionary<string, (Task<T?> Looked, long At)> _entries = new(StringComparer.Ordinal);

    /// <summary>The value of a key: the kept one, or that of a look-up which everybody who asks meanwhile shares.</summary>
    public Task<T?> GetAsync(string key, Func<Task<T?>> lookUp)
    {
        long now = time.GetTimestamp();
        if (_entries.TryGetValue(key, out (Task<T?> Looked, long At) known) && time.GetElapsedTime(known.At, now) < life)
        {
            return known.Looked;
        }

        if (_entries.Count >= most)
        {
            foreach ((string old, (Task<T?> Looked, long At) entry) in _entries)
            {
                if (time.GetElapsedTime(entry.At, now) >= life || _entries.Count >= most)
                {
                    _entries.TryRemove(old, out _);
                }
            }
        }

        Task<T?> looked = lookUp();
        _entries[key] = (looked, now);
        _ = DropIfEmptyAsync(key, looked);
        return looked;
    }

    /// <summary>Forgets a key.</summary>
    public void Drop(string key) => _entries.TryRemove(key, out _);

    private async Task DropIfEmptyAsync(string key, Task<T?> looked)
    {
        await ((Task)looked).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!looked.IsCompletedSuccessfully || await looked is null)
        {
            if (_entries.TryGetValue(key, out (Task<T?> Looked, long At) known) && known.Looked == looked)
            {
                _entries.TryRemove(key, out _);
            }
        }
    }
}
