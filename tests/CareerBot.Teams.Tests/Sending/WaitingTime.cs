using System.Threading.Channels;
using CareerBot.Teams.Sending;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Teams.Tests.Sending;

/// <summary>A clock that the test moves, and that tells when somebody waits on it. It begins at the real time: Azure.Identity says by that when a token ends.</summary>
internal sealed class WaitingTime() : FakeTimeProvider(TimeProvider.System.GetUtcNow())
{
    // By the real clock: what did not come by then does not come, and the test fails instead of hanging.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Waits that only end what takes too long: nobody waits for them to pass.</summary>
    private static readonly TimeSpan[] Limits = [ConnectorHttp.LongestTry, BotTokens.LongestFetch, ConnectorClient.LongestTurn];

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
            TimeSpan wait = await _waits.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(Patience, cancellationToken);
            if (isAsked(wait))
            {
                return wait;
            }
        }
    }

    /// <summary>Lets every wait pass at once, but for limits, until a piece of work is done.</summary>
    public async Task<T> RunAsync<T>(Task<T> work, CancellationToken cancellationToken)
    {
        while (true)
        {
            using CancellationTokenSource done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            Task<TimeSpan> next = NextWaitAsync(wait => !Limits.Contains(wait), done.Token);
            if (await Task.WhenAny(work, next) == work)
            {
                await done.CancelAsync();
                return await work;
            }

            Advance(await next);
        }
    }
}
