namespace CareerBot.Teams.Wire;

/// <summary>What a button brings back; which members are there is told at <see cref="Rendering.Verbs"/>.</summary>
internal record CardActionData
{
    /// <summary>The verb, where the action itself has none: in <see cref="SubmitAction"/>.</summary>
    public string? Verb { get; init; }

    /// <summary>What to ask.</summary>
    public string? Ask { get; init; }

    /// <summary>The <see cref="Messages.Reply.Id"/>.</summary>
    public string? Reply { get; init; }

    /// <summary>The number of a revision.</summary>
    public int? Revision { get; init; }

    /// <summary>The difference that was shown, so that nothing else is approved.</summary>
    public string? DiffHash { get; init; }

    /// <summary>A role's id.</summary>
    public string? Role { get; init; }

    /// <summary>A country's code; absent for every place.</summary>
    public string? Place { get; init; }

    /// <summary>A level's id; absent for all levels.</summary>
    public string? Level { get; init; }
}
