using System.Collections.Immutable;

namespace CareerBot.Slack.Wire;

/// <summary>Small things to press below a message; messages only.</summary>
/// <param name="Elements">1 to <see cref="BlockKit.MostContextActionsElements"/>.</param>
public sealed record ContextActionsBlock(ImmutableArray<FeedbackButtons> Elements) : Block;
