using CareerBot.Slack.Sending;
using Microsoft.Extensions.Logging;

namespace CareerBot.Slack.Inbound;

/// <summary>Keeps one connection open: one loop that owns every opening, so that nothing races it.</summary>
internal sealed class SocketModeLine(int number, SocketTickets tickets, ISlackRequests requests, SocketModeState state, TimeProvider time, ILogger logger)
{
    private static readonly BackOff Pauses = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));

    /// <summary>Runs until it is stopped.</summary>
    /// <param name="handling">Ends the work on envelopes.</param>
    /// <param name="cancellationToken">Ends the line; its connection is closed in order.</param>
    /// <returns>Slack's code when the line can never work again; null when it was stopped.</returns>
    public async Task<string?> RunAsync(CancellationToken handling, CancellationToken cancellationToken)
    {
        SocketConnection? current = null;
        List<Task> closing = [];
        int failures = 0;
        try
        {
            while (true)
            {
                SocketTicket ticket = await tickets.AskAsync(cancellationToken);
                if (ticket is SocketTicket.Never never)
                {
                    return never.Reason;
                }

                SocketConnection? next = ticket is SocketTicket.Granted { Url: var url }
                    ? await SocketConnection.OpenAsync(url, requests, state, time, logger, handling, cancellationToken)
                    : null;
                if (next is null)
                {
                    failures++;
                    await PauseAsync(failures, ticket as SocketTicket.Later, cancellationToken);
                    continue;
                }

                failures = 0;
                SocketModeLog.Connected(logger, number);
                closing.RemoveAll(task => task.IsCompletedSuccessfully);
                if (current is not null)
                {
                    closing.Add(current.CloseAsync());
                }

                current = next;
                switch (await current.End.WaitAsync(cancellationToken))
                {
                    case SocketEnd.LinkDisabled:
                        return "link_disabled";
                    case SocketEnd.Replaced:
                        // The old one stays until its successor is there.
                        SocketModeLog.Replaced(logger, number, "disconnect");
                        break;
                    default:
                        SocketModeLog.Broke(logger, number);
                        closing.Add(current.CloseAsync());
                        current = null;
                        // Not at once: when Slack restarts, everybody's connections break at the same moment.
                        await Task.Delay(Pauses.Full(1), time, cancellationToken);
                        break;
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            if (current is not null)
            {
                closing.Add(current.CloseAsync());
            }

            await Task.WhenAll(closing);
        }
    }

    private async Task PauseAsync(int failures, SocketTicket.Later? later, CancellationToken cancellationToken)
    {
        TimeSpan pause = Pauses.Half(failures);
        if (later?.RetryAfter is { } atLeast && atLeast > pause)
        {
            pause = atLeast;
        }

        SocketModeLog.NotOpened(logger, number, later?.Reason ?? "no hello", failures, pause.TotalSeconds);
        await Task.Delay(pause, time, cancellationToken);
    }
}
