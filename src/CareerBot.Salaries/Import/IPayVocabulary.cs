using System.Collections.Immutable;
using CareerBot.Messages;

namespace CareerBot.Salaries.Import;

/// <summary>The names that a file of bands may use: what the knowledge base calls its roles, places and levels.</summary>
public interface IPayVocabulary
{
    /// <summary>The role of an id, title or alias, in any case; null when there is none.</summary>
    RoleId? Role(string text);

    /// <summary>The place of a country code, country name, city id, city name, or <c>DE/berlin</c>; null when there is none.</summary>
    Place? Place(string text);

    /// <summary>The level of an id, name or alias; null when there is none.</summary>
    LevelId? Level(string text);

    /// <summary>Up to three ids of the roles whose names are nearest to a text, best first.</summary>
    ImmutableArray<string> NearestRoles(string text);

    /// <summary>Up to three codes of the countries whose names are nearest to a text, best first.</summary>
    ImmutableArray<string> NearestPlaces(string text);

    /// <summary>Whether a code is a currency that some country pays in (ISO 4217).</summary>
    bool IsCurrency(string code);

    /// <summary>ISO 4217 code of what a country pays in.</summary>
    string CurrencyOf(CountryCode country);

    /// <summary>
    /// A yearly amount below which pay in a currency is more likely by the month, in units of that currency; null when nothing is known of it.
    /// </summary>
    decimal? MonthlyBelow(string currency);

    /// <summary>Levels, first to last.</summary>
    ImmutableArray<LevelId> Levels { get; }
}
