using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace CareerBot.Fakes;

/// <summary>Bodies of the Events API (https://docs.slack.dev/apis/events-api): whole <c>event_callback</c> envelopes.</summary>
public static class Event
{
    private const string Token = "verification-token";

    /// <summary>A person's message: in a direct conversation (<c>im</c>), a group one (<c>mpim</c>), a channel or a private channel (<c>group</c>).</summary>
    public static JsonObject Message(string channel, string user, string text, string ts, string? threadTs = null, string channelType = "im", string teamId = "T0HOME")
    {
        var message = Spoken("message", channel, user, text, ts, threadTs, teamId);
        message["channel_type"] = channelType;
        message["client_msg_id"] = NewId("");
        return Callback(message, teamId);
    }

    /// <summary>A message in a channel that mentions the bot.</summary>
    public static JsonObject AppMention(string channel, string user, string text, string ts, string? threadTs = null, string teamId = "T0HOME") =>
        Callback(Spoken("app_mention", channel, user, text, ts, threadTs, teamId), teamId);

    /// <param name="channel">The direct conversation with the bot.</param>
    /// <param name="user">Who opened it.</param>
    /// <param name="tab"><c>home</c> or <c>messages</c>.</param>
    /// <param name="teamId">The workspace.</param>
    public static JsonObject AppHomeOpened(string channel, string user, string tab, string teamId = "T0HOME") =>
        Callback(new JsonObject { ["type"] = "app_home_opened", ["user"] = user, ["channel"] = channel, ["tab"] = tab, ["event_ts"] = "1700000000.000100" }, teamId);

    public static JsonObject MemberJoinedChannel(string channel, string user, string? inviter = null, string teamId = "T0HOME")
    {
        var joined = new JsonObject { ["type"] = "member_joined_channel", ["user"] = user, ["channel"] = channel, ["channel_type"] = "C", ["team"] = teamId, ["event_ts"] = "1700000000.000200" };
        if (inviter is not null)
        {
            joined["inviter"] = inviter;
        }

        return Callback(joined, teamId);
    }

    /// <summary>The user pressed Stop.</summary>
    public static JsonObject AgentSessionStopped(string channel, string user, string threadTs, string teamId = "T0HOME") =>
        Callback(new JsonObject { ["type"] = "agent_session_stopped", ["channel"] = channel, ["user"] = user, ["thread_ts"] = threadTs, ["streaming_message_ts"] = new JsonArray(), ["event_ts"] = "1700000000.000300" }, teamId);

    public static JsonObject AppUninstalled(string teamId = "T0HOME") => Callback(new JsonObject { ["type"] = "app_uninstalled" }, teamId);

    /// <summary>Tokens of bots, by their users, were revoked.</summary>
    public static JsonObject TokensRevoked(string botUser = "U0BOT", string teamId = "T0HOME") =>
        Callback(new JsonObject { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["bot"] = new JsonArray(botUser) } }, teamId);

    /// <summary>Slack asks whether the address is ours; not an <c>event_callback</c>.</summary>
    public static JsonObject UrlVerification(string challenge) => new() { ["token"] = Token, ["challenge"] = challenge, ["type"] = "url_verification" };

    /// <summary>Too many deliveries; not an <c>event_callback</c>.</summary>
    public static JsonObject AppRateLimited(string teamId = "T0HOME") =>
        new() { ["token"] = Token, ["type"] = "app_rate_limited", ["team_id"] = teamId, ["minute_rate_limited"] = 1518467820, ["api_app_id"] = FakeSlack.AppId };

    /// <summary>The envelope of any event. Tests change what they need in it.</summary>
    public static JsonObject Callback(JsonObject inner, string teamId = "T0HOME") => new()
    {
        ["token"] = Token,
        ["team_id"] = teamId,
        ["context_team_id"] = teamId,
        ["context_enterprise_id"] = null,
        ["api_app_id"] = FakeSlack.AppId,
        ["event"] = inner,
        ["type"] = "event_callback",
        ["event_id"] = NewId("Ev"),
        ["event_time"] = 1700000000,
        ["is_ext_shared_channel"] = false,
        ["authorizations"] = new JsonArray(new JsonObject { ["enterprise_id"] = null, ["team_id"] = teamId, ["user_id"] = "U0BOT", ["is_bot"] = true, ["is_enterprise_install"] = false }),
        ["event_context"] = "4-eyJldCI6ImFwcF9tZW50aW9uIn0",
    };

    internal static string NewId(string prefix) => prefix + RandomNumberGenerator.GetHexString(10);

    private static JsonObject Spoken(string type, string channel, string user, string text, string ts, string? threadTs, string teamId)
    {
        var spoken = new JsonObject
        {
            ["type"] = type,
            ["user"] = user,
            ["text"] = text,
            ["ts"] = ts,
            ["team"] = teamId,
            ["channel"] = channel,
            ["event_ts"] = ts,
            ["blocks"] = new JsonArray(new JsonObject
            {
                ["type"] = "rich_text",
                ["block_id"] = "b1",
                ["elements"] = new JsonArray(new JsonObject { ["type"] = "rich_text_section", ["elements"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text }) }),
            }),
        };
        if (threadTs is not null)
        {
            spoken["thread_ts"] = threadTs;
            spoken["parent_user_id"] = user;
        }

        return spoken;
    }
}
