namespace CareerBot.Teams.Wire;

/// <summary>Where text stands in its place.</summary>
internal enum CardAlignment
{
    /// <summary>At the left.</summary>
    Left,

    /// <summary>At the right.</summary>
    Right,
}
