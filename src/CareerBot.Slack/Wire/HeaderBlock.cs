using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>A title: large, read out as a heading.</summary>
/// <param name="Text">At most <see cref="BlockKit.MostHeaderText"/> characters.</param>
public sealed record HeaderBlock(PlainText Text) : Block
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public override string Type => "header";
}
