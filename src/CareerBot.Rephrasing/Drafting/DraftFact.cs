using CareerBot.Messages;

namespace CareerBot.Rephrasing.Drafting;

/// <summary>A fact behind a placeholder. It stays here.</summary>
/// <param name="Number">The placeholder's, from 1 in the whole draft.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it is shown.</param>
public sealed record DraftFact(int Number, FactKind Kind, string Text);
