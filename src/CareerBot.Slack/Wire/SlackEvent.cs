using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>An event; which members it has depends on its type (https://docs.slack.dev/reference/events).</summary>
internal sealed record SlackEvent
{
    public string? Type { get; init; }

    public string? Subtype { get; init; }

    /// <summary>The id of who did it, however it is written (in <c>user_change</c> as a whole profile); null when nobody is named.</summary>
    [JsonPropertyName("user")]
    [JsonConverter(typeof(SlackUserId))]
    public string? UserId { get; init; }

    public string? BotId { get; init; }

    public string? Text { get; init; }

    [JsonConverter(typeof(SlackId))]
    public string? Channel { get; init; }

    /// <summary><c>im</c>, <c>mpim</c>, <c>channel</c> or <c>group</c>.</summary>
    public string? ChannelType { get; init; }

    [JsonConverter(typeof(SlackId))]
    public string? Ts { get; init; }

    [JsonConverter(typeof(SlackId))]
    public string? ThreadTs { get; init; }

    /// <summary>Of <c>app_home_opened</c>: <c>home</c> or <c>messages</c>.</summary>
    public string? Tab { get; init; }

    /// <summary>Of <c>assistant_thread_started</c>.</summary>
    public AssistantThread? AssistantThread { get; init; }

    /// <summary>Of <c>agent_session_stopped</c>, where it is named so.</summary>
    [JsonConverter(typeof(SlackId))]
    public string? ChannelId { get; init; }
}

/// <summary>The thread of the older assistant pane.</summary>
internal sealed record AssistantThread(
    [property: JsonConverter(typeof(SlackId))] string? UserId, [property: JsonConverter(typeof(SlackId))] string? ChannelId,
    [property: JsonConverter(typeof(SlackId))] string? ThreadTs);
