using System.Text.Json;

namespace CareerBot.Slack.Wire;

/// <summary>An event; which members it has depends on its type (https://docs.slack.dev/reference/events).</summary>
internal sealed record SlackEvent
{
    public string? Type { get; init; }

    public string? Subtype { get; init; }

    /// <summary>Who did it, an id; in <c>user_change</c> the whole profile.</summary>
    public JsonElement User { get; init; }

    public string? BotId { get; init; }

    public string? Text { get; init; }

    public string? Channel { get; init; }

    /// <summary><c>im</c>, <c>mpim</c>, <c>channel</c> or <c>group</c>.</summary>
    public string? ChannelType { get; init; }

    public string? Ts { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary>Of <c>app_home_opened</c>: <c>home</c> or <c>messages</c>.</summary>
    public string? Tab { get; init; }

    /// <summary>Of <c>assistant_thread_started</c>.</summary>
    public AssistantThread? AssistantThread { get; init; }

    /// <summary>Of <c>agent_session_stopped</c>, where it is named so.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The id of who did it, however it is written; null when nobody is named.</summary>
    public string? UserId => User.ValueKind switch
    {
        JsonValueKind.String => User.GetString(),
        JsonValueKind.Object when User.TryGetProperty("id", out JsonElement id) && id.ValueKind == JsonValueKind.String => id.GetString(),
        _ => null,
    };
}

/// <summary>The thread of the older assistant pane.</summary>
internal sealed record AssistantThread(string? UserId, string? ChannelId, string? ThreadTs);
