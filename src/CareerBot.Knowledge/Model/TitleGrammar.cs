using System.Collections.Immutable;
using CareerBot.Messages;

namespace CareerBot.Knowledge.Model;

/// <summary>
/// How job titles of a language are put together (<c>titles.yaml</c>): a core ("server side"), words that do not matter
/// ("senior", "software"), and a head ("developer"). So titles are understood that nobody listed.
/// </summary>
/// <param name="Heads">Head nouns by group name.</param>
/// <param name="Neutral">Words that may stand around or between core and head without changing the role.</param>
/// <param name="Composed">Cores with the heads they go with.</param>
/// <param name="Ambiguous">Whole titles that fit several roles.</param>
public sealed record TitleGrammar(
    ImmutableDictionary<string, ImmutableArray<string>> Heads,
    ImmutableArray<string> Neutral,
    ImmutableArray<ComposedTitle> Composed,
    ImmutableArray<AmbiguousTitle> Ambiguous)
{
    /// <summary>A language without titles of its own.</summary>
    public static readonly TitleGrammar Empty = new(ImmutableDictionary<string, ImmutableArray<string>>.Empty, [], [], []);
}

/// <summary>Cores that, before a head of one of the groups, mean the roles.</summary>
/// <param name="Roles">One: that role. Several: ask back, best first. None: a job outside the knowledge base, though its head looks like ours.</param>
/// <param name="Cores">Phrases, each one to three words.</param>
/// <param name="HeadGroups">Names of groups in <see cref="TitleGrammar.Heads"/>.</param>
public sealed record ComposedTitle(ImmutableArray<RoleId> Roles, ImmutableArray<Located> Cores, ImmutableArray<string> HeadGroups);

/// <summary>Whole titles that fit several roles: the bot asks back.</summary>
/// <param name="Titles">As typed.</param>
/// <param name="Roles">What to offer, best first.</param>
public sealed record AmbiguousTitle(ImmutableArray<Located> Titles, ImmutableArray<RoleId> Roles);
