using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareerBot.Slack.Wire;

/// <summary>What somebody did with a message, a menu or a view (https://docs.slack.dev/reference/interaction-payloads).</summary>
internal sealed record Interaction
{
    /// <summary><c>block_actions</c>, <c>view_submission</c>, <c>view_closed</c>, <c>block_suggestion</c>, <c>shortcut</c> or <c>message_action</c>.</summary>
    public string? Type { get; init; }

    public InteractionUser? User { get; init; }

    /// <summary>Null in an organisation-wide installation.</summary>
    public InteractionPlace? Team { get; init; }

    public InteractionPlace? Enterprise { get; init; }

    public InteractionPlace? Channel { get; init; }

    public InteractionContainer? Container { get; init; }

    public InteractionMessage? Message { get; init; }

    public InteractionView? View { get; init; }

    public ImmutableArray<InteractionAction> Actions { get; init; } = [];

    [JsonConverter(typeof(SlackId))]
    public string? TriggerId { get; init; }

    public string? ResponseUrl { get; init; }

    public string? CallbackId { get; init; }

    /// <summary>Of <c>block_suggestion</c>.</summary>
    public string? ActionId { get; init; }

    /// <summary>Of <c>block_suggestion</c>: what was typed.</summary>
    public string? Value { get; init; }

    /// <summary>The workspace of the installation: in a view of a shared channel it is not that of the user.</summary>
    public string? InstalledTeam => View?.AppInstalledTeamId is { Length: > 0 } installed ? installed : Team?.Id;
}

/// <summary>Who did it.</summary>
internal sealed record InteractionUser([property: JsonConverter(typeof(SlackId))] string? Id, [property: JsonConverter(typeof(SlackId))] string? TeamId);

/// <summary>A workspace, an organisation or a channel.</summary>
internal sealed record InteractionPlace([property: JsonConverter(typeof(SlackId))] string? Id);

/// <summary>Where the element is.</summary>
internal sealed record InteractionContainer(
    string? Type,
    [property: JsonConverter(typeof(SlackId))] string? MessageTs,
    [property: JsonConverter(typeof(SlackId))] string? ChannelId,
    [property: JsonConverter(typeof(SlackId))] string? ThreadTs,
    bool IsEphemeral);

/// <summary>The message that it is in, or that a shortcut is for.</summary>
internal sealed record InteractionMessage([property: JsonConverter(typeof(SlackId))] string? Ts, [property: JsonConverter(typeof(SlackId))] string? ThreadTs, string? Text, string? User);

/// <summary>The view that it is in.</summary>
internal sealed record InteractionView(
    [property: JsonConverter(typeof(SlackId))] string? Id,
    string? Type,
    string? CallbackId,
    string? Hash,
    string? PrivateMetadata,
    [property: JsonConverter(typeof(SlackId))] string? AppInstalledTeamId,
    InteractionState? State);

/// <summary>What stands in a view's inputs.</summary>
internal sealed record InteractionState(ImmutableDictionary<string, ImmutableDictionary<string, InteractionValue>>? Values)
{
    /// <summary>The value of an element; null when it is empty or not there.</summary>
    public InteractionValue? Find(string blockId, string actionId) =>
        Values?.GetValueOrDefault(blockId)?.GetValueOrDefault(actionId);
}

/// <summary>What stands in one input.</summary>
internal sealed record InteractionValue(string? Value, InteractionOption? SelectedOption, ImmutableArray<InteractionOption>? SelectedOptions);

/// <summary>An option that was chosen.</summary>
internal sealed record InteractionOption(string? Value);

/// <summary>An element that was used.</summary>
internal sealed record InteractionAction(
    string? Type,
    [property: JsonConverter(typeof(SlackId))] string? ActionId,
    string? BlockId,
    string? Value,
    InteractionOption? SelectedOption,
    [property: JsonConverter(typeof(SlackId))] string? ActionTs)
{
    /// <summary>What it brings: its value, or that of the option chosen.</summary>
    public string? Brought => Value ?? SelectedOption?.Value;
}
