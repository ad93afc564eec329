using System.Collections.Immutable;

namespace CareerBot.Teams.Wire;

/// <summary>A row of buttons (https://adaptivecards.io/explorer/ActionSet.html).</summary>
internal sealed record CardActionSet : CardElement
{
    /// <summary>The buttons: 1 to <see cref="CardLimit.MostActions"/>.</summary>
    public required ImmutableArray<AdaptiveAction> Actions { get; init; }
}
