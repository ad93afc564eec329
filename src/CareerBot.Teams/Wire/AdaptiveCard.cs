using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareerBot.Teams.Wire;

/// <summary>
/// An Adaptive Card (https://adaptivecards.io/explorer/AdaptiveCard.html), of what CareerBot sends of it. Members that are null are not sent.
/// </summary>
internal sealed record AdaptiveCard
{
    /// <summary>The content type of an attachment that holds one.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Always so.</summary>
    [JsonPropertyOrder(-3)]
    public string Type { get; } = "AdaptiveCard";

    /// <summary>Where the schema is told.</summary>
    [JsonPropertyName("$schema")]
    [JsonPropertyOrder(-2)]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    /// <summary>The version that every client of Teams draws, and the first with tables and <c>Action.Execute</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Version { get; } = "1.5";

    /// <summary>BCP 47 language of its texts.</summary>
    public string? Lang { get; init; }

    /// <summary>Shown where a client draws no such card.</summary>
    public string? FallbackText { get; init; }

    /// <summary>Read out in its place.</summary>
    public string? Speak { get; init; }

    /// <summary>What it shows, from top to bottom.</summary>
    public required ImmutableArray<CardElement> Body { get; init; }

    /// <summary>Buttons at its end, at most <see cref="CardLimit.MostActions"/>; null for none.</summary>
    public ImmutableArray<AdaptiveAction>? Actions { get; init; }

    /// <summary>Whom the card is drawn anew for, each for themselves; null for nobody.</summary>
    public CardRefresh? Refresh { get; init; }

    /// <summary>How Teams sets it; null for its usual way.</summary>
    public CardSetting? Msteams { get; init; }
}
