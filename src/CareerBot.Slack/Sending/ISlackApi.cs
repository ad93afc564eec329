namespace CareerBot.Slack.Sending;

/// <summary>Slack's Web API (https://docs.slack.dev/apis/web-api): every call of CareerBot goes through it, paced and retried.</summary>
public interface ISlackApi
{
    /// <summary>Calls a method and waits for its answer; waiting for a place under the rate limits is part of it.</summary>
    /// <returns>What Slack said. Errors of the protocol are results, not exceptions.</returns>
    Task<SlackResult> CallAsync(SlackCall call, CancellationToken cancellationToken);
}
