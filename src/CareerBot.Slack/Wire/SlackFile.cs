namespace CareerBot.Slack.Wire;

/// <summary>A file in Slack, <c>F…</c>.</summary>
/// <param name="Id">The file; the bot must see it.</param>
public sealed record SlackFile(string Id);
