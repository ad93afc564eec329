using System.Collections.Immutable;
using CareerBot.Messages;

namespace CareerBot.Knowledge.Model;

/// <summary>What is known of a role in one language.</summary>
/// <param name="Title">As it stands in a sentence: <c>Backend Engineer</c>.</param>
/// <param name="Plural">Of the title.</param>
/// <param name="Aliases">What people type for this role and no other.</param>
/// <param name="WeakAliases">Short forms that are also ordinary words: believed only in a fitting context.</param>
/// <param name="Sections">One entry for each <see cref="RoleSection"/>, in its order.</param>
public sealed record RoleText(
    string Title,
    string Plural,
    ImmutableArray<Located> Aliases,
    ImmutableArray<Located> WeakAliases,
    ImmutableArray<ImmutableArray<AnswerPart>> Sections)
{
    /// <summary>The parts of a section.</summary>
    public ImmutableArray<AnswerPart> this[RoleSection section] => Sections[(int)section];
}
