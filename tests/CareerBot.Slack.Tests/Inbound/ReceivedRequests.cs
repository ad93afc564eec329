using System.Collections.Concurrent;
using CareerBot.Slack.Inbound;

namespace CareerBot.Slack.Tests.Inbound;

/// <summary>Takes every request, notes it, and answers as the test says.</summary>
internal sealed class ReceivedRequests : ISlackRequests
{
    public static readonly SlackAck Done = new(SlackAck.Acknowledged, default);

    public ConcurrentQueue<SlackRequest> All { get; } = new();

    public Func<SlackRequest, CancellationToken, Task<SlackAck>> Answer { get; set; } = (_, _) => Task.FromResult(Done);

    public Task<SlackAck> ReceiveAsync(SlackRequest request, CancellationToken cancellationToken)
    {
        All.Enqueue(request);
        return Answer(request, cancellationToken);
    }
}
