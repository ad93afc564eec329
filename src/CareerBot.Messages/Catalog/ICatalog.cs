using System.Collections.Immutable;

namespace CareerBot.Messages.Catalog;

/// <summary>The roles and places of the knowledge base, for a channel's menus and lists.</summary>
public interface ICatalog
{
    /// <summary>All roles by family, in the order of the knowledge base.</summary>
    /// <param name="locale">BCP 47 language to name them in, or null.</param>
    ImmutableArray<CatalogFamily> Families(string? locale);

    /// <summary>Roles for what is typed so far: by the beginning of a word of their title or of another name for them.</summary>
    /// <param name="typed">What was typed; empty finds the first roles.</param>
    /// <param name="locale">BCP 47 language to name them in, or null.</param>
    /// <param name="most">How many at most.</param>
    ImmutableArray<CatalogRole> FindRoles(string typed, string? locale, int most);

    /// <summary>Countries for what is typed so far: by the beginning of a word of their name, or by their code.</summary>
    /// <param name="typed">What was typed; empty finds the countries that pay is known for.</param>
    /// <param name="locale">BCP 47 language to name them in, or null.</param>
    /// <param name="most">How many at most.</param>
    ImmutableArray<CatalogPlace> FindPlaces(string typed, string? locale, int most);

    /// <summary>The one role that is called so: by its id, its title or another of its names, whatever the case; null when there is none.</summary>
    CatalogRole? RoleNamed(string name, string? locale);

    /// <summary>The country that is called so, by its code or name, whatever the case; null when there is none.</summary>
    CatalogPlace? PlaceNamed(string name, string? locale);

    /// <summary>A role, or null when the knowledge base has none of that id.</summary>
    CatalogRole? Role(RoleId id, string? locale);

    /// <summary>A country's name, or null when there is none of that code.</summary>
    CatalogPlace? Place(CountryCode code, string? locale);

    /// <summary>A level's name, or null when there is none of that id.</summary>
    string? Level(LevelId id, string? locale);
}
