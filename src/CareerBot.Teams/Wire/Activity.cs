using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareerBot.Teams.Wire;

/// <summary>
/// An activity as the Bot Framework sends it to <c>/api/messages</c>: the members that CareerBot reads. Unknown ones are ignored; any may be absent.
/// Source: the Bot Framework's activity protocol, https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md.
/// </summary>
internal sealed record Activity
{
    /// <summary><c>message</c>, <c>invoke</c>, <c>conversationUpdate</c> and so on.</summary>
    public string? Type { get; init; }

    /// <summary>Its id, unique within the conversation.</summary>
    [JsonConverter(typeof(TeamsId))]
    public string? Id { get; init; }

    /// <summary>When the channel took it in.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary><c>msteams</c> for Teams; <c>emulator</c> for tools on a developer's machine.</summary>
    [JsonConverter(typeof(TeamsId))]
    public string? ChannelId { get; init; }

    /// <summary>Where answers are sent.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Who did it.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>Where.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>The activity that it answers or acts on.</summary>
    [JsonConverter(typeof(TeamsId))]
    public string? ReplyToId { get; init; }

    /// <summary>What was written, with <c>&lt;at&gt;</c> marks of mentions.</summary>
    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>The language of the client, such as <c>en-US</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>Of an invoke or event: which.</summary>
    public string? Name { get; init; }

    /// <summary>Of an invoke or a pressed button: its data.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Of an installationUpdate: <c>add</c>, <c>remove</c> and their upgrade forms.</summary>
    public string? Action { get; init; }

    /// <summary>Of a message: cards, files and what else came with the words.</summary>
    public ImmutableArray<ReceivedAttachment>? Attachments { get; init; }

    /// <summary>Mentions and others.</summary>
    public ImmutableArray<ActivityEntity>? Entities { get; init; }

    /// <summary>Of a conversationUpdate: who came.</summary>
    public ImmutableArray<ChannelAccount>? MembersAdded { get; init; }

    /// <summary>Of a conversationUpdate: who went.</summary>
    public ImmutableArray<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>Of a messageReaction: what was added.</summary>
    public ImmutableArray<MessageReaction>? ReactionsAdded { get; init; }

    /// <summary>Of a messageReaction: what was taken back.</summary>
    public ImmutableArray<MessageReaction>? ReactionsRemoved { get; init; }

    /// <summary>What Teams alone says.</summary>
    public TeamsChannelData? ChannelData { get; init; }
}
