namespace CareerBot.Slack.Wire;

/// <summary>A person's Home tab.</summary>
public sealed record HomeView : View;
