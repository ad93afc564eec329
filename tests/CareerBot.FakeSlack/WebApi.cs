using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace CareerBot.Fakes;

/// <summary>The methods of the Web API. Called under the lock of the state.</summary>
internal sealed class WebApi(SlackState state, Func<string, Uri> at, SocketMode sockets)
{
    /// <summary>Methods that take no JSON: real Slack overlooks such a body, and the arguments are missing then.</summary>
    private static readonly HashSet<string> FormsOnly =
    [
        "users.info", "users.lookupByEmail", "conversations.info", "conversations.replies", "conversations.history", "conversations.members",
        "files.getUploadURLExternal", "oauth.v2.access", "auth.revoke",
    ];

    /// <exception cref="Refusal">Slack's answer is an error.</exception>
    public JsonObject Call(RecordedCall call)
    {
        if (call.Method == "oauth.v2.access")
        {
            return ExchangeCode(call);
        }

        if (call.Token is null)
        {
            throw new Refusal("not_authed");
        }

        if (state.Revoked.Contains(call.Token))
        {
            throw new Refusal("token_revoked");
        }

        if (call.Method == "apps.connections.open")
        {
            return call.Token == FakeSlack.AppToken ? new JsonObject { ["url"] = sockets.NewUrl() } : throw new Refusal("not_allowed_token_type");
        }

        FakeWorkspace home = state.Workspaces.Find(workspace => workspace.BotToken == call.Token) ?? throw new Refusal("invalid_auth");
        if (call.IsJson && FormsOnly.Contains(call.Method))
        {
            throw new Refusal("invalid_arguments");
        }

        JsonObject arguments = call.Arguments;
        return call.Method switch
        {
            "auth.test" => Test(home),
            "auth.revoke" => Revoke(call.Token),
            "chat.postMessage" => Post(home, arguments, ephemeral: false),
            "chat.postEphemeral" => Post(home, arguments, ephemeral: true),
            "chat.update" => Update(home, arguments),
            "chat.delete" => Delete(home, arguments),
            "conversations.open" => Open(home, arguments),
            "conversations.info" => new JsonObject { ["channel"] = Describe(home, Visible(arguments)) },
            "conversations.replies" => Replies(home, arguments),
            "conversations.history" => History(home, arguments),
            "conversations.members" => Members(home, arguments),
            "users.info" => new JsonObject { ["user"] = Describe(User(Text(arguments, "user")), Flag(arguments, "include_locale")) },
            "users.lookupByEmail" => Lookup(arguments),
            "views.open" => OpenView(arguments),
            "views.push" => PushView(arguments),
            "views.update" => UpdateView(arguments),
            "views.publish" => PublishView(arguments),
            "agents.sessions.setStatus" => SetSession(arguments),
            "agents.sessions.rename" => Check(arguments, "channel_id", "title"),
            "assistant.threads.setStatus" => Check(arguments, "channel_id", "thread_ts", "status"),
            "assistant.threads.setSuggestedPrompts" => SetPrompts(arguments),
            "assistant.threads.setTitle" => Check(arguments, "channel_id", "thread_ts", "title"),
            "reactions.add" => React(arguments),
            "files.getUploadURLExternal" => BeginUpload(arguments),
            "files.completeUploadExternal" => CompleteUpload(arguments),
            _ => throw new Refusal("unknown_method"),
        };
    }

    public static JsonObject Describe(PostedMessage message, FakeWorkspace home, bool withMetadata)
    {
        var described = new JsonObject { ["type"] = "message", ["user"] = message.User, ["text"] = message.Text, ["ts"] = message.Ts, ["team"] = home.TeamId };
        if (message.ThreadTs is { } thread)
        {
            described["thread_ts"] = thread;
        }

        if (message.User == home.BotUserId)
        {
            described["bot_id"] = home.BotId;
            described["app_id"] = FakeSlack.AppId;
        }

        if (message.Blocks.Count > 0)
        {
            described["blocks"] = message.Blocks.DeepClone();
        }

        if (withMetadata && message.Metadata is { } metadata)
        {
            described["metadata"] = metadata.DeepClone();
        }

        return described;
    }

    private static string Text(JsonObject arguments, string name) =>
        arguments[name] is JsonValue value && value.ToString() is { Length: > 0 } text ? text : throw new Refusal(name switch
        {
            "channel" => "channel_not_found",
            "user" => "user_not_found",
            _ => "invalid_arguments",
        });

