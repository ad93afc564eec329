using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>A line between blocks.</summary>
public sealed record DividerBlock : Block
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public override string Type => "divider";
}
