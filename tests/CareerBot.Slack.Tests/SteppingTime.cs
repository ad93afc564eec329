using CareerBot.Slack.Sending;
using CareerBot.TestKit;

namespace CareerBot.Slack.Tests;

/// <summary>The clock of tests that send to Slack.</summary>
internal sealed class SteppingTime() : MovedTime(new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero))
{
    /// <summary>Lets every wait pass at once until a piece of work is done, but not the limit of a try: that work is being done.</summary>
    public async Task<T> RunAsync<T>(Task<T> work, CancellationToken cancellationToken)
    {
        await UntilAsync(work, wait => wait != SlackHttp.LongestTry, cancellationToken);
        return await work;
    }

    /// <summary>Lets pauses pass at once until a piece of work is done, those after several failures among them. From five seconds on waits are limits of what takes too long.</summary>
    public Task UntilAsync(Task work, CancellationToken cancellationToken) => UntilAsync(work, wait => wait < TimeSpan.FromSeconds(5), cancellationToken);
}