    private static string? Optional(JsonObject arguments, string name) => arguments[name] is JsonValue value ? value.ToString() : null;

    private static bool Flag(JsonObject arguments, string name) => Optional(arguments, name) is "true" or "1";

    private static JsonObject Check(JsonObject arguments, params ReadOnlySpan<string> required)
    {
        foreach (string name in required)
        {
            // An empty status is right: it clears.
            if (arguments[name] is not JsonValue || (name != "status" && Text(arguments, name).Length == 0))
            {
                throw new Refusal("invalid_arguments");
            }
        }

        return [];
    }

    private static JsonObject Test(FakeWorkspace home) => new()
    {
        ["url"] = $"https://{home.Name}.slack.com/",
        ["team"] = home.Name,
        ["user"] = "careerbot",
        ["team_id"] = home.TeamId,
        ["user_id"] = home.BotUserId,
        ["bot_id"] = home.BotId,
        ["enterprise_id"] = home.EnterpriseId,
        ["is_enterprise_install"] = home.IsEnterpriseInstall,
    };

    private JsonObject Revoke(string token)
    {
        state.Revoked.Add(token);
        return new JsonObject { ["revoked"] = true };
    }

    private JsonObject ExchangeCode(RecordedCall call)
    {
        if (call.IsJson)
        {
            throw new Refusal("invalid_arguments");
        }

        if (Optional(call.Arguments, "client_id") != FakeSlack.ClientId)
        {
            throw new Refusal("invalid_client_id");
        }

        if (Optional(call.Arguments, "client_secret") != FakeSlack.ClientSecret)
        {
            throw new Refusal("bad_client_secret");
        }

        FakeWorkspace? home;
        if (Optional(call.Arguments, "grant_type") == "refresh_token")
        {
            string? refreshToken = Optional(call.Arguments, "refresh_token");
            home = state.Workspaces.Find(workspace => workspace.RefreshToken is not null && workspace.RefreshToken == refreshToken) ?? throw new Refusal("invalid_refresh_token");
            home = home with { BotToken = state.NextId("xoxe.xoxb-"), RefreshToken = state.NextId("xoxe-1-") };
        }
        else if (!state.Codes.Remove(Optional(call.Arguments, "code") ?? "", out home))
        {
            throw new Refusal("invalid_code");
        }

        state.Workspaces.RemoveAll(workspace => workspace.TeamId == home.TeamId && workspace.EnterpriseId == home.EnterpriseId);
        state.Workspaces.Add(home);
        JsonObject granted = new()
        {
            ["app_id"] = FakeSlack.AppId,
            ["access_token"] = home.BotToken,
            ["token_type"] = "bot",
            ["scope"] = "app_mentions:read,chat:write,commands,im:history,users:read",
            ["bot_user_id"] = home.BotUserId,
            ["team"] = home.IsEnterpriseInstall ? null : new JsonObject { ["id"] = home.TeamId, ["name"] = home.Name },
            ["enterprise"] = home.EnterpriseId is null ? null : new JsonObject { ["id"] = home.EnterpriseId, ["name"] = home.Name },
            ["is_enterprise_install"] = home.IsEnterpriseInstall,
            ["authed_user"] = new JsonObject { ["id"] = "U0INSTALLER" },
        };
        if (home.RefreshToken is { } refresh)
        {
            granted["refresh_token"] = refresh;
            granted["expires_in"] = home.ExpiresIn;
        }

        return granted;
    }

    private FakeUser User(string id) => state.Users.TryGetValue(id, out FakeUser? user) ? user : throw new Refusal("user_not_found");

    private FakeChannel Visible(JsonObject arguments)
    {
        FakeChannel channel = state.Channels.TryGetValue(Text(arguments, "channel"), out FakeChannel? known) ? known : throw new Refusal("channel_not_found");
        return channel.HasBot || channel.Kind == FakeChannelKind.Public ? channel : throw new Refusal("channel_not_found");
    }

