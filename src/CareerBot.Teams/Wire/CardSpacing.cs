namespace CareerBot.Teams.Wire;

/// <summary>The room above an element.</summary>
internal enum CardSpacing
{
    /// <summary>None.</summary>
    None,

    /// <summary>A little.</summary>
    Small,

    /// <summary>As between paragraphs.</summary>
    Default,

    /// <summary>More.</summary>
    Medium,

    /// <summary>As between chapters.</summary>
    Large,
}
