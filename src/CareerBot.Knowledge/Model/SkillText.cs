using System.Collections.Immutable;

namespace CareerBot.Knowledge.Model;

/// <summary>What is known of a skill in one language.</summary>
/// <param name="Name">As it is written: <c>Kubernetes</c>.</param>
/// <param name="Aliases">What people type for this skill and no other, its name included unless that is weak.</param>
/// <param name="WeakAliases">Names that are also ordinary words or letters: believed only in a fitting context.</param>
/// <param name="What">What it is.</param>
/// <param name="Why">Why it matters at work.</param>
public sealed record SkillText(
    string Name,
    ImmutableArray<Located> Aliases,
    ImmutableArray<Located> WeakAliases,
    string What,
    string Why);
