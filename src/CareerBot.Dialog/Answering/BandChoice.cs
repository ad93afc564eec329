using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Salaries;

namespace CareerBot.Dialog.Answering;

/// <summary>
/// Chooses the bands that answer a question on pay: its places, its level, and only what the asker may see. A city's own band stands
/// before its country's; a country asked for by itself is answered for the whole of it where it can be.
/// </summary>
internal sealed class BandChoice(SalaryBook salaries, Audience sees)
{
    /// <summary>Without a level or place asked for, more bands than this are cut to those for all levels.</summary>
    private const int ManyBands = 8;

    public bool IsVisible(Band band) => SalaryBook.IsFor(band, sees);

    /// <summary>The bands of a role that answer a question; where its level has none, those for all levels.</summary>
    public ImmutableArray<Band> For(Question question, RoleId role)
    {
        ImmutableArray<Band> all = InQuestion(question, role);
        var chosen = ImmutableArray.CreateBuilder<Band>();
        foreach (Band band in all)
        {
            if (IsVisible(band) && FitsLevel(band, question, all) && IsAsked(band, question, all))
            {
                chosen.Add(band);
            }
        }

        if (chosen.Count > ManyBands && question.Level is null && question.ComparedLevels.IsEmpty)
        {
            chosen.RemoveAll(band => band.Level is not null && all.Any(other => other.Level is null && IsSamePlace(other, band) && IsVisible(other)));
        }

        return chosen.DrainToImmutable();
    }

    /// <summary>The bands of a role that can matter: of thousands of bands those of the countries asked for, for each of which others are looked at.</summary>
    private ImmutableArray<Band> InQuestion(Question question, RoleId role)
    {
        if (question.Places.IsEmpty)
        {
            return salaries.Of(role);
        }

        if (question.Places.Length == 1)
        {
            return salaries.Of(role, question.Places[0].Country);
        }

        var bands = ImmutableArray.CreateBuilder<Band>();
        for (int i = 0; i < question.Places.Length; i++)
        {
            CountryCode country = question.Places[i].Country;
            if (!IsNamedBefore(question, i))
            {
                bands.AddRange(salaries.Of(role, country));
            }
        }

        return bands.DrainToImmutable();
    }

    private static bool IsNamedBefore(Question question, int index)
    {
        foreach (Place place in question.Places.AsSpan()[..index])
        {
            if (place.Country == question.Places[index].Country)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a band's place lies within those asked for, whatever other bands there are.</summary>
    public static bool IsWithin(Band band, Question question)
    {
        foreach (Place place in question.Places)
        {
            if (place.Country == band.Location && (place.City is null || band.City is null || place.City == band.City))
            {
                return true;
            }
        }

        return question.Places.IsEmpty;
    }

    private static bool IsSamePlace(Band one, Band other) => one.Location == other.Location && one.City == other.City;

    private bool IsAsked(Band band, Question question, ImmutableArray<Band> all)
    {
        if (question.Places.IsEmpty)
        {
            return StandsForCountry(band, question, all);
        }

        foreach (Place place in question.Places)
        {
            if (place.Country == band.Location && (place.City is { } city ? StandsForCity(band, city, question, all) : !IsNarrowed(place, question) && StandsForCountry(band, question, all)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Berlin, Germany": the country only says where the city is, unless places are set side by side.</summary>
    private static bool IsNarrowed(Place country, Question question)
    {
        foreach (Place place in question.Places)
        {
            if (question.Intent == Intent.SalaryRange && place.City is not null && place.Country == country.Country)
            {
                return true;
            }
        }

        return false;
    }

    private bool StandsForCity(Band band, CityId city, Question question, ImmutableArray<Band> all) =>
        band.City is { } own ? own == city : !AnyFitting(all, question, other => other.Location == band.Location && other.City == city);

    private bool StandsForCountry(Band band, Question question, ImmutableArray<Band> all) =>
        band.City is null || !AnyFitting(all, question, other => other.Location == band.Location && other.City is null);

    private bool AnyFitting(ImmutableArray<Band> all, Question question, Func<Band, bool> isThere)
    {
        foreach (Band band in all)
        {
            if (isThere(band) && IsVisible(band) && FitsLevel(band, question, all))
            {
                return true;
            }
        }

        return false;
    }

    private bool FitsLevel(Band band, Question question, ImmutableArray<Band> all)
    {
        if (!question.ComparedLevels.IsEmpty)
        {
            return band.Level is { } compared ? question.ComparedLevels.Contains(compared) : !AnyOfLevel(all, band, question.ComparedLevels);
        }

        if (question.Level is not { } level)
        {
            return true;
        }

        return band.Level == level || (band.Level is null && !AnyOfLevel(all, band, [level]));
    }

    private bool AnyOfLevel(ImmutableArray<Band> bands, Band of, ImmutableArray<LevelId> levels)
    {
        foreach (Band band in bands)
        {
            if (IsSamePlace(band, of) && band.Level is { } level && levels.Contains(level) && IsVisible(band))
            {
                return true;
            }
        }

        return false;
    }
}
