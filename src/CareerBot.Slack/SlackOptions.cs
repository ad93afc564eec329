namespace CareerBot.Slack;

/// <summary>The settings under <c>Slack</c> (design contract 4.5, and docs/slack.md). Without any of them the channel is off.</summary>
public sealed class SlackOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Slack";

    /// <summary>Slack's own address of the Web API.</summary>
    public const string DefaultApiUrl = "https://slack.com/api/";

    /// <summary>Where the Web API is; with a slash at its end.</summary>
    public string ApiUrl { get; set; } = DefaultApiUrl;

    /// <summary>Token of the bot in the one workspace (<c>xoxb-…</c>); absent where workspaces install it themselves by OAuth.</summary>
    public string? BotToken { get; set; }

    /// <summary>App-level token (<c>xapp-…</c>): when present, Socket Mode is used.</summary>
    public string? AppToken { get; set; }

    /// <summary>The one workspace or organisation that is served; others are refused. Absent: that of the token, or every installed one.</summary>
    public string? TeamId { get; set; }
}
