using System.Text.Json.Serialization;

namespace CareerBot.Teams.Wire;

/// <summary>A button of a card (https://adaptivecards.io/explorer/Action.Execute.html and its neighbours), of those that CareerBot sends.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(OpenUrlAction), "Action.OpenUrl")]
[JsonDerivedType(typeof(ShowCardAction), "Action.ShowCard")]
internal abstract record AdaptiveAction
{
    /// <summary>Names it in its card, where it must be told from others.</summary>
    public string? Id { get; init; }

    /// <summary>Its label.</summary>
    public required string Title { get; init; }

    /// <summary>Its looks; null for a common one.</summary>
    public CardActionStyle? Style { get; init; }
}
