using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>Small print.</summary>
/// <param name="Elements">Texts and pictures, set in one line as far as they fit: 1 to <see cref="BlockKit.MostContextElements"/>.</param>
public sealed record ContextBlock(ImmutableArray<IContextElement> Elements) : Block
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public override string Type => "context";
}
