namespace CareerBot.Slack.Sending;

/// <summary>CareerBot in one workspace, or in a whole organisation.</summary>
public sealed record Installation
{
    /// <summary>The workspace, <c>T…</c>; null when it is installed in the whole organisation.</summary>
    public string? TeamId { get; init; }

    /// <summary>The organisation (Enterprise Grid), <c>E…</c>; null outside one.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>The bot's own user, <c>U…</c>, whose mention begins a question.</summary>
    public required string BotUserId { get; init; }

    /// <summary>The token of the bot, <c>xoxb-…</c>. Never logged.</summary>
    public required string BotToken { get; init; }

    /// <summary>What it is kept and paced by: the organisation and the workspace.</summary>
    public string Key => $"{EnterpriseId}/{TeamId}";

    /// <summary>Names the workspace; the token is left out.</summary>
    public override string ToString() => $"Slack {Key}";
}
