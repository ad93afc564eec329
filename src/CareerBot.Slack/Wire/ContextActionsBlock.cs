using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>Small things to press below a message; messages only.</summary>
/// <param name="Elements">1 to <see cref="BlockKit.MostContextActionsElements"/>.</param>
public sealed record ContextActionsBlock(ImmutableArray<FeedbackButtons> Elements) : Block
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public override string Type => "context_actions";
}
