namespace CareerBot.Slack.Installing;

/// <summary>What CareerBot needs of the answer to <c>oauth.v2.access</c> (https://docs.slack.dev/reference/methods/oauth.v2.access).</summary>
internal sealed record OAuthAnswer
{
    public bool Ok { get; init; }

    public string? Error { get; init; }

    public string? AccessToken { get; init; }

    /// <summary><c>bot</c>; another kind of token is not for CareerBot.</summary>
    public string? TokenType { get; init; }

    public string? BotUserId { get; init; }

    /// <summary>The workspace; null of an installation in a whole organisation.</summary>
    public NamedPlace? Team { get; init; }

    /// <summary>The organisation; null outside one.</summary>
    public NamedPlace? Enterprise { get; init; }

    public bool? IsEnterpriseInstall { get; init; }

    public string? RefreshToken { get; init; }

    /// <summary>Seconds that the token lives; null where tokens do not rotate.</summary>
    public int? ExpiresIn { get; init; }

    /// <summary>A workspace or an organisation.</summary>
    public sealed record NamedPlace(string? Id);

    /// <summary>Says nothing: the tokens are in it.</summary>
    public override string ToString() => nameof(OAuthAnswer);
}
