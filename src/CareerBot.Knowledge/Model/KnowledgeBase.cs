using System.Collections.Frozen;
using System.Collections.Immutable;
using CareerBot.Messages;

namespace CareerBot.Knowledge.Model;

/// <summary>Everything in <c>knowledge/</c>, loaded, checked and frozen. A change on disk makes a new one; nobody ever sees half a change.</summary>
public sealed record KnowledgeBase
{
    /// <summary>First 16 hex digits of the SHA-256 of all files: equal exactly when the content is.</summary>
    public required string Version { get; init; }

    /// <summary>Roles by id.</summary>
    public required FrozenDictionary<RoleId, Role> Roles { get; init; }

    /// <summary>Role ids in the order of listing: by family, then by title.</summary>
    public required ImmutableArray<RoleId> RoleOrder { get; init; }

    /// <summary>Skills by id.</summary>
    public required FrozenDictionary<SkillId, Skill> Skills { get; init; }

    /// <summary>Families in the order of listing.</summary>
    public required ImmutableArray<Family> Families { get; init; }

    /// <summary>Countries by code.</summary>
    public required FrozenDictionary<CountryCode, Country> Countries { get; init; }

    /// <summary>Cities by id.</summary>
    public required FrozenDictionary<CityId, City> Cities { get; init; }

    /// <summary>Levels, first to last.</summary>
    public required ImmutableArray<Level> Levels { get; init; }

    /// <summary>Languages that can be understood and answered in, by code.</summary>
    public required FrozenDictionary<string, Language> Languages { get; init; }

    /// <summary>What the bot says, by language.</summary>
    public required FrozenDictionary<string, Texts> Texts { get; init; }

    /// <summary>How titles are put together, by language.</summary>
    public required FrozenDictionary<string, TitleGrammar> Titles { get; init; }

    /// <summary>Training utterances, by language.</summary>
    public required FrozenDictionary<string, ImmutableArray<Phrase>> Phrases { get; init; }

    /// <summary>Dated exchange rates by currency.</summary>
    public required FrozenDictionary<string, ExchangeRate> ExchangeRates { get; init; }

    /// <summary>The tests that content carries, roles' and skills'.</summary>
    public required ImmutableArray<ContentQuestion> Questions { get; init; }

    /// <summary>Answers that people wrote, by id; most knowledge bases begin without.</summary>
    public ImmutableArray<CuratedAnswer> Answers { get; init; } = [];

    /// <summary>Which roles use a skill, most important use first, then in the order of listing.</summary>
    public required FrozenDictionary<SkillId, ImmutableArray<RoleId>> RolesOfSkill { get; init; }
}
