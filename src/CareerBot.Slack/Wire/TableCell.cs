using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>A cell of a <see cref="TableBlock"/>: characters, nothing of which is read as markup.</summary>
/// <param name="Text">At least one character.</param>
public sealed record TableCell(string Text)
{
    /// <summary>The discriminator.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "raw_text";
}
