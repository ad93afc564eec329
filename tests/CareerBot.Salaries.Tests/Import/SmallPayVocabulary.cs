using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Messages.Words;
using CareerBot.Salaries.Import;

namespace CareerBot.Salaries.Tests.Import;

/// <summary>Names enough for files in tests: two roles, six countries, three cities, four levels.</summary>
internal sealed class SmallPayVocabulary : IPayVocabulary
{
    private static readonly Dictionary<string, RoleId> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["backend-engineer"] = new("backend-engineer"), ["Backend Engineer"] = new("backend-engineer"), ["backend developer"] = new("backend-engineer"),
        ["data-analyst"] = new("data-analyst"), ["Data Analyst"] = new("data-analyst"),
    };

    private static readonly Dictionary<string, Place> Places = new(StringComparer.OrdinalIgnoreCase)
    {
        ["DE"] = new(new("DE")), ["Germany"] = new(new("DE")), ["Deutschland"] = new(new("DE")), ["FR"] = new(new("FR")), ["France"] = new(new("FR")),
        ["CH"] = new(new("CH")), ["Switzerland"] = new(new("CH")), ["US"] = new(new("US")), ["United States"] = new(new("US")), ["IN"] = new(new("IN")), ["JP"] = new(new("JP")),
        ["DE/berlin"] = new(new("DE"), new("berlin")), ["Berlin"] = new(new("DE"), new("berlin")),
        ["CH/zurich"] = new(new("CH"), new("zurich")), ["Zürich"] = new(new("CH"), new("zurich")),
        ["CH/geneva"] = new(new("CH"), new("geneva")), ["Genève"] = new(new("CH"), new("geneva")),
    };

    private static readonly Dictionary<string, string> Currencies = new(StringComparer.Ordinal)
    {
        ["DE"] = "EUR", ["FR"] = "EUR", ["CH"] = "CHF", ["US"] = "USD", ["IN"] = "INR", ["JP"] = "JPY",
    };

    public ImmutableArray<LevelId> Levels { get; } = [new("junior"), new("mid"), new("senior"), new("lead")];

    public RoleId? Role(string text) => Roles.TryGetValue(text, out RoleId role) ? role : null;

    public Place? Place(string text) => Places.TryGetValue(text, out Place place) ? place : null;

    public LevelId? Level(string text) => Levels.Cast<LevelId?>().FirstOrDefault(level => string.Equals(level!.Value.Value, text, StringComparison.OrdinalIgnoreCase));

    public ImmutableArray<string> NearestRoles(string text) => Near(text, Roles.ToDictionary(pair => pair.Key, pair => pair.Value.Value));

    public ImmutableArray<string> NearestPlaces(string text) =>
        Near(text, Places.ToDictionary(pair => pair.Key, pair => pair.Value.City is { } city ? $"{pair.Value.Country}/{city}" : pair.Value.Country.Value));

    public bool IsCurrency(string code) => Currencies.ContainsValue(code) || code is "GBP" or "SEK";

    public string CurrencyOf(CountryCode country) => Currencies[country.Value];

    public decimal? MonthlyBelow(string currency) => currency switch { "EUR" or "CHF" or "USD" => 9_000, "INR" => 700_000, _ => null };

    private static ImmutableArray<string> Near(string text, Dictionary<string, string> names) =>
        [.. names.Where(name => EditDistance.Between(text, name.Key, 2) <= 2).Select(name => name.Value).Distinct().Take(3)];
}
