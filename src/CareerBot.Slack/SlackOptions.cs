using CareerBot.Messages.Askers;

namespace CareerBot.Slack;

/// <summary>The settings under <c>Slack</c> (design contract 4.5, and docs/slack.md). Without a signing secret and an app-level token the channel is off.</summary>
public sealed class SlackOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Slack";

    /// <summary>Slack's own address of the Web API.</summary>
    public const string DefaultApiUrl = "https://slack.com/api/";

    /// <summary>
    /// What Slack signs its requests with. While it is replaced, several: as a list (<c>Slack:SigningSecret:0</c>…) or with commas between.
    /// </summary>
    public IReadOnlyList<string> SigningSecrets { get; set; } = [];

    /// <summary>Where the Web API is; with a slash at its end.</summary>
    public string ApiUrl { get; set; } = DefaultApiUrl;

    /// <summary>Token of the bot in the one workspace (<c>xoxb-…</c>); absent where workspaces install it themselves by OAuth.</summary>
    public string? BotToken { get; set; }

    /// <summary>App-level token (<c>xapp-…</c>): when present, Socket Mode is used.</summary>
    public string? AppToken { get; set; }

    /// <summary>The one workspace or organisation that is served; others are refused. Absent: that of the token, or every installed one.</summary>
    public string? TeamId { get; set; }

    /// <summary>Whether pay may be shown where several people read: <c>never</c> (or <c>false</c>), <c>share</c>, <c>always</c> (or <c>true</c>).</summary>
    public PublicPay PublicPay { get; set; }

    /// <summary>Whether the app has Slack's agent surface, where every question in a direct message begins a thread of its own.</summary>
    public bool AgentView { get; set; } = true;

    /// <summary>Where the web chat is, for links to what does not fit into a message; null for no links.</summary>
    public Uri? WebAddress { get; set; }

    /// <summary>Whether ranges are drawn as pictures where files may be uploaded.</summary>
    public bool Pictures { get; set; } = true;

    /// <summary>Ids of the users who see bands for managers.</summary>
    public IReadOnlyList<string> Managers { get; set; } = [];

    /// <summary>Ids of the users who see bands for HR.</summary>
    public IReadOnlyList<string> Hr { get; set; } = [];

    /// <summary>Who users are to the salary book, by their id: <c>Slack:People:U123 = alice@example.com</c>. Others are known by the e-mail address of their profile.</summary>
    public IReadOnlyDictionary<string, string> People { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The channel where approvers are told of submitted revisions; null for none.</summary>
    public string? ApproversChannel { get; set; }

    /// <summary>The people who may approve and reject from Slack, as the salary book knows them.</summary>
    public IReadOnlyList<string> Approvers { get; set; } = [];

    /// <summary>Whether the channel is on.</summary>
    public bool IsOn => SigningSecrets.Count > 0 || !string.IsNullOrEmpty(AppToken);
}
