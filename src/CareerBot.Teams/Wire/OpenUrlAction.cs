namespace CareerBot.Teams.Wire;

/// <summary>A link (https://adaptivecards.io/explorer/Action.OpenUrl.html).</summary>
internal sealed record OpenUrlAction : AdaptiveAction
{
    /// <summary>Where to; absolute.</summary>
    public required string Url { get; init; }
}
