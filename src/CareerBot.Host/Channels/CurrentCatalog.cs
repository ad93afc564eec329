using System.Collections.Immutable;
using CareerBot.Host.Knowledge;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;
using CareerBot.Messages.Catalog;

namespace CareerBot.Host.Channels;

/// <summary>Roles and places of the knowledge base in force.</summary>
internal sealed class CurrentCatalog(CurrentSnapshot current) : ICatalog, IFirstQuestions
{
    private const int FirstQuestions = 4;

    public ImmutableArray<CatalogFamily> Families(string? locale)
    {
        KnowledgeBase knowledge = current.Value.Engine.Knowledge;
        string language = Languages.Of(knowledge, locale);
        return
        [
            .. knowledge.Families
                .Select(family => new CatalogFamily(
                    family.In(language), [.. knowledge.RoleOrder.Select(id => knowledge.Roles[id]).Where(role => role.Family == family.Id).Select(role => Of(role, language))]))
                .Where(family => !family.Roles.IsEmpty),
        ];
    }

    public ImmutableArray<CatalogRole> FindRoles(string typed, string? locale, int most)
    {
        KnowledgeBase knowledge = current.Value.Engine.Knowledge;
        string language = Languages.Of(knowledge, locale);
        string sought = typed.Trim();
        return
        [
            .. knowledge.RoleOrder.Select(id => knowledge.Roles[id])
                .Select(role => (Role: role, Rank: Rank(Names(role, language), sought)))
                .Where(found => found.Rank is not null)
                .OrderBy(found => found.Rank)
                .Take(most).Select(found => Of(found.Role, language)),
        ];
    }

    public ImmutableArray<CatalogPlace> FindPlaces(string typed, string? locale, int most)
    {
        Dialog.Snapshot snapshot = current.Value;
        KnowledgeBase knowledge = snapshot.Engine.Knowledge;
        string language = Languages.Of(knowledge, locale);
        string sought = typed.Trim();
        IEnumerable<Country> countries = knowledge.Countries.Values;
        if (sought.Length == 0)
        {
            HashSet<CountryCode> paid = [.. snapshot.Book.All.Select(band => band.Key.Location)];
            countries = countries.Where(country => paid.Contains(country.Code));
        }

        return
        [
            .. countries.Select(country => (Place: Of(country, language), Rank: Rank([Of(country, language).Name, country.Code.Value, .. Aliases(country, language)], sought)))
                .Where(found => found.Rank is not null)
                .OrderBy(found => found.Rank).ThenBy(found => found.Place.Name, StringComparer.Ordinal)
                .Take(most).Select(found => found.Place),
        ];
    }

    public CatalogRole? RoleNamed(string name, string? locale)
    {
        KnowledgeBase knowledge = current.Value.Engine.Knowledge;
        string language = Languages.Of(knowledge, locale);
        string sought = name.Trim();
        Role[] called = [.. knowledge.Roles.Values.Where(role => Names(role, language).Any(known => known.Equals(sought, StringComparison.OrdinalIgnoreCase)))];
        return called.Length == 1 ? Of(called[0], language) : null;
    }

    public CatalogPlace? PlaceNamed(string name, string? locale)
    {
        KnowledgeBase knowledge = current.Value.Engine.Knowledge;
        string language = Languages.Of(knowledge, locale);
        string sought = name.Trim();
        return knowledge.Countries.Values
            .Where(country => country.Code.Value.Equals(sought, StringComparison.OrdinalIgnoreCase) || Of(country, language).Name.Equals(sought, StringComparison.OrdinalIgnoreCase)
                || Aliases(country, language).Any(known => known.Equals(sought, StringComparison.OrdinalIgnoreCase)))
            .Select(country => Of(country, language)).FirstOrDefault();
    }

    public CatalogRole? Role(RoleId id, string? locale)
    {
        KnowledgeBase knowledge = current.Value.Engine.Knowledge;
        return knowledge.Roles.TryGetValue(id, out Role? role) ? Of(role, Languages.Of(knowledge, locale)) : null;
    }

    public CatalogPlace? Place(CountryCode code, string? locale)
    {
        KnowledgeBase knowledge = current.Value.Engine.Knowledge;
        return knowledge.Countries.TryGetValue(code, out Country? country) ? Of(country, Languages.Of(knowledge, locale)) : null;
    }

    public string? Level(LevelId id, string? locale)
    {
        KnowledgeBase knowledge = current.Value.Engine.Knowledge;
        return knowledge.Levels.FirstOrDefault(level => level.Id == id)?.In(Languages.Of(knowledge, locale)).Name;
    }

    ImmutableArray<Suggestion> IFirstQuestions.Of(string? locale)
    {
        KnowledgeBase knowledge = current.Value.Engine.Knowledge;
        Texts texts = knowledge.Texts[Languages.Of(knowledge, locale)];
        return [.. Enumerable.Range(1, FirstQuestions).Select(number => texts[$"help.ask.{number}"].ToString()).Select(ask => new Suggestion(ask, ask))];
    }

    /// <summary>0 when a name begins so, 1 when a word of one does, null when none does.</summary>
    private static int? Rank(IEnumerable<string> names, string sought)
    {
        int? best = null;
        foreach (string name in names)
        {
            if (name.StartsWith(sought, StringComparison.OrdinalIgnoreCase))
            {
                return 0;
            }

            if (name.Contains(' ' + sought, StringComparison.OrdinalIgnoreCase))
            {
                best = 1;
            }
        }

        return best;
    }

    private static IEnumerable<string> Names(Role role, string language)
    {
        RoleText text = role.In(language);
        return [text.Title, role.Id.Value, role.Id.Value.Replace('-', ' '), .. text.Aliases.Select(alias => alias.Text)];
    }

    private static IEnumerable<string> Aliases(Country country, string language) =>
        [.. country.Names.Names.GetValueOrDefault(language, []), .. country.Names.Nicknames];

    private static CatalogRole Of(Role role, string language) => new(role.Id, role.In(language).Title);

    private static CatalogPlace Of(Country country, string language) => new(country.Code, country.Names.In(language));
}
