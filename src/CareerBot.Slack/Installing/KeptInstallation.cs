using CareerBot.Slack.Sending;

namespace CareerBot.Slack.Installing;

/// <summary>An installation with what renews its token (https://docs.slack.dev/authentication/using-token-rotation).</summary>
internal sealed record KeptInstallation
{
    public required Installation Installation { get; init; }

    /// <summary>Gives the next token, once; null where the app's tokens do not rotate. Never logged.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>When the token ends; null where it does not.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Names the workspace; the tokens are left out.</summary>
    public override string ToString() => Installation.ToString();
}
