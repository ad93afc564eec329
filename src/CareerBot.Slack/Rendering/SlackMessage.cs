using System.Collections.Immutable;
using CareerBot.Slack.Wire;

namespace CareerBot.Slack.Rendering;

/// <summary>A message as Slack takes it.</summary>
/// <param name="Text">All that the blocks say, for notifications and screen readers; mrkdwn, escaped.</param>
/// <param name="Blocks">Block Kit, within every limit; empty when text alone is sent.</param>
public sealed record SlackMessage(string Text, ImmutableArray<Block> Blocks);
