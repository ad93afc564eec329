namespace CareerBot.Slack.Installing;

/// <summary>Settings of the installation by OAuth, in the section <c>Slack</c>. On where <c>Slack:ClientId</c> is set and <c>Slack:BotToken</c> is not.</summary>
public sealed class SlackInstallOptions
{
    /// <summary>What CareerBot asks for, and nothing more; why each is needed, the manifests in infra/slack say.</summary>
    public const string DefaultScopes =
        "app_mentions:read,assistant:write,channels:read,chat:write,commands,files:write,groups:read,im:history,im:read,im:write,mpim:history,mpim:read,reactions:write,users:read";

    /// <summary>The app's client id, from the page "Basic Information" of its settings.</summary>
    public string? ClientId { get; set; }

    /// <summary>The app's client secret, from the same page. Never logged.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The public address of <c>/slack/oauth</c>, one of those in the app's settings. Plain http only on this machine.</summary>
    public string? RedirectUrl { get; set; }

    /// <summary>The scopes to ask for, with commas between them, as Slack's address takes them.</summary>
    /// <value>Default <see cref="DefaultScopes"/>.</value>
    public string Scopes { get; set; } = DefaultScopes;
}
