using System.Collections.Immutable;

namespace CareerBot.Teams.Wire;

/// <summary>Elements that belong together (https://adaptivecards.io/explorer/Container.html).</summary>
internal sealed record CardContainer : CardElement
{
    /// <summary>The elements.</summary>
    public required ImmutableArray<CardElement> Items { get; init; }

    /// <summary>Its ground.</summary>
    public CardContainerStyle? Style { get; init; }
}
