namespace CareerBot.Slack.Wire;

/// <summary>A line between blocks.</summary>
public sealed record DividerBlock : Block;
