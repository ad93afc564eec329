using System.Threading.Channels;
using CareerBot.Slack.Sending;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Slack.Tests;

/// <summary>A clock that the test moves, and that tells when somebody waits on it.</summary>
internal sealed class SteppingTime : FakeTimeProvider
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public SteppingTime()
        : base(new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero))
    {
    }

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
            TimeSpan wait = await _waits.Reader.ReadAsync(cancellationToken);
            if (isAsked(wait))
            {
                return wait;
            }
        }
    }

    /// <summary>Lets every wait of one piece of work pass at once, but not the limit of a try: that work is being done.</summary>
    public async Task<T> RunAsync<T>(Task<T> work, CancellationToken cancellationToken)
    {
        while (true)
        {
            using CancellationTokenSource done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            Task<TimeSpan> next = NextWaitAsync(wait => wait != SlackHttp.LongestTry, done.Token);
            if (await Task.WhenAny(work, next) == work)
            {
                await done.CancelAsync();
                return await work;
            }

            Advance(await next);
        }
    }

    /// <summary>Lets every wait up to a length pass at once, until it is stopped.</summary>
    public async Task PassAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                Advance(await NextWaitAsync(wait => wait <= longest, cancellationToken));
            }
        }
        catch (OperationCanceledException)
        {
            // The test has seen enough.
        }
    }
}
