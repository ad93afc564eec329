using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.TestKit;

/// <summary>A clock that the test moves, and that tells when somebody waits on it.</summary>
/// <param name="start">Where it stands at first.</param>
public abstract class MovedTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero)
        {
            _waits.Writer.TryWrite(dueTime);
        }

        return timer;
    }

    /// <summary>Waits until somebody waits for so long.</summary>
    public async Task<TimeSpan> NextWaitAsync(Func<TimeSpan, bool> isAsked, CancellationToken cancellationToken)
    {
        while (true)
        {
            TimeSpan wait = await _waits.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(Patience.Longest, cancellationToken);
            if (isAsked(wait))
            {
                return wait;
            }
        }
    }

    /// <summary>Lets waits pass at once until a piece of work is done.</summary>
    /// <param name="work">The work.</param>
    /// <param name="passes">Which waits; others only end what takes too long, and nobody waits for them to pass.</param>
    /// <param name="cancellationToken">Ends it.</param>
    protected async Task UntilAsync(Task work, Func<TimeSpan, bool> passes, CancellationToken cancellationToken)
    {
        while (true)
        {
            using CancellationTokenSource done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            Task<TimeSpan> next = NextWaitAsync(passes, done.Token);
            if (await Task.WhenAny(work, next) == work)
            {
                await done.CancelAsync();
                await work;
                return;
            }

            Advance(await next);
        }
    }
}
