using System.Text.Json;

namespace CareerBot.Slack.Sending;

/// <summary>What came of a call.</summary>
public sealed record SlackResult
{
    /// <summary>What it means for whoever called.</summary>
    public required SlackOutcome Outcome { get; init; }

    /// <summary>Slack's own code of the error, <c>channel_not_found</c>; of a failure below the protocol, a short word of ours; empty when it went well.</summary>
    public string Error { get; init; } = "";

    /// <summary>How long Slack asks to wait before the next call of this method; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The answer, <c>{"ok":…}</c>; undefined when there was none.</summary>
    public JsonElement Body { get; init; }

    /// <summary>Whether it went well.</summary>
    public bool IsOk => Outcome == SlackOutcome.Ok;
}
