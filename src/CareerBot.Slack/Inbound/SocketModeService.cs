using CareerBot.Slack.Sending;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Inbound;

/// <summary>Socket Mode: Slack's requests over connections that CareerBot opens, without an opening in the firewall.</summary>
/// <remarks>Two connections, as Slack advises, so that one is there while the other is replaced; the same envelope may come on both.</remarks>
internal sealed class SocketModeService(ISlackRequests requests, SlackHttp http, IOptions<SlackOptions> options, SocketModeState state, TimeProvider time, ILogger<SocketModeService> logger)
    : BackgroundService
{
    /// <summary>Connections that are held.</summary>
    public const int Lines = 2;

    /// <summary>After the stop, envelopes that are being dealt with get so long.</summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.AppToken is null)
        {
            return;
        }

        SocketTickets tickets = new(http, options);
        using CancellationTokenSource handling = new();
        using CancellationTokenSource lines = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await using ITimer stop = time.CreateTimer(_ => handling.Cancel(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        await using CancellationTokenRegistration stopping = lines.Token.Register(() => stop.Change(LongestStop, Timeout.InfiniteTimeSpan));
        await Task.WhenAll(Enumerable.Range(1, Lines).Select(number => RunAsync(number)));

        async Task RunAsync(int number)
        {
            if (await new SocketModeLine(number, tickets, requests, state, time, logger).RunAsync(handling.Token, lines.Token) is { } reason)
            {
                if (state.Stop(reason))
                {
                    SocketModeLog.Stopped(logger, reason);
                }

                await lines.CancelAsync();
            }
        }
    }
}
