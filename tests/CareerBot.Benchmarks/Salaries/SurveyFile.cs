using CareerBot.Knowledge.Model;
using CareerBot.Messages;
using CareerBot.Salaries;
using CareerBot.Salaries.Export;
using CareerBot.Salaries.Import;

namespace CareerBot.Benchmarks.Salaries;

/// <summary>
/// Bands as a market survey has them: every role, place and level of the real knowledge base, one day after another. The same on every
/// machine.
/// </summary>
internal static class SurveyFile
{
    private static readonly DateOnly FirstDay = new(2026, 1, 1);

    /// <summary>The first bands of the survey.</summary>
    /// <param name="knowledge">Where roles, places and levels come from.</param>
    /// <param name="count">How many; beyond the roles, places and levels that there are, the next quarter begins.</param>
    /// <param name="edition">An edition says other amounts than another for the same bands.</param>
    public static IEnumerable<Band> Bands(KnowledgeBase knowledge, int count, int edition) => All(knowledge, edition).Take(count);

    /// <summary>Writes them as HR would send them.</summary>
    public static void Write(IEnumerable<Band> bands, ImportFormat format, string path)
    {
        using FileStream file = File.Create(path);
        SalaryExport.Write(bands, format, file);
    }

    private static IEnumerable<Band> All(KnowledgeBase knowledge, int edition)
    {
        Country[] countries = [.. knowledge.Countries.Values.OrderBy(country => country.Code.Value, StringComparer.Ordinal)];
        Place[] places =
        [
            .. countries.Select(country => new Place(country.Code)),
            .. knowledge.Cities.Values.OrderBy(city => city.Id.Value, StringComparer.Ordinal).Select(city => new Place(city.Country, city.Id)),
        ];
        LevelId?[] levels = [null, .. knowledge.Levels.Select(level => (LevelId?)level.Id)];
        for (DateOnly day = FirstDay; ; day = day.AddMonths(3))
        {
            foreach ((int at, Place place) in places.Index())
            {
                string currency = knowledge.Countries[place.Country].Currency;
                decimal rate = knowledge.ExchangeRates.TryGetValue(currency, out ExchangeRate? known) ? known.UnitsPerUsd : 1;
                string source = $"Pay survey {place.Country}, {day.Year}";
                foreach ((int number, RoleId role) in knowledge.RoleOrder.Index())
                {
                    foreach ((int step, LevelId? level) in levels.Index())
                    {
                        decimal min = Math.Ceiling(rate * (30_000 + (number * 900) + (at % 37 * 400) + (step * 7_000) + (edition * 500) + (day.Year * 10)));
                        yield return new Band
                        {
                            Role = role,
                            Location = place.Country,
                            City = place.City,
                            Level = level,
                            Currency = currency,
                            Min = min,
                            Max = Math.Ceiling(min * 1.4m),
                            OpenEnded = number % 5 == 0,
                            Median = number % 3 == 0 ? Math.Ceiling(min * 1.2m) : null,
                            EffectiveFrom = day,
                            Source = source,
                            Audience = step == 0 ? Audience.Everyone : Audience.Employees,
                            Note = at % 7 == 0 ? "Rents are higher than elsewhere in the country." : "",
                        };
                    }
                }
            }
        }
    }
}
