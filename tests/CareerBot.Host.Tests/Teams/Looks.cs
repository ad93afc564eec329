using System.Diagnostics;
using CareerBot.Messages.Inbox;
using CareerBot.TestKit;

namespace CareerBot.Host.Tests.Teams;

/// <summary>Waits for what a host writes into its database: of that nobody is told, so it is looked for again and again.</summary>
internal static class Looks
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Looks until it is there, for as long as the tests' <see cref="Patience"/>.</summary>
    public static async Task UntilAsync(Func<Task<bool>> look, string story)
    {
        long began = Stopwatch.GetTimestamp();
        using PeriodicTimer next = new(Between);
        while (!await look())
        {
            Stopwatch.GetElapsedTime(began).ShouldBeLessThan(Patience.Longest, story);
            await next.WaitForNextTickAsync(Token);
        }
    }

    /// <summary>Waits until so many items of an inbox are not dealt with. An answer is, once its arrival is noted; the connector has it before.</summary>
    public static Task UntilWaitingAsync(IInboxStore inbox, int count) =>
        UntilAsync(async () => (await inbox.WaitingAsync(Token)).Count == count, $"there are to be {count} items in the inbox that wait");
}
