namespace CareerBot.Teams.Wire;

/// <summary>A button whose data comes as a message (https://adaptivecards.io/explorer/Action.Submit.html).</summary>
internal sealed record SubmitAction : AdaptiveAction
{
    /// <summary>What comes with it, beside the inputs; the verb is in it.</summary>
    public required CardActionData Data { get; init; }
}
