using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>What the Events API sends (https://docs.slack.dev/apis/events-api): an event in its envelope, or a word of Slack's own.</summary>
internal sealed record EventEnvelope
{
    /// <summary><c>event_callback</c>, <c>url_verification</c> or <c>app_rate_limited</c>.</summary>
    public string? Type { get; init; }

    public string? Challenge { get; init; }

    [JsonConverter(typeof(SlackId))]
    public string? TeamId { get; init; }

    [JsonConverter(typeof(SlackId))]
    public string? EnterpriseId { get; init; }

    [JsonConverter(typeof(SlackId))]
    public string? EventId { get; init; }

    /// <summary>Whether it comes from a channel shared with another organisation.</summary>
    public bool IsExtSharedChannel { get; init; }

    /// <summary>For whom it is; in practice one.</summary>
    public ImmutableArray<EventAuthorization> Authorizations { get; init; } = [];

    public SlackEvent? Event { get; init; }
}

/// <summary>The installation that an event is for. In a shared channel <see cref="EventEnvelope.TeamId"/> may be the other company.</summary>
internal sealed record EventAuthorization(
    [property: JsonConverter(typeof(SlackId))] string? EnterpriseId, [property: JsonConverter(typeof(SlackId))] string? TeamId, bool IsEnterpriseInstall);
