using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Rendering;

/// <summary>A message of one card.</summary>
/// <param name="Card">The card.</param>
/// <param name="Summary">What notifications and screen readers get: plain text with the headline and the figures.</param>
/// <remarks>
/// A message with a card has no text, so it has no place for the <c>[n]</c> that a citation must have; Teams refuses citations without
/// (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content). Sources stand on the card instead.
/// </remarks>
internal sealed record TeamsMessage(AdaptiveCard Card, string Summary)
{
    private ReadyJson? _cardJson;

    /// <summary>The mark for what a model had a part in; from the same page.</summary>
    private const string AiLabel = "AIGeneratedContent";

    /// <summary>The card.</summary>
    public AdaptiveCard Card
    {
        get;
        init => (field, _cardJson) = (value, null);
    } = Card;

    /// <summary>Questions that may come next, for above the compose box; at most <see cref="CardLimit.MostSuggestedActions"/>.</summary>
    public ImmutableArray<CardAction> SuggestedActions { get; init; } = [];

    /// <summary>Whether a model had a part in the words.</summary>
    public bool IsAiGenerated { get; init; }

    /// <summary>Whether Teams asks for a thumb below it.</summary>
    public bool AsksFeedback { get; init; }

    /// <summary>The activity that sends it.</summary>
    /// <param name="isPersonal">Whether it goes to a personal chat: Teams draws suggested actions nowhere else.</param>
    public OutboundActivity ToActivity(bool isPersonal) => new()
    {
        Summary = Summary,
        Attachments = [new Attachment(AdaptiveCard.ContentType, CardJson())],
        Entities = IsAiGenerated ? [JsonSerializer.SerializeToNode(new RootEntity { AdditionalType = [AiLabel] }, Wire.CardJson.Default.RootEntity)!] : null,
        ChannelData = AsksFeedback ? new JsonObject { ["feedbackLoop"] = new JsonObject { ["type"] = "default" } } : null,
        SuggestedActions = isPersonal && !SuggestedActions.IsEmpty ? new SuggestedActions(SuggestedActions) : null,
    };

    /// <summary>The card as it is sent; also what replaces another card when a button is pressed.</summary>
    public ReadyJson CardJson() => _cardJson ??= ReadyJson.Of(Card, Wire.CardJson.Default.AdaptiveCard);
}
