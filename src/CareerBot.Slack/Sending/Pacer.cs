namespace CareerBot.Slack.Sending;

/// <summary>Gives everything its time, queue by queue, in the order in which it asks.</summary>
/// <remarks>
/// The generic cell rate algorithm: one instant for each queue. System.Threading.RateLimiting is not used because its limiters keep their own
/// clock, and cannot be paused for the time of a Retry-After.
/// </remarks>
internal sealed class Pacer(TimeProvider time)
{
    /// <summary>At more queues than this, those that are at rest are forgotten.</summary>
    private const int MostQueues = 4096;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue> _queues = [];

    /// <summary>Takes the next place.</summary>
    /// <param name="key">The queue.</param>
    /// <param name="pace">How fast it moves.</param>
    /// <param name="longest">The longest wait that is any good.</param>
    /// <returns>How long to wait for the place; null when it is too far off, and then none was taken.</returns>
    public TimeSpan? Take(string key, Pace pace, TimeSpan longest)
    {
        DateTimeOffset now = time.GetUtcNow();
        lock (_lock)
        {
            Queue queue = Find(key, now);
            DateTimeOffset at = Latest(now, queue.PausedUntil, queue.Full - ((pace.Burst - 1) * pace.Interval));
            if (at - now > longest)
            {
                return null;
            }

            queue.Full = Latest(at, queue.Full, now) + pace.Interval;
            return at - now;
        }
    }

    /// <summary>Nothing leaves the queue for a while; places that were taken are to be taken again after it.</summary>
    public void Pause(string key, TimeSpan length)
    {
        DateTimeOffset now = time.GetUtcNow();
        lock (_lock)
        {
            Queue queue = Find(key, now);
            queue.PausedUntil = Latest(queue.PausedUntil, now + length, now);
        }
    }

    /// <summary>Whether the queue stands still.</summary>
    public bool IsPaused(string key)
    {
        DateTimeOffset now = time.GetUtcNow();
        lock (_lock)
        {
            return _queues.TryGetValue(key, out Queue? queue) && queue.PausedUntil > now;
        }
    }

    private static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset two, DateTimeOffset three) =>
        one > two ? (one > three ? one : three) : (two > three ? two : three);

    private Queue Find(string key, DateTimeOffset now)
    {
        if (_queues.TryGetValue(key, out Queue? known))
        {
            return known;
        }

        if (_queues.Count >= MostQueues)
        {
            foreach ((string rested, Queue _) in _queues.Where(queue => queue.Value.Full <= now && queue.Value.PausedUntil <= now).ToArray())
            {
                _queues.Remove(rested);
            }
        }

        Queue queue = new() { Full = now, PausedUntil = now };
        _queues.Add(key, queue);
        return queue;
    }

    private sealed class Queue
    {
        /// <summary>When all that was let through would have passed at an even pace.</summary>
        public DateTimeOffset Full { get; set; }

        public DateTimeOffset PausedUntil { get; set; }
    }
}
