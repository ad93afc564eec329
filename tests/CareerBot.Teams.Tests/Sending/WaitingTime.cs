using CareerBot.Teams.Sending;
using CareerBot.TestKit;

namespace CareerBot.Teams.Tests.Sending;

/// <summary>The clock of tests that send to Teams. It begins at the real time: Azure.Identity says by that when a token ends.</summary>
internal sealed class WaitingTime() : MovedTime(TimeProvider.System.GetUtcNow())
{
    /// <summary>Waits that only end what takes too long: nobody waits for them to pass.</summary>
    private static readonly TimeSpan[] Limits = [ConnectorHttp.LongestTry, BotTokens.LongestFetch, ConnectorClient.LongestTurn];

    /// <summary>Lets every wait pass at once, but for limits, until a piece of work is done.</summary>
    public async Task<T> RunAsync<T>(Task<T> work, CancellationToken cancellationToken)
    {
        await UntilAsync(work, wait => !Limits.Contains(wait), cancellationToken);
        return await work;
    }
}
