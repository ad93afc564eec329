namespace CareerBot.Teams.Wire;

/// <summary>How large text is.</summary>
internal enum CardTextSize
{
    /// <summary>As notes are.</summary>
    Small,

    /// <summary>As text is.</summary>
    Default,

    /// <summary>As titles are.</summary>
    Medium,
}
