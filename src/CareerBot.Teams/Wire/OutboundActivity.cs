using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CareerBot.Teams.Wire;

/// <summary>An activity as CareerBot sends it to the connector. Members that are null are not sent.</summary>
internal sealed record OutboundActivity
{
    /// <summary><c>message</c> or <c>typing</c>.</summary>
    public string Type { get; init; } = "message";

    /// <summary>The text; with a card it is null, and <see cref="Summary"/> says what notifications show.</summary>
    public string? Text { get; init; }

    /// <summary><c>markdown</c>, <c>plain</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>What notifications and screen readers get in the place of cards.</summary>
    public string? Summary { get; init; }

    /// <summary>The cards.</summary>
    public ImmutableArray<Attachment>? Attachments { get; init; }

    /// <summary>Mentions, and at most one root entity with label and citations.</summary>
    public ImmutableArray<JsonNode>? Entities { get; init; }

    /// <summary>For Teams alone: the feedback loop and such.</summary>
    public JsonNode? ChannelData { get; init; }

    /// <summary>Buttons above the compose box, in personal chats.</summary>
    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>For whom a targeted message is.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>It, as it is sent.</summary>
    public ReadyJson ToJson() => ReadyJson.Of(this, TeamsJson.Default.OutboundActivity);
}

/// <summary>A card.</summary>
/// <param name="ContentType">Such as <c>application/vnd.microsoft.card.adaptive</c>.</param>
/// <param name="Content">The card itself.</param>
internal sealed record Attachment(string ContentType, ReadyJson Content);

/// <summary>Buttons above the compose box.</summary>
/// <param name="Actions">Six at most.</param>
internal sealed record SuggestedActions(ImmutableArray<CardAction> Actions);

/// <summary>One of them.</summary>
/// <param name="Title">Its label.</param>
/// <param name="Value">What is written in the person's name.</param>
/// <param name="Type"><c>imBack</c>.</param>
internal sealed record CardAction(string Title, string Value, string Type = "imBack");
