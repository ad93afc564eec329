namespace CareerBot.Teams.Wire;

/// <summary>The colour of text, by what it means; the client's theme says which it is.</summary>
internal enum CardTextColor
{
    /// <summary>As text is.</summary>
    Default,

    /// <summary>Stressed.</summary>
    Accent,

    /// <summary>A caution.</summary>
    Warning,
}
