namespace CareerBot.Slack.Inbound;

/// <summary>Takes in what Slack sends, whichever way it comes.</summary>
public interface ISlackRequests
{
    /// <summary>Keeps a request, or answers it at once. Slack waits three seconds.</summary>
    /// <param name="request">What came; the same may come twice.</param>
    /// <param name="cancellationToken">Ends it when CareerBot stops; the request is then not acknowledged, and Slack sends it again.</param>
    Task<SlackAck> ReceiveAsync(SlackRequest request, CancellationToken cancellationToken);
}
