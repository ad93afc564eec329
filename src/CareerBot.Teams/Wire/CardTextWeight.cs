namespace CareerBot.Teams.Wire;

/// <summary>How bold text is.</summary>
internal enum CardTextWeight
{
    /// <summary>As text is.</summary>
    Default,

    /// <summary>Bold.</summary>
    Bolder,
}
