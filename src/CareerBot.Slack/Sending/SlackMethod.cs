namespace CareerBot.Slack.Sending;

/// <summary>What is to be known of a Web API method before it is called.</summary>
/// <param name="PerMinute">Calls a minute that Slack grants for a workspace (https://docs.slack.dev/apis/web-api/rate-limits).</param>
/// <param name="IsRepeatable">Whether doing it twice is as good as doing it once.</param>
/// <param name="TakesForm">Whether it takes form fields and overlooks JSON.</param>
/// <param name="IsPost">Whether it puts a message in a channel, which takes one a second.</param>
internal sealed record SlackMethod(int PerMinute, bool IsRepeatable, bool TakesForm = false, bool IsPost = false)
{
    private const int Tier2 = 20;
    private const int Tier3 = 50;
    private const int Tier4 = 100;

    /// <summary>"Several hundred messages per minute" for a workspace, says Slack of its special methods; this is the careful end of it.</summary>
    private const int Special = 300;

    /// <summary>
    /// The method of a name; an unknown one is taken to be of tier 3 and not to be repeated. The tiers are those of the methods' own pages;
    /// those of <c>agents.sessions.*</c> have none, and get tier 4 because each question makes two of them.
    /// </summary>
    public static SlackMethod Of(string name) => name switch
    {
        "auth.test" => new(Special, IsRepeatable: true),
        "auth.revoke" => new(Tier3, IsRepeatable: true, TakesForm: true),
        "chat.postMessage" => new(Special, IsRepeatable: false, IsPost: true),
        "chat.postEphemeral" => new(Tier4, IsRepeatable: false, IsPost: true),
        "chat.update" or "chat.delete" or "reactions.add" or "conversations.open" => new(Tier3, IsRepeatable: true),
        "conversations.info" or "conversations.replies" or "conversations.history" or "users.lookupByEmail" => new(Tier3, IsRepeatable: true, TakesForm: true),
        "conversations.members" or "users.info" or "files.getUploadURLExternal" => new(Tier4, IsRepeatable: true, TakesForm: true),
        "files.completeUploadExternal" or "views.open" or "views.push" => new(Tier4, IsRepeatable: false),
        "views.update" or "views.publish" => new(Tier4, IsRepeatable: true),
        "agents.sessions.setStatus" or "agents.sessions.rename" => new(Tier4, IsRepeatable: true),
        "assistant.threads.setStatus" => new(600, IsRepeatable: true),
        "assistant.threads.setSuggestedPrompts" or "assistant.threads.setTitle" => new(Tier4, IsRepeatable: true),
        "oauth.v2.access" => new(Tier4, IsRepeatable: false, TakesForm: true),
        "chat.startStream" or "chat.stopStream" => new(Tier2, IsRepeatable: false),
        _ => new(Tier3, IsRepeatable: false),
    };
}
