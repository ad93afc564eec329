using System.Collections.Immutable;

namespace CareerBot.Slack.Wire;

/// <summary>A row of elements to press.</summary>
/// <param name="Elements">1 to <see cref="BlockKit.MostActionsElements"/>.</param>
public sealed record ActionsBlock(ImmutableArray<Element> Elements) : Block;
