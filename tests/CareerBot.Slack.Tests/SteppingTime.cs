using System.Threading.Channels;
using CareerBot.Slack.Sending;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Slack.Tests;

/// <summary>A clock that the test moves, and that tells when somebody waits on it.</summary>
internal sealed class SteppingTime : FakeTimeProvider
{
    /// <summary>By the real clock: what did not come by then does not come, and the test fails instead of hanging.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

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
            TimeSpan wait = await _waits.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(Patience, cancellationToken);
            if (isAsked(wait))
            {
                return wait;
            }
        }
    }

    /// <summary>Lets every wait pass at once until a piece of work is done, but not the limit of a try: that work is being done.</summary>
    public async Task<T> RunAsync<T>(Task<T> work, CancellationToken cancellationToken)
    {
        await UntilAsync(work, wait => wait != SlackHttp.LongestTry, cancellationToken);
        return await work;
    }

    /// <summary>Lets short waits, up to a second, pass at once until a piece of work is done.</summary>
    public Task UntilAsync(Task work, CancellationToken cancellationToken) => UntilAsync(work, wait => wait <= TimeSpan.FromSeconds(1), cancellationToken);

    private async Task UntilAsync(Task work, Func<TimeSpan, bool> passes, CancellationToken cancellationToken)
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