    /// <summary>The channel to write in; a user's id stands for the direct conversation.</summary>
    private FakeChannel Writable(FakeWorkspace home, JsonObject arguments)
    {
        string id = Text(arguments, "channel");
        FakeChannel channel = state.Users.ContainsKey(id) ? Direct(home, id) : Visible(arguments);
        return channel switch
        {
            { IsArchived: true } => throw new Refusal("is_archived"),
            { HasBot: false } => throw new Refusal("not_in_channel"),
            _ => channel,
        };
    }

    private FakeChannel Direct(FakeWorkspace home, params string[] users)
    {
        FakeChannelKind kind = users.Length == 1 ? FakeChannelKind.Direct : FakeChannelKind.GroupDirect;
        FakeChannel? known = state.Channels.Values.FirstOrDefault(channel => channel.Kind == kind && channel.Members.ToHashSet().SetEquals(users));
        if (known is null)
        {
            known = new FakeChannel(state.NextId(users.Length == 1 ? "D" : "G"), kind) { Members = [.. users], ContextTeamId = home.TeamId };
            state.Channels.Add(known.Id, known);
        }

        return known;
    }

    private JsonObject Post(FakeWorkspace home, JsonObject arguments, bool ephemeral)
    {
        FakeChannel channel = Writable(home, arguments);
        (string text, JsonArray blocks) = Content(arguments);
        string? only = null;
        if (ephemeral)
        {
            only = Text(arguments, "user");
            if (!channel.Members.Contains(only))
            {
                throw new Refusal("user_not_in_channel");
            }
        }

        string? thread = Optional(arguments, "thread_ts");
        if (thread is not null && state.ThreadsMustExist && !state.Messages.Exists(message => message.Channel == channel.Id && message.Ts == thread))
        {
            throw new Refusal("thread_not_found");
        }

        var posted = new PostedMessage
        {
            Channel = channel.Id,
            Ts = state.NextTs(),
            ThreadTs = thread,
            User = home.BotUserId,
            EphemeralFor = only,
            Text = text,
            Blocks = blocks,
            Metadata = arguments["metadata"]?.DeepClone() as JsonObject,
            Arguments = arguments,
        };
        state.Messages.Add(posted);
        return ephemeral
            ? new JsonObject { ["message_ts"] = posted.Ts }
            : new JsonObject { ["channel"] = channel.Id, ["ts"] = posted.Ts, ["message"] = Describe(posted, home, withMetadata: true) };
    }

    private static (string Text, JsonArray Blocks) Content(JsonObject arguments)
    {
        string text = Optional(arguments, "text") ?? "";
        string markdown = Optional(arguments, "markdown_text") ?? "";
        if (markdown.Length > 0 && (text.Length > 0 || arguments["blocks"] is not null))
        {
            throw new Refusal("markdown_text_conflict");
        }

        BlockRules.Check(arguments["blocks"], BlockRules.MostInMessage);
        JsonArray blocks = (JsonArray?)arguments["blocks"]?.DeepClone() ?? [];
        if (text.Length + markdown.Length + blocks.Count == 0)
        {
            throw new Refusal("no_text");
        }

        if (text.Length > 40_000 || markdown.Length > 12_000)
        {
            throw new Refusal("msg_too_long");
        }

        return blocks.ToJsonString().Length > FakeSlack.LongestBlocks ? throw new Refusal("msg_blocks_too_long") : (text.Length > 0 ? text : markdown, blocks);
    }

    private JsonObject Update(FakeWorkspace home, JsonObject arguments)
    {
        FakeChannel channel = Writable(home, arguments);
        int index = Own(home, channel, arguments, "cant_update_message");
        (string text, JsonArray blocks) = Content(arguments);
        PostedMessage old = state.Messages[index];
        PostedMessage changed = old with
        {
            Text = text,
            Blocks = blocks,
            Metadata = arguments["metadata"]?.DeepClone() as JsonObject ?? old.Metadata,
            Updates = old.Updates.Add(arguments),
        };
        state.Messages[index] = changed;
        return new JsonObject { ["channel"] = channel.Id, ["ts"] = changed.Ts, ["text"] = text, ["message"] = Describe(changed, home, withMetadata: true) };
    }

    private JsonObject Delete(FakeWorkspace home, JsonObject arguments)
    {
        FakeChannel channel = Writable(home, arguments);
        int index = Own(home, channel, arguments, "cant_delete_message");
        state.Messages[index] = state.Messages[index] with { IsDeleted = true };
        return new JsonObject { ["channel"] = channel.Id, ["ts"] = state.Messages[index].Ts };
    }

