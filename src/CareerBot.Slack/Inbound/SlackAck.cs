namespace CareerBot.Slack.Inbound;

/// <summary>The answer to a request.</summary>
/// <param name="Status">200: acknowledged. Anything else: not acknowledged, so that Slack sends it again.</param>
/// <param name="Json">The body, JSON; empty for none.</param>
public sealed record SlackAck(int Status, ReadOnlyMemory<byte> Json)
{
    /// <summary>The status of an acknowledged request.</summary>
    public const int Acknowledged = 200;
}
