using System.Collections.Immutable;

namespace CareerBot.Rephrasing.Guarding;

/// <summary>What the guard says of a reply.</summary>
/// <param name="Refusal">Why none of the versions of a text holds, of the first text that this is true of; <see cref="Refusal.None"/> when the reply holds.</param>
/// <param name="Texts">For each text of the draft the version that is shown; empty when the reply does not hold.</param>
public readonly record struct Verdict(Refusal Refusal, ImmutableArray<string> Texts);