    private int Own(FakeWorkspace home, FakeChannel channel, JsonObject arguments, string otherwise)
    {
        string ts = Text(arguments, "ts");
        int index = state.Messages.FindIndex(message => message.Channel == channel.Id && message.Ts == ts && message is { EphemeralFor: null, IsDeleted: false });
        return index < 0 ? throw new Refusal("message_not_found") : state.Messages[index].User == home.BotUserId ? index : throw new Refusal(otherwise);
    }

    private JsonObject Open(FakeWorkspace home, JsonObject arguments)
    {
        if (Optional(arguments, "users") is not { Length: > 0 } list)
        {
            return new JsonObject { ["channel"] = new JsonObject { ["id"] = Visible(arguments).Id } };
        }

        string[] users = list.Split(',', StringSplitOptions.TrimEntries);
        if (users.Any(user => User(user).Deleted))
        {
            throw new Refusal("user_disabled");
        }

        return new JsonObject { ["channel"] = new JsonObject { ["id"] = Direct(home, users).Id } };
    }

    private static JsonObject Describe(FakeWorkspace home, FakeChannel channel) => new()
    {
        ["id"] = channel.Id,
        ["name"] = channel.Name,
        ["is_channel"] = channel.Kind == FakeChannelKind.Public,
        ["is_group"] = channel.Kind == FakeChannelKind.Private,
        ["is_im"] = channel.Kind == FakeChannelKind.Direct,
        ["is_mpim"] = channel.Kind == FakeChannelKind.GroupDirect,
        ["is_private"] = channel.Kind != FakeChannelKind.Public,
        ["is_archived"] = channel.IsArchived,
        ["is_member"] = channel.HasBot,
        ["is_shared"] = channel.IsShared || channel.IsExtShared || channel.IsOrgShared,
        ["is_ext_shared"] = channel.IsExtShared,
        ["is_org_shared"] = channel.IsOrgShared,
        ["is_pending_ext_shared"] = channel.IsPendingExtShared,
        ["connected_team_ids"] = Array(channel.ConnectedTeamIds),
        ["shared_team_ids"] = Array(channel.SharedTeamIds),
        ["context_team_id"] = channel.ContextTeamId,
        ["user"] = channel.Kind == FakeChannelKind.Direct ? channel.Members.FirstOrDefault() : home.BotUserId,
    };

