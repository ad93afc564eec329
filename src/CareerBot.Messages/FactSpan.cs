namespace CareerBot.Messages;

/// <summary>Where a fact stands in a sentence that the bot put around it.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Length">Its length in UTF-16 units; not 0.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct FactSpan(int Start, int Length, FactKind Kind);
