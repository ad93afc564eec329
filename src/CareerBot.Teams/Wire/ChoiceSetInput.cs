using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareerBot.Teams.Wire;

/// <summary>
/// A choice (https://adaptivecards.io/explorer/Input.ChoiceSet.html). With <see cref="ChoicesData"/> Teams asks the bot for what is typed
/// (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/dynamic-search).
/// </summary>
internal sealed record ChoiceSetInput : CardInput
{
    /// <summary>What can be chosen without typing.</summary>
    public required ImmutableArray<CardChoice> Choices { get; init; }

    /// <summary>Where more comes from.</summary>
    [JsonPropertyName("choices.data")]
    public CardQuery? ChoicesData { get; init; }

    /// <summary>How it is drawn; null as a list that opens.</summary>
    public CardChoiceStyle? Style { get; init; }

    /// <summary>Shown while nothing is chosen.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Always: a sentence is longer than a phone is wide.</summary>
    public bool Wrap { get; } = true;
}

/// <summary>One of them.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Value">What comes back.</param>
internal sealed record CardChoice(string Title, string Value);
