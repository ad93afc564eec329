using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>
/// A block of Block Kit (https://docs.slack.dev/reference/block-kit/blocks), of those that CareerBot sends. Limits stand in <see cref="BlockKit"/>;
/// members that are null are not sent.
/// </summary>
[JsonConverter(typeof(BlockConverter))]
public abstract record Block
{
    /// <summary>Which block it is, in Slack's words.</summary>
    public abstract string Type { get; }

    /// <summary>Names the block in payloads, unique in its message or view; null lets Slack name it, anew at every update.</summary>
    public string? BlockId { get; init; }
}
