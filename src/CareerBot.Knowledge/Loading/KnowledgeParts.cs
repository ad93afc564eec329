using System.Collections.Frozen;
using System.Collections.Immutable;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Knowledge.Loading;

/// <summary>All that was read, before it is known to be sound.</summary>
internal sealed record KnowledgeParts(
    List<Role> Roles,
    List<Skill> Skills,
    ImmutableArray<Family> Families,
    List<Country> Countries,
    List<City> Cities,
    ImmutableArray<Level> Levels,
    FrozenDictionary<string, Language> Languages,
    FrozenDictionary<string, Texts> Texts,
    FrozenDictionary<string, TitleGrammar> Titles,
    FrozenDictionary<string, ImmutableArray<Phrase>> Phrases,
    List<ExchangeRate> ExchangeRates,
    List<CuratedAnswer> Answers,
    ImmutableArray<ContentQuestion> Questions)
{
    public KnowledgeBase Freeze(string version)
    {
        ImmutableArray<RoleId> order =
        [
            .. Roles.OrderBy(role => Families.Select(family => family.Id).ToList().IndexOf(role.Family))
                .ThenBy(role => role.In(Language.Default).Title, StringComparer.Ordinal).Select(role => role.Id),
        ];
        return new KnowledgeBase
        {
            Version = version,
            Roles = Roles.ToFrozenDictionary(role => role.Id),
            RoleOrder = order,
            Skills = Skills.ToFrozenDictionary(skill => skill.Id),
            Families = Families,
            Countries = Countries.ToFrozenDictionary(country => country.Code),
            Cities = Cities.ToFrozenDictionary(city => city.Id),
            Levels = Levels,
            Languages = Languages,
            Texts = Texts,
            Titles = Titles,
            Phrases = Phrases,
            ExchangeRates = ExchangeRates.ToFrozenDictionary(rate => rate.Currency, StringComparer.Ordinal),
            Questions = Questions,
            Answers = [.. Answers.OrderBy(answer => answer.Id, StringComparer.Ordinal)],
            RolesOfSkill = Roles
                .SelectMany(role => role.Skills.Select(use => (use, role.Id)))
                .GroupBy(pair => pair.use.Skill)
                .ToFrozenDictionary(
                    group => group.Key,
                    group => group.OrderBy(pair => pair.use.Importance).ThenBy(pair => order.IndexOf(pair.Id)).Select(pair => pair.Id).ToImmutableArray()),
        };
    }
}
