using System.Collections.Frozen;
using CareerBot.Knowledge.Model;

namespace CareerBot.Rephrasing.Guarding;

/// <summary>The names of roles, skills and places, which a rewording may not bring along.</summary>
public static class FactNames
{
    /// <summary>Those of a knowledge base in a language, in small letters.</summary>
    public static FrozenSet<string> Of(KnowledgeBase knowledge, string language)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        IEnumerable<string> roles = knowledge.Roles.Values.Select(role => role.In(language)).SelectMany(role => (string[])[role.Title, role.Plural]);
        IEnumerable<string> skills = knowledge.Skills.Values.Select(skill => skill.In(language).Name);
        IEnumerable<string> places = knowledge.Countries.Values.Select(country => country.Names.In(language)).Concat(knowledge.Cities.Values.Select(city => city.Names.In(language)));
        return roles.Concat(skills).Concat(places).Select(name => name.Replace('-', ' ').ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);
    }
}
