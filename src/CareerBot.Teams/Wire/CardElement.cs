using System.Text.Json.Serialization;

namespace CareerBot.Teams.Wire;

/// <summary>An element of a card (https://adaptivecards.io/explorer), of those that CareerBot sends. Members that are null are not sent.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(CardTextBlock), "TextBlock")]
[JsonDerivedType(typeof(CardRichText), "RichTextBlock")]
[JsonDerivedType(typeof(CardContainer), "Container")]
[JsonDerivedType(typeof(CardColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(CardTable), "Table")]
[JsonDerivedType(typeof(CardImage), "Image")]
[JsonDerivedType(typeof(CardActionSet), "ActionSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(ToggleInput), "Input.Toggle")]
[JsonDerivedType(typeof(ChoiceSetInput), "Input.ChoiceSet")]
internal abstract record CardElement
{
    /// <summary>The room above it.</summary>
    public CardSpacing? Spacing { get; init; }

    /// <summary>Whether a line is drawn above it.</summary>
    public bool? Separator { get; init; }
}
