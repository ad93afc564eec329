using System.Collections.Immutable;

namespace CareerBot.Teams.Sending;

/// <summary>
/// Lets one request after the other into each queue, in the order in which they ask, no faster than Teams allows. One at a time keeps messages
/// in order and avoids the 412 that Teams answers to simultaneous ones.
/// </summary>
/// <remarks>
/// A queue is forgotten when nothing of it counts any more, an hour after its last request; what is remembered is thus bounded by what the
/// tenant's own limit lets through in an hour.
/// </remarks>
internal sealed class Pacer(TimeProvider time)
{
    private const int FewQueues = 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue> _queues = [];
    private int _sweepAt = FewQueues;

    /// <summary>How many queues are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _queues.Count;
            }
        }
    }

    /// <summary>Waits for its turn in a queue.</summary>
    /// <param name="key">The queue.</param>
    /// <param name="windows">How fast it moves; the same for a key every time.</param>
    /// <param name="longest">The longest wait that is any good.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>The turn, which ends when it is disposed of; null when it did not come in time.</returns>
    public async Task<Turn?> TakeTurnAsync(string key, ImmutableArray<Window> windows, TimeSpan longest, CancellationToken cancellationToken)
    {
        Queue queue;
        lock (_lock)
        {
            queue = Find(key, windows);
            queue.Users++;
        }

        bool isMine = false;
        try
        {
            isMine = await queue.Gate.WaitAsync(TimeSpan.Zero, cancellationToken) || await WaitAsync(queue, longest, cancellationToken);
            return isMine ? new Turn(this, queue) : null;
        }
        finally
        {
            if (!isMine)
            {
                Leave(queue);
            }
        }
    }

    private async Task<bool> WaitAsync(Queue queue, TimeSpan longest, CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = new(longest, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await queue.Gate.WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private DateTimeOffset Now => time.GetUtcNow();

    private SlidingWindows.Place Take(Queue queue, TimeSpan longest)
    {
        lock (_lock)
        {
            return queue.Places.Take(Now, longest);
        }
    }

    private SlidingWindows.Place TakeOfTenant(string? tenant, TimeSpan longest)
    {
        lock (_lock)
        {
            return Find($"tenant {tenant}", Limits.Tenant).Places.Take(Now, longest);
        }
    }

    private async Task PassAsync(SlidingWindows.Place place, CancellationToken cancellationToken)
    {
        if (place.Wait > TimeSpan.Zero)
        {
            await Task.Delay(place.Wait, time, cancellationToken);
        }
    }

    private void Leave(Queue queue)
    {
        lock (_lock)
        {
            queue.Users--;
        }
    }

    private Queue Find(string key, ImmutableArray<Window> windows)
    {
        if (_queues.TryGetValue(key, out Queue? known))
        {
            return known;
        }

        if (_queues.Count >= _sweepAt)
        {
            DateTimeOffset now = Now;
            foreach ((string rested, Queue _) in _queues.Where(queue => queue.Value.Users == 0 && queue.Value.Places.IsAtRest(now)).ToArray())
            {
                _queues.Remove(rested);
            }

            _sweepAt = Math.Max(FewQueues, 2 * _queues.Count);
        }

        Queue queue = new(windows);
        _queues.Add(key, queue);
        return queue;
    }

    /// <summary>The right to send in a queue, until it is disposed of.</summary>
    internal sealed class Turn : IDisposable
    {
        private readonly Pacer _pacer;
        private readonly Queue _queue;

        internal Turn(Pacer pacer, Queue queue)
        {
            _pacer = pacer;
            _queue = queue;
        }

        /// <summary>Waits until one request may be made, by the queue's limits and by those of the app in the tenant.</summary>
        /// <param name="tenant">The tenant; null for one that is not known.</param>
        /// <param name="longest">The longest wait that is any good.</param>
        /// <param name="cancellationToken">Ends waiting.</param>
        /// <returns>Null when it may be made now; otherwise how far off the place was that is too far off.</returns>
        public async Task<TimeSpan?> WaitForPlaceAsync(string? tenant, TimeSpan longest, CancellationToken cancellationToken)
        {
            SlidingWindows.Place own = _pacer.Take(_queue, longest);
            if (!own.IsTaken)
            {
                return own.Wait;
            }

            await _pacer.PassAsync(own, cancellationToken);
            SlidingWindows.Place shared = _pacer.TakeOfTenant(tenant, longest);
            if (!shared.IsTaken)
            {
                return shared.Wait;
            }

            await _pacer.PassAsync(shared, cancellationToken);
            return null;
        }

        /// <summary>Nothing leaves the queue for a while.</summary>
        public void Pause(TimeSpan length)
        {
            lock (_pacer._lock)
            {
                _queue.Places.Pause(_pacer.Now + length);
            }
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _queue.Gate.Release();
            _pacer.Leave(_queue);
        }
    }

    /// <summary>What is remembered of one queue.</summary>
    internal sealed class Queue(ImmutableArray<Window> windows)
    {
        /// <summary>Lets one in at a time.</summary>
        public SemaphoreSlim Gate { get; } = new(1, 1);

        /// <summary>When requests were made.</summary>
        public SlidingWindows Places { get; } = new(windows);

        /// <summary>How many have a turn or wait for one.</summary>
        public int Users { get; set; }
    }
}
