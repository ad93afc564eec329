using System.Collections.Immutable;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads <c>locations/countries.csv</c> and <c>locations/cities.csv</c>.</summary>
internal sealed class PlaceReader(ProblemList problems)
{
    private static readonly string[] NameLanguages = ["en", "fr", "de"];

    private static readonly string[] CountryColumns =
        ["code", "currency", .. NameLanguages, .. NameLanguages.Select(language => "demonyms_" + language), "weak"];

    private static readonly string[] CityColumns = ["id", "country", .. NameLanguages, "nicknames", "weak"];

    public List<Country> ReadCountries(KnowledgeFile file)
    {
        var countries = new List<Country>();
        foreach (CsvRow row in CsvTable.Read(file, CountryColumns, problems))
        {
            if (row[0].Length != 2 || !row[0].All(char.IsAsciiLetterUpper))
            {
                problems.Add(row.At(0), $"'{row[0]}' is no country code; write two capital letters (ISO 3166-1 alpha-2).");
            }

            if (row[1].Length != 3 || !row[1].All(char.IsAsciiLetterUpper))
            {
                problems.Add(row.At(1), $"'{row[1]}' is no currency code; write three capital letters (ISO 4217).");
            }

            countries.Add(new Country(new CountryCode(row[0]), row[1], new NamedPlace(Names(row, 2), Demonyms(row, 5), [], Weak(row, 8)), row.At(0)));
        }

        return countries;
    }

    public List<City> ReadCities(KnowledgeFile file)
    {
        var cities = new List<City>();
        foreach (CsvRow row in CsvTable.Read(file, CityColumns, problems))
        {
            var names = new NamedPlace(Names(row, 2), ImmutableDictionary<string, ImmutableArray<string>>.Empty, row.Several(5), Weak(row, 6));
            cities.Add(new City(new CityId(row[0]), new CountryCode(row[1]), names, row.At(0)));
        }

        return cities;
    }

    private static ImmutableDictionary<string, ImmutableArray<string>> Demonyms(CsvRow row, int first) =>
        NameLanguages.Select((language, i) => (language, values: row.Several(first + i))).ToImmutableDictionary(pair => pair.language, pair => pair.values);

    private static ImmutableHashSet<string> Weak(CsvRow row, int column) => row.Several(column).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);

    private ImmutableDictionary<string, ImmutableArray<string>> Names(CsvRow row, int first)
    {
        var names = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>();
        for (int i = 0; i < NameLanguages.Length; i++)
        {
            ImmutableArray<string> values = row.Several(first + i);
            if (values.IsEmpty)
            {
                problems.Add(row.At(first + i), $"'{row[0]}' has no name in the column '{NameLanguages[i]}'.");
                values = [row[0]];
            }

            names[NameLanguages[i]] = values;
        }

        return names.ToImmutable();
    }
}