    private static JsonArray Array(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    private JsonObject Replies(FakeWorkspace home, JsonObject arguments)
    {
        FakeChannel channel = Visible(arguments);
        string ts = Text(arguments, "ts");
        PostedMessage[] thread = [.. Lasting(channel).Where(message => message.Ts == ts || message.ThreadTs == ts)];
        return thread.Length == 0 ? throw new Refusal("thread_not_found") : Page(home, arguments, thread);
    }

    private JsonObject History(FakeWorkspace home, JsonObject arguments) =>
        Page(home, arguments, [.. Lasting(Visible(arguments)).Where(message => message.ThreadTs is null || message.ThreadTs == message.Ts).Reverse()]);

    private IEnumerable<PostedMessage> Lasting(FakeChannel channel) =>
        state.Messages.Where(message => message.Channel == channel.Id && message is { EphemeralFor: null, IsDeleted: false });

    private static JsonObject Page(FakeWorkspace home, JsonObject arguments, PostedMessage[] all)
    {
        string oldest = Optional(arguments, "oldest") ?? "";
        PostedMessage[] asked = [.. all.Where(message => string.CompareOrdinal(message.Ts, oldest) >= 0)];
        int from = int.Parse(Optional(arguments, "cursor") is { Length: > 0 } cursor ? cursor : "0", CultureInfo.InvariantCulture);
        int limit = int.Parse(Optional(arguments, "limit") ?? "100", CultureInfo.InvariantCulture);
        bool withMetadata = Flag(arguments, "include_all_metadata");
        bool hasMore = from + limit < asked.Length;
        return new JsonObject
        {
            ["messages"] = new JsonArray([.. asked.Skip(from).Take(limit).Select(message => Describe(message, home, withMetadata))]),
            ["has_more"] = hasMore,
            ["response_metadata"] = new JsonObject { ["next_cursor"] = hasMore ? (from + limit).ToString(CultureInfo.InvariantCulture) : "" },
        };
    }

    private JsonObject Members(FakeWorkspace home, JsonObject arguments)
    {
        FakeChannel channel = Visible(arguments);
        return new JsonObject
        {
            ["members"] = Array(channel.HasBot ? [.. channel.Members, home.BotUserId] : channel.Members),
            ["response_metadata"] = new JsonObject { ["next_cursor"] = "" },
        };
    }

    private JsonObject Lookup(JsonObject arguments)
    {
        string email = Text(arguments, "email");
        FakeUser user = state.Users.Values.FirstOrDefault(user => string.Equals(user.Email, email, StringComparison.OrdinalIgnoreCase)) ?? throw new Refusal("users_not_found");
        return new JsonObject { ["user"] = Describe(user, withLocale: false) };
    }

    private static JsonObject Describe(FakeUser user, bool withLocale)
    {
        var described = new JsonObject
        {
            ["id"] = user.Id,
            ["team_id"] = user.TeamId,
            ["name"] = user.Name,
            ["real_name"] = user.Name,
            ["deleted"] = user.Deleted,
            ["tz"] = user.TimeZone,
            ["tz_offset"] = user.TimeZoneOffset,
            ["is_restricted"] = user.IsRestricted,
            ["is_ultra_restricted"] = user.IsUltraRestricted,
            ["is_stranger"] = user.IsStranger,
            ["is_bot"] = user.IsBot,
            ["is_workflow_bot"] = user.IsWorkflowBot,
            ["is_connector_bot"] = user.IsConnectorBot,
            ["is_invited_user"] = user.IsInvitedUser,
            ["profile"] = new JsonObject { ["email"] = user.Email, ["real_name"] = user.Name, ["team"] = user.TeamId },
        };
        if (user.EnterpriseId is { } enterprise)
        {
            described["enterprise_user"] = new JsonObject { ["id"] = user.Id, ["enterprise_id"] = enterprise, ["teams"] = Array(user.EnterpriseTeams) };
        }

        if (withLocale)
        {
            described["locale"] = user.Locale;
        }

        return described;
    }

    private void UseTrigger(JsonObject arguments)
    {
        string trigger = Text(arguments, "trigger_id");
        if (!state.Triggers.TryGetValue(trigger, out DateTimeOffset since))
        {
            throw new Refusal("invalid_trigger_id");
        }

        if (!state.UnusedTriggers.Contains(trigger))
        {
            throw new Refusal("exchanged_trigger_id");
        }

        if (state.Time.GetUtcNow() - since > state.TriggerLife)
        {
            throw new Refusal("expired_trigger_id");
        }

        state.UnusedTriggers.Remove(trigger);
    }

    private static JsonObject View(JsonObject arguments, params ReadOnlySpan<string> types)
    {
        JsonObject view = arguments["view"] as JsonObject ?? throw new Refusal("invalid_arguments");
        bool isRight = types.Contains((string?)view["type"]) && view["blocks"] is JsonArray
            && ((string?)view["type"] == "home" || ((string?)view["title"]?["text"])?.Length is > 0 and <= 24)
            && ((string?)view["submit"]?["text"] ?? "").Length <= 24
            && ((string?)view["close"]?["text"] ?? "").Length <= 24
            && ((string?)view["private_metadata"] ?? "").Length <= 3000
            && ((string?)view["callback_id"] ?? "").Length <= 255
            // A modal with a field to fill in has to have its button.
            && ((string?)view["type"] == "home" || view["submit"] is not null || (view["blocks"] as JsonArray)!.All(block => (string?)block?["type"] != "input"));
        if (!isRight)
        {
            throw new Refusal("invalid_arguments");
        }

        BlockRules.Check(view["blocks"], BlockRules.MostInView);
        return view;
    }

    private JsonObject OpenView(JsonObject arguments)
    {
        JsonObject view = View(arguments, "modal");
        UseTrigger(arguments);
        string id = state.NextId("V");
        return Keep(new FakeView(id, NextHash(), "views.open", view, id, UserId: null));
    }

    private JsonObject PushView(JsonObject arguments)
    {
        JsonObject view = View(arguments, "modal");
        UseTrigger(arguments);
        string? root = state.Views.LastOrDefault(open => open.UserId is null)?.RootId;
        if (root is null || state.Views.Count(open => open.RootId == root) >= 3)
        {
            throw new Refusal("push_limit_reached");
        }

        return Keep(new FakeView(state.NextId("V"), NextHash(), "views.push", view, root, UserId: null));
    }

    private JsonObject UpdateView(JsonObject arguments)
    {
        JsonObject view = View(arguments, "modal");
        string? id = Optional(arguments, "view_id");
        string? external = Optional(arguments, "external_id");
        FakeView old = state.Views.Find(known => known.UserId is null && (id is null ? external is not null && (string?)known.View["external_id"] == external : known.Id == id))
            ?? throw new Refusal("not_found");
        return Optional(arguments, "hash") is { } hash && hash != old.Hash
            ? throw new Refusal("hash_conflict")
            : Keep(old with { Hash = NextHash(), Method = "views.update", View = view });
    }

    private JsonObject PublishView(JsonObject arguments)
    {
        string user = User(Text(arguments, "user_id")).Id;
        JsonObject view = View(arguments, "home");
        FakeView? old = state.Views.Find(known => known.UserId == user);
        if (Optional(arguments, "hash") is { } hash && hash != old?.Hash)
        {
            throw new Refusal("hash_conflict");
        }

        string id = old?.Id ?? state.NextId("V");
        return Keep(new FakeView(id, NextHash(), "views.publish", view, id, user));
    }

    private string NextHash() => state.NextId("hash.");

    private JsonObject Keep(FakeView view)
    {
        int index = state.Views.FindIndex(known => known.Id == view.Id);
        if (index < 0)
        {
            state.Views.Add(view);
        }
        else
        {
            state.Views[index] = view;
        }

        var described = (JsonObject)view.View.DeepClone();
        described["id"] = view.Id;
        described["hash"] = view.Hash;
        described["root_view_id"] = view.RootId;
        described["app_id"] = FakeSlack.AppId;
        return new JsonObject { ["view"] = described };
    }

    private static JsonObject SetSession(JsonObject arguments)
    {
        Check(arguments, "channel_id");
        return Optional(arguments, "status") is "active" or "processing" or "suspended" or "closed" ? [] : throw new Refusal("invalid_arguments");
    }

    private static JsonObject SetPrompts(JsonObject arguments)
    {
        Check(arguments, "channel_id");
        return arguments["prompts"] is JsonArray { Count: > 0 and <= 4 } prompts && prompts.All(prompt => prompt?["title"] is not null && prompt["message"] is not null)
            ? []
            : throw new Refusal("invalid_arguments");
    }

    private JsonObject React(JsonObject arguments)
    {
        FakeChannel channel = Visible(arguments);
        string ts = Text(arguments, "timestamp");
        string name = Text(arguments, "name");
        if (!state.Messages.Exists(message => message.Channel == channel.Id && message.Ts == ts))
        {
            throw new Refusal("message_not_found");
        }

        return state.Reactions.Add((channel.Id, ts, name)) ? [] : throw new Refusal("already_reacted");
    }

    private JsonObject BeginUpload(JsonObject arguments)
    {
        string id = state.NextId("F");
        string name = Text(arguments, "filename");
        if (!long.TryParse(Text(arguments, "length"), NumberStyles.None, CultureInfo.InvariantCulture, out long length) || length == 0)
        {
            throw new Refusal("invalid_arguments");
        }

        state.Uploads.Add(new UploadedFile(id, name, length, Optional(arguments, "alt_txt") ?? Optional(arguments, "alt_text"), Content: null, Completed: null));
        return new JsonObject { ["upload_url"] = at($"/upload/{id}?ticket={RandomNumberGenerator.GetHexString(16, lowercase: true)}").ToString(), ["file_id"] = id };
    }

    private JsonObject CompleteUpload(JsonObject arguments)
    {
        JsonArray files = arguments["files"] as JsonArray ?? throw new Refusal("invalid_arguments");
        foreach (JsonNode? file in files)
        {
            int index = state.Uploads.FindIndex(upload => upload.Id == (string?)file?["id"] && upload.Content is not null);
            if (index < 0)
            {
                throw new Refusal("file_not_found");
            }

            state.Uploads[index] = state.Uploads[index] with { Completed = arguments };
        }

        return new JsonObject { ["files"] = files.DeepClone() };
    }
}
