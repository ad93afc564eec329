namespace CareerBot.Teams.Wire;

/// <summary>A button that opens more of the card (https://adaptivecards.io/explorer/Action.ShowCard.html).</summary>
internal sealed record ShowCardAction : AdaptiveAction
{
    /// <summary>What it opens.</summary>
    public required AdaptiveCard Card { get; init; }
}
