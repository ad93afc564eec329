using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using CareerBot.Dialog.Understanding.Words;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;
using CareerBot.Messages.Words;
using CareerBot.Salaries.Import;

namespace CareerBot.Dialog.Pay;

/// <summary>The names that a file of bands may use: those of the knowledge base, in any case, with or without accents, hyphens and spaces.</summary>
public sealed class KnowledgePayVocabulary : IPayVocabulary
{
    /// <summary>US dollars a year below which pay is more likely by the month: below the minimum wage of most countries with published bands.</summary>
    private const decimal MonthlyBelowUsd = 9_000;

    private const int MostNearest = 3;

    private readonly FrozenDictionary<string, RoleId> _roles;
    private readonly FrozenDictionary<string, Place> _places;
    private readonly FrozenDictionary<string, LevelId> _levels;
    private readonly FrozenSet<string> _currencies;
    private readonly KnowledgeBase _knowledge;

    /// <summary>Takes the names of a knowledge base.</summary>
    public KnowledgePayVocabulary(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        _knowledge = knowledge;
        _roles = Names(knowledge.RoleOrder.SelectMany(id => NamesOf(knowledge.Roles[id]).Select(name => (name, id))));
        _levels = Names(knowledge.Levels.SelectMany(level => NamesOf(level).Select(name => (name, level.Id))));
        Levels = [.. knowledge.Levels.Select(level => level.Id)];
        _currencies = knowledge.Countries.Values.Select(country => country.Currency).ToFrozenSet(StringComparer.Ordinal);

        // Countries before cities: "Luxembourg" and "Singapore" are countries first.
        IEnumerable<(string, Place)> countries = knowledge.Countries.Values.OrderBy(country => country.Code.Value, StringComparer.Ordinal)
            .SelectMany(country => NamesOf(country.Names).Prepend(country.Code.Value).Select(name => (name, new Place(country.Code))));
        IEnumerable<(string, Place)> cities = knowledge.Cities.Values.OrderBy(city => city.Id.Value, StringComparer.Ordinal)
            .SelectMany(city => NamesOf(city.Names).Prepend(city.Id.Value).Prepend($"{city.Country}/{city.Id}").Select(name => (name, new Place(city.Country, city.Id))));
        _places = Names(countries.Concat(cities));
    }

    /// <inheritdoc/>
    public ImmutableArray<LevelId> Levels { get; }

    /// <inheritdoc/>
    public RoleId? Role(string text) => _roles.TryGetValue(Fold(text), out RoleId role) ? role : null;

    /// <inheritdoc/>
    public Place? Place(string text) => _places.TryGetValue(Fold(text), out Place place) ? place : null;

    /// <inheritdoc/>
    public LevelId? Level(string text) => _levels.TryGetValue(Fold(text), out LevelId level) ? level : null;

    /// <inheritdoc/>
    public ImmutableArray<string> NearestRoles(string text) => Nearest(text, _roles, role => role.Value);

    /// <inheritdoc/>
    public ImmutableArray<string> NearestPlaces(string text) =>
        Nearest(text, _places, place => place.City is { } city ? $"{place.Country}/{city}" : place.Country.Value);

    /// <inheritdoc/>
    public bool IsCurrency(string code) => _currencies.Contains(code);

    /// <inheritdoc/>
    public string CurrencyOf(CountryCode country) => _knowledge.Countries[country].Currency;

    /// <inheritdoc/>
    public decimal? MonthlyBelow(string currency) =>
        currency == "USD" ? MonthlyBelowUsd : _knowledge.ExchangeRates.TryGetValue(currency, out ExchangeRate? rate) ? MonthlyBelowUsd * rate.UnitsPerUsd : null;

    private static IEnumerable<string> NamesOf(Role role) =>
        role.Texts.Values.SelectMany(text => new[] { text.Title, text.Plural }.Concat(text.Aliases.Concat(text.WeakAliases).Select(alias => alias.Text))).Prepend(role.Id.Value);

    private static IEnumerable<string> NamesOf(Level level) =>
        level.Texts.Values.SelectMany(text => text.Aliases.Concat(text.WeakAliases).Select(alias => alias.Text).Prepend(text.Name)).Prepend(level.Id.Value);

    private static IEnumerable<string> NamesOf(NamedPlace place) => place.Names.Values.SelectMany(names => names).Concat(place.Nicknames);

    /// <summary>The first that has a name keeps it.</summary>
    private static FrozenDictionary<string, T> Names<T>(IEnumerable<(string Name, T Value)> all)
    {
        var names = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach ((string name, T value) in all)
        {
            names.TryAdd(Fold(name), value);
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static ImmutableArray<string> Nearest<T>(string text, FrozenDictionary<string, T> names, Func<T, string> id)
    {
        string folded = Fold(text);
        int most = Math.Max(1, folded.Length / 3);
        return
        [
            .. names.Where(pair => Math.Abs(pair.Key.Length - folded.Length) <= most)
                .Select(pair => (Id: id(pair.Value), Distance: EditDistance.Between(folded, pair.Key, most)))
                .Where(pair => pair.Distance <= most)
                .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Id, StringComparer.Ordinal)
                .Select(pair => pair.Id).Distinct(StringComparer.Ordinal).Take(MostNearest),
        ];
    }

    /// <summary>Small letters without accents, hyphens and spaces: "Back-end" is "Backend".</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char letter in Folding.Decompose(text))
        {
            if (Folding.Expand(letter) is { } expanded)
            {
                folded.Append(expanded);
            }
            else if (!char.IsWhiteSpace(letter) && letter is not ('-' or '_') && !Folding.IsInvisible(letter))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }
}
