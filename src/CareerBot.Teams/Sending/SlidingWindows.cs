using System.Collections.Immutable;

namespace CareerBot.Teams.Sending;

/// <summary>Gives places so that no span of time holds more than the windows allow; exact, because it remembers every place as long as it counts.</summary>
/// <remarks>Not safe for threads. System.Threading.RateLimiting is not used: its limiters keep their own clock, and cannot be paused for a Retry-After.</remarks>
internal sealed class SlidingWindows(ImmutableArray<Window> windows)
{
    private readonly TimeSpan _longest = windows.Max(window => window.Length);
    private readonly List<DateTimeOffset> _taken = [];
    private DateTimeOffset _pausedUntil;

    /// <summary>Takes the next place, if it is near enough.</summary>
    /// <param name="now">The present.</param>
    /// <param name="longest">The longest wait that is any good.</param>
    /// <returns>How long the place is off, and whether it was taken.</returns>
    public Place Take(DateTimeOffset now, TimeSpan longest)
    {
        Forget(now);
        DateTimeOffset at = now > _pausedUntil ? now : _pausedUntil;
        foreach (Window window in windows)
        {
            if (_taken.Count >= window.Most && _taken[^window.Most] + window.Length is var free && free > at)
            {
                at = free;
            }
        }

        TimeSpan wait = at - now;
        if (wait > longest)
        {
            return new Place(wait, IsTaken: false);
        }

        _taken.Add(at);
        return new Place(wait, IsTaken: true);
    }

    /// <summary>Gives no place before a moment.</summary>
    public void Pause(DateTimeOffset until)
    {
        if (until > _pausedUntil)
        {
            _pausedUntil = until;
        }
    }

    /// <summary>Whether nothing that it remembers counts any more.</summary>
    public bool IsAtRest(DateTimeOffset now) => _pausedUntil <= now && (_taken.Count == 0 || _taken[^1] + _longest <= now);

    /// <summary>Forgets what no longer counts, once that is the greater part: each place is moved once on average.</summary>
    private void Forget(DateTimeOffset now)
    {
        int half = _taken.Count / 2;
        if (_taken.Count > 0 && _taken[half] + _longest <= now)
        {
            _taken.RemoveRange(0, half + 1);
        }
    }

    /// <summary>A place in time.</summary>
    /// <param name="Wait">How far off it is.</param>
    /// <param name="IsTaken">Whether it was taken; otherwise it was too far off.</param>
    internal readonly record struct Place(TimeSpan Wait, bool IsTaken);
}
