using CareerBot.Knowledge.Model;
using CareerBot.Messages;
using CareerBot.Salaries;

namespace CareerBot.Host.Console;

/// <summary>What a band is for, in the words that people use. What the knowledge base does not have any more keeps its id.</summary>
public sealed class BandNames(KnowledgeBase knowledge)
{
    /// <summary><c>Backend Engineer</c>.</summary>
    public string Role(RoleId role) => knowledge.Roles.TryGetValue(role, out Role? known) ? known.In(Language.Default).Title : role.Value;

    /// <summary><c>Germany</c>, or <c>Berlin, Germany</c>.</summary>
    public string Place(BandKey key) =>
        key.City is { } city ? $"{(knowledge.Cities.TryGetValue(city, out City? known) ? known.Names.In(Language.Default) : city.Value)}, {Country(key.Location)}" : Country(key.Location);

    /// <summary><c>Germany</c>.</summary>
    public string Country(CountryCode country) => knowledge.Countries.TryGetValue(country, out Country? known) ? known.Names.In(Language.Default) : country.Value;

    /// <summary><c>Senior</c>, or <c>All levels</c>.</summary>
    public string Level(LevelId? level) =>
        level is not { } one ? "All levels" : knowledge.Levels.FirstOrDefault(known => known.Id == one)?.In(Language.Default).Name ?? one.Value;

    /// <summary><c>Backend Engineer, Germany, Senior</c>.</summary>
    public string Of(BandKey key) => $"{Role(key.Role)}, {Place(key)}, {(key.Level is null ? "all levels" : Level(key.Level))}";

    /// <summary>A sentence on a band that names it by its ids, in words.</summary>
    public string InWords(string sentence, BandKey key)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return sentence.Replace(key.ToString(), Of(key), StringComparison.Ordinal);
    }

    /// <summary>Who sees a band.</summary>
    public static string Audience(Audience audience) => audience switch
    {
        Messages.Audience.Everyone => "Everyone",
        Messages.Audience.Employees => "All employees",
        Messages.Audience.Managers => "Managers",
        _ => "HR only",
    };
}
