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

    private (Question Question, RoleId Role, ImmutableArray<Band> Bands)? _last;

    public bool IsVisible(Band band) => SalaryBook.IsFor(band, sees);

    /// <summary>The bands of a role that answer a question; where its level has none, those for all levels.</summary>
    public ImmutableArray<Band> For(Question question, RoleId role)
    {
        // The ranges, what they took the place of and the next questions of one answer are all made from the same bands.
        if (_last is not { } last || !ReferenceEquals(last.Question, question) || last.Role != role)
        {
            _last = last = (question, role, Choose(question, role));
        }

        return last.Bands;
    }

    private ImmutableArray<Band> Choose(Question question, RoleId role)
    {
        var chosen = ImmutableArray.CreateBuilder<Band>();
        if (question.Places.IsEmpty)
        {
            Choose(salaries.Of(role).AsSpan(), question, chosen);
        }

        for (int i = 0; i < question.Places.Length; i++)
        {
            CountryCode country = question.Places[i].Country;
            if (!IsNamedBefore(question, i))
            {
                ChooseIn(country, question, role, chosen);
            }
        }

        if (chosen.Count > ManyBands && question.Level is null && question.ComparedLevels.IsEmpty)
        {
            chosen.RemoveAll(band => band.Level is not null && Any(band.Role, PlaceOf(band), other => other.Level is null && IsVisible(other)));
        }

        return chosen.DrainToImmutable();
    }

    /// <summary>Of a country with thousands of bands only those of the places asked for are looked at.</summary>
    private void ChooseIn(CountryCode country, Question question, RoleId role, ImmutableArray<Band>.Builder chosen)
    {
        CityId?[] asked = [.. question.Places.Where(place => place.Country == country).Select(place => place.City).Distinct().OrderBy(city => city?.Value, StringComparer.Ordinal)];
        if (asked[0] is null)
        {
            Choose(salaries.Of(role, country), question, chosen);
            return;
        }

        Choose(salaries.Of(role, new Place(country)), question, chosen);
        foreach (CityId? city in asked)
        {
            Choose(salaries.Of(role, new Place(country, city)), question, chosen);
        }
    }

    private void Choose(ReadOnlySpan<Band> among, Question question, ImmutableArray<Band>.Builder chosen)
    {
        foreach (Band band in among)
        {
            if (IsVisible(band) && FitsLevel(band, question) && IsAsked(band, question))
            {
                chosen.Add(band);
            }
        }
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

    private static Place PlaceOf(Band band) => new(band.Location, band.City);

    private bool IsAsked(Band band, Question question)
    {
        if (question.Places.IsEmpty)
        {
            return StandsForCountry(band, question);
        }

        foreach (Place place in question.Places)
        {
            if (place.Country == band.Location && (place.City is { } city ? StandsForCity(band, city, question) : !IsNarrowed(place, question) && StandsForCountry(band, question)))
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

    private bool StandsForCity(Band band, CityId city, Question question) =>
        band.City is { } own ? own == city : !AnyFitting(band.Role, new Place(band.Location, city), question);

    private bool StandsForCountry(Band band, Question question) =>
        band.City is null || !AnyFitting(band.Role, new Place(band.Location), question);

    private bool AnyFitting(RoleId role, Place place, Question question) =>
        Any(role, place, band => IsVisible(band) && FitsLevel(band, question));

    private bool FitsLevel(Band band, Question question)
    {
        if (!question.ComparedLevels.IsEmpty)
        {
            return band.Level is { } compared ? question.ComparedLevels.Contains(compared) : !AnyOfLevel(band, question.ComparedLevels);
        }

        if (question.Level is not { } level)
        {
            return true;
        }

        return band.Level == level || (band.Level is null && !AnyOfLevel(band, [level]));
    }

    private bool AnyOfLevel(Band of, ImmutableArray<LevelId> levels) =>
        Any(of.Role, PlaceOf(of), band => band.Level is { } level && levels.Contains(level) && IsVisible(band));

    private bool Any(RoleId role, Place place, Func<Band, bool> isThere)
    {
        foreach (Band band in salaries.Of(role, place))
        {
            if (isThere(band))
            {
                return true;
            }
        }

        return false;
    }
}
