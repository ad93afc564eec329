namespace CareerBot.Fakes;

/// <summary>A workspace in which the app is installed.</summary>
public sealed record FakeWorkspace
{
    public string TeamId { get; init; } = "T0HOME";

    public string Name { get; init; } = "home";

    /// <summary>Its organisation; null outside Enterprise Grid.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>Whether the app is installed in the whole organisation.</summary>
    public bool IsEnterpriseInstall { get; init; }

    public string BotUserId { get; init; } = "U0BOT";

    public string BotId { get; init; } = "B0BOT";

    public string BotToken { get; init; } = "xoxb-home";

    /// <summary>What the token is renewed with; null where tokens do not rotate.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>Seconds that the token lives, as Slack tells it; null where tokens do not rotate.</summary>
    public int? ExpiresIn { get; init; }
}
