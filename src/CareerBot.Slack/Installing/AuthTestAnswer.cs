namespace CareerBot.Slack.Installing;

/// <summary>What CareerBot needs of the answer to <c>auth.test</c> (https://docs.slack.dev/reference/methods/auth.test).</summary>
internal sealed record AuthTestAnswer
{
    /// <summary>The workspace; of a token for a whole organisation it says nothing.</summary>
    public string? TeamId { get; init; }

    public string? EnterpriseId { get; init; }

    /// <summary>Whether the token is good for a whole organisation.</summary>
    public bool? IsEnterpriseInstall { get; init; }

    /// <summary>The bot's own user.</summary>
    public string? UserId { get; init; }
}
