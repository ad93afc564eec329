using System.Text.Json.Nodes;

namespace CareerBot.Fakes;

/// <summary>Payloads of interactivity (https://docs.slack.dev/interactivity) and slash commands. Tests change what they need in them.</summary>
public static class Interaction
{
    private const string Token = "verification-token";

    /// <summary>The fields of a slash command.</summary>
    public static JsonObject SlashCommand(string command, string text, string channel, string user, string responseUrl, string triggerId, string teamId = "T0HOME") => new()
    {
        ["token"] = Token,
        ["team_id"] = teamId,
        ["team_domain"] = "home",
        ["channel_id"] = channel,
        ["channel_name"] = "general",
        ["user_id"] = user,
        ["user_name"] = "someone",
        ["command"] = command,
        ["text"] = text,
        ["api_app_id"] = FakeSlack.AppId,
        ["is_enterprise_install"] = "false",
        ["response_url"] = responseUrl,
        ["trigger_id"] = triggerId,
    };

    /// <summary>A button or another element in a message was used.</summary>
    public static JsonObject BlockActions(
        string channel, string user, string messageTs, string actionId, string value, string responseUrl, string triggerId, string? threadTs = null, bool isEphemeral = false, string teamId = "T0HOME")
    {
        JsonObject payload = Start("block_actions", user, triggerId, teamId);
        payload["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = messageTs, ["channel_id"] = channel, ["is_ephemeral"] = isEphemeral };
        payload["channel"] = new JsonObject { ["id"] = channel, ["name"] = "general" };
        payload["message"] = new JsonObject { ["type"] = "message", ["user"] = "U0BOT", ["bot_id"] = "B0BOT", ["ts"] = messageTs, ["text"] = "" };
        if (threadTs is not null)
        {
            payload["container"]!["thread_ts"] = threadTs;
            payload["message"]!["thread_ts"] = threadTs;
        }

        payload["state"] = new JsonObject { ["values"] = new JsonObject() };
        payload["response_url"] = responseUrl;
        payload["actions"] = Actions(actionId, value);
        return payload;
    }

    /// <summary>A button in a modal or the Home tab was used.</summary>
    public static JsonObject ViewActions(FakeView view, string user, string actionId, string value, string triggerId, string teamId = "T0HOME")
    {
        JsonObject payload = Start("block_actions", user, triggerId, teamId);
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        payload["view"] = Describe(view, values: [], teamId);
        payload["actions"] = Actions(actionId, value);
        return payload;
    }

    /// <summary>A modal was sent off.</summary>
    /// <param name="view">As <see cref="FakeSlack.Views"/> has it.</param>
    /// <param name="user">Who sent it.</param>
    /// <param name="values">By block id, then action id: <c>{"type":"plain_text_input","value":"…"}</c>.</param>
    /// <param name="triggerId">For another view.</param>
    /// <param name="teamId">The workspace.</param>
    public static JsonObject ViewSubmission(FakeView view, string user, JsonObject values, string triggerId, string teamId = "T0HOME")
    {
        JsonObject payload = Start("view_submission", user, triggerId, teamId);
        payload["view"] = Describe(view, values, teamId);
        payload["response_urls"] = new JsonArray();
        return payload;
    }

    /// <summary>A modal with <c>notify_on_close</c> was closed.</summary>
    public static JsonObject ViewClosed(FakeView view, string user, string teamId = "T0HOME")
    {
        JsonObject payload = Start("view_closed", user, triggerId: null, teamId);
        payload["view"] = Describe(view, values: [], teamId);
        payload["is_cleared"] = false;
        return payload;
    }

    /// <summary>A select menu asks for its options; within a modal when a view is given, else in a message.</summary>
    public static JsonObject BlockSuggestion(string user, string actionId, string value, FakeView? view = null, string teamId = "T0HOME")
    {
        JsonObject payload = Start("block_suggestion", user, triggerId: null, teamId);
        payload["action_id"] = actionId;
        payload["block_id"] = "b1";
        payload["value"] = value;
        payload["container"] = view is null
            ? new JsonObject { ["type"] = "message", ["message_ts"] = "1700000000.000100", ["channel_id"] = "C0GENERAL", ["is_ephemeral"] = false }
            : new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        if (view is not null)
        {
            payload["view"] = Describe(view, values: [], teamId);
        }

        return payload;
    }

    /// <summary>A shortcut on a message.</summary>
    public static JsonObject MessageAction(
        string callbackId, string channel, string user, string messageTs, string messageUser, string messageText, string responseUrl, string triggerId, string teamId = "T0HOME")
    {
        JsonObject payload = Start("message_action", user, triggerId, teamId);
        payload["callback_id"] = callbackId;
        payload["action_ts"] = "1700000000.000200";
        payload["message_ts"] = messageTs;
        payload["message"] = new JsonObject { ["type"] = "message", ["user"] = messageUser, ["text"] = messageText, ["ts"] = messageTs, ["team"] = teamId };
        payload["channel"] = new JsonObject { ["id"] = channel, ["name"] = "general" };
        payload["response_url"] = responseUrl;
        return payload;
    }

    /// <summary>A global shortcut.</summary>
    public static JsonObject Shortcut(string callbackId, string user, string triggerId, string teamId = "T0HOME")
    {
        JsonObject payload = Start("shortcut", user, triggerId, teamId);
        payload["callback_id"] = callbackId;
        payload["action_ts"] = "1700000000.000200";
        return payload;
    }

    private static JsonObject Start(string type, string user, string? triggerId, string teamId)
    {
        var payload = new JsonObject
        {
            ["type"] = type,
            ["token"] = Token,
            ["api_app_id"] = FakeSlack.AppId,
            ["team"] = new JsonObject { ["id"] = teamId, ["domain"] = "home" },
            ["enterprise"] = null,
            ["is_enterprise_install"] = false,
            ["user"] = new JsonObject { ["id"] = user, ["username"] = "someone", ["name"] = "someone", ["team_id"] = teamId },
        };
        if (triggerId is not null)
        {
            payload["trigger_id"] = triggerId;
        }

        return payload;
    }

    private static JsonArray Actions(string actionId, string value) => new(new JsonObject
    {
        ["type"] = "button",
        ["action_id"] = actionId,
        ["block_id"] = "b1",
        ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = "Button", ["emoji"] = true },
        ["value"] = value,
        ["action_ts"] = "1700000000.000200",
    });

    private static JsonObject Describe(FakeView view, JsonObject values, string teamId)
    {
        var described = (JsonObject)view.View.DeepClone();
        described["id"] = view.Id;
        described["team_id"] = teamId;
        described["hash"] = view.Hash;
        described["root_view_id"] = view.RootId;
        described["previous_view_id"] = null;
        described["external_id"] ??= "";
        described["private_metadata"] ??= "";
        described["callback_id"] ??= "";
        described["app_id"] = FakeSlack.AppId;
        described["app_installed_team_id"] = teamId;
        described["bot_id"] = "B0BOT";
        described["state"] = new JsonObject { ["values"] = values.DeepClone() };
        return described;
    }
}
