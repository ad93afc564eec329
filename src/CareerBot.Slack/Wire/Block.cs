namespace CareerBot.Slack.Wire;

/// <summary>A block of Block Kit (https://docs.slack.dev/reference/block-kit/blocks).</summary>
public abstract record Block;
