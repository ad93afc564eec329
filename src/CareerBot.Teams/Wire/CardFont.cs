namespace CareerBot.Teams.Wire;

/// <summary>The kind of letters.</summary>
internal enum CardFont
{
    /// <summary>All of one width: code.</summary>
    Monospace,
}
