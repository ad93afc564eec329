namespace CareerBot.Teams.Wire;

/// <summary>A button that the bot answers (https://adaptivecards.io/explorer/Action.Execute.html).</summary>
internal sealed record ExecuteAction : AdaptiveAction
{
    /// <summary>What is to be done: one of <see cref="Rendering.Verbs"/>.</summary>
    public required string Verb { get; init; }

    /// <summary>What comes with it, beside the inputs.</summary>
    public CardActionData? Data { get; init; }

    /// <summary>The same for clients that know no <c>Action.Execute</c>.</summary>
    public AdaptiveAction? Fallback { get; init; }
}
