using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>A row of elements to press.</summary>
/// <param name="Elements">1 to <see cref="BlockKit.MostActionsElements"/>.</param>
public sealed record ActionsBlock(ImmutableArray<Element> Elements) : Block
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public override string Type => "actions";
}
