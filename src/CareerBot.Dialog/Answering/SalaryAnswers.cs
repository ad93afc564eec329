using System.Collections.Immutable;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;
using CareerBot.Salaries;

namespace CareerBot.Dialog.Answering;

/// <summary>
/// Answers on pay. Every figure stands in the salary book: no middle is worked out, an open end is no cap, what the asker may not see
/// does not exist, and a conversion is shown beside the original, with its date.
/// </summary>
/// <param name="book">What is said.</param>
/// <param name="salaries">The book of the day that is asked about.</param>
/// <param name="sees">Whose figures the asker may see.</param>
internal sealed class SalaryAnswers(Phrasebook book, SalaryBook salaries, Audience sees)
{
    private readonly PayTable _table = new(book);
    private readonly BandChoice _choice = new(salaries, sees);

    public void Range(AnswerBuilder answer, Question question)
    {
        foreach (RoleId role in question.Roles)
        {
            if (question.Before)
            {
                BeforeOf(answer, question, role);
            }
            else
            {
                RangeOf(answer, question, role);
            }
        }

        Close(answer, question);
    }

    public void Compare(AnswerBuilder answer, Question question)
    {
        ImmutableArray<Band> bands = [.. question.Roles.SelectMany(role => question.Before ? [.. Replaced(question, role).Select(entry => entry.Earlier.Band)] : _choice.For(question, role))];
        RoleId[] without = [.. question.Roles.Where(role => !bands.Any(band => band.Role == role))];
        answer.Headline(OfDay(question, book.Texts[question.Before ? "headline.salary.compare_before" : "headline.salary.compare"].With("subject", Subject(question))));
        if (!bands.IsEmpty)
        {
            ImmutableArray<PayRange> ranges = [.. bands.Select(book.Range)];
            string[] currencies = [.. bands.Select(band => band.Currency).Distinct()];
            answer.Pay(ranges);
            answer.Add(_table.Of(answer, ranges, question.Currency ?? (currencies.Length > 1 ? currencies[0] : null)));
            Rank(answer, ranges, currencies);
        }

        foreach (RoleId role in without)
        {
            answer.Paragraph(question.Before ? NoneBefore(question, role) : NoneOf(question, role));
            answer.Offer(HandOverOffer.NoAnswer);
        }

        MissingPlaces(answer, question, bands);
        Notes(answer, bands);
        Close(answer, question);
    }

    /// <summary>How to read the figures; with a role, where its own come from and how old they are.</summary>
    public void Explain(AnswerBuilder answer, Question question)
    {
        answer.Headline(OfDay(question, book.Text("headline.salary.notes")));
        var items = ImmutableArray.CreateBuilder<RichText>(9);
        items.AddRange(book.PayNotes);
        List<Band> bands = Explained(question);
        if (bands.Count > 0)
        {
            items.Add(Emphasis.Read(book.Texts["notes.source"].With("sources", string.Join("; ", bands.Select(band => PublisherOf(band.Source)).Distinct(StringComparer.Ordinal)))));
            items.Add(Emphasis.Read(book.Texts["notes.date"].With("dates", string.Join("; ", bands.GroupBy(band => band.EffectiveFrom).OrderBy(group => group.Key).Select(DateOf)))));
        }

        answer.Bullets(items.ToImmutable());
        answer.Caveat(book.InformationCaveat);
        if (question.Roles.Length > 0)
        {
            answer.Suggest(book[question.Roles[0]].Next(Intent.RoleOverview)[^1]);
        }

        answer.Suggest(book.Help);
    }

    /// <summary>The bands that the notes speak of: those asked about, else one of each source, which is enough to say where figures come from.</summary>
    private List<Band> Explained(Question question)
    {
        var bands = new List<Band>();
        var known = new HashSet<(DateOnly?, CountryCode)>();
        foreach (RoleId role in question.Roles.IsEmpty ? salaries.Roles : question.Roles)
        {
            foreach (Band band in salaries.Of(role))
            {
                if (_choice.IsVisible(band) && BandChoice.IsWithin(band, question) && (known.Add((band.EffectiveFrom, band.Location)) || !question.Roles.IsEmpty))
                {
                    bands.Add(band);
                }
            }
        }

        return bands;
    }

    /// <summary>The source up to its first comma or bracket: details differ from band to band, the publisher does not.</summary>
    private static string PublisherOf(string source) => source.IndexOfAny([',', ';']) is > 0 and var end ? source[..end] : source;

    private string DateOf(IGrouping<DateOnly?, Band> group)
    {
        string places = book.List(group.Select(band => book.Name(band.Location)).Distinct().Order(StringComparer.Ordinal).Take(6));
        return group.Key is { } date ? book.Texts["notes.dated"].With("locations", places, "date", book.Date(date)) : book.Texts["notes.undated"].With("locations", places);
    }

    private void RangeOf(AnswerBuilder answer, Question question, RoleId role)
    {
        ImmutableArray<Band> bands = _choice.For(question, role);
        if (bands.IsEmpty)
        {
            answer.Headline(NoneOf(question, role));
            Offer(answer, question, role);
            answer.Offer(HandOverOffer.NoAnswer);
            return;
        }

        answer.Headline(OfDay(question, Headline(role, bands)));
        Show(answer, question, bands);
        if (question.Level is { } asked && bands.Any(band => band.Level != asked))
        {
            answer.Paragraph(book.Texts["salary.none.level"].With("level", book.Name(asked), "other", book.Text("label.all_levels")));
        }

        MissingPlaces(answer, question, bands);
        Notes(answer, bands);
    }

    /// <summary>The bands that the ones in force took the place of, each with the last day that it was in force.</summary>
    private void BeforeOf(AnswerBuilder answer, Question question, RoleId role)
    {
        List<(BookEntry Present, BookEntry Earlier)> replaced = [.. Replaced(question, role)];
        if (replaced.Count == 0)
        {
            answer.Headline(NoneBefore(question, role));
            answer.Offer(HandOverOffer.NoAnswer);
            return;
        }

        ImmutableArray<Band> bands = [.. replaced.Select(pair => pair.Earlier.Band)];
        List<IGrouping<DateOnly, Band>> byEnd = [.. replaced.GroupBy(pair => pair.Present.InForceFrom.AddDays(-1), pair => pair.Earlier.Band)];
        RichText headline = Headline(role, bands);
        answer.Headline(byEnd.Count == 1
            ? book.Texts["headline.salary.until"].With("date", book.Date(byEnd[0].Key), "answer", headline.ToString())
            : book.Texts["headline.salary.before"].With("role", book.Title(role)));
        Show(answer, question, bands);
        foreach (IGrouping<DateOnly, Band> same in byEnd.Count > 1 ? byEnd : [])
        {
            answer.Caveat(book.Texts["caveat.until"].With("date", book.Date(same.Key), "locations", book.List(same.Select(PlaceAndLevel))));
        }

        string[] unchanged = [.. _choice.For(question, role).Where(band => !replaced.Exists(pair => pair.Present.Band == band)).Select(PlaceAndLevel)];
        if (unchanged.Length > 0)
        {
            answer.Paragraph(book.Texts["salary.before.none_for"].Say(("locations", book.List(unchanged))));
        }

        Notes(answer, bands);
    }

    private IEnumerable<(BookEntry Present, BookEntry Earlier)> Replaced(Question question, RoleId role)
    {
        foreach (Band band in _choice.For(question, role))
        {
            if (salaries.Find(band.Key) is { } present && salaries.Before(band.Key) is { } earlier && _choice.IsVisible(earlier.Band))
            {
                yield return (present, earlier);
            }
        }
    }

    private RichText Headline(RoleId role, ImmutableArray<Band> bands)
    {
        string title = book.Title(role);
        if (bands.Length > 1)
        {
            return book.Texts["headline.salary.several"].Say(("role", title));
        }

        Band band = bands[0];
        string range = book.Range(band.Currency, band.Min, band.Max, band.OpenEnded);
        return band.Level is { } level
            ? book.Texts["headline.salary.level"].Say(("role", title), ("level", book.Name(level)), ("location", NameOf(band)), ("range", range))
            : book.Texts["headline.salary.one"].Say(("role", title), ("location", NameOf(band)), ("range", range));
    }

    /// <summary>A headline with the day that it speaks of; today needs none.</summary>
    private RichText OfDay(Question question, RichText headline) =>
        question.AsOf is { } day ? book.Texts["headline.salary.as_of"].With("date", book.Date(day), "answer", headline.ToString()) : headline;

    private void Show(AnswerBuilder answer, Question question, ImmutableArray<Band> bands)
    {
        ImmutableArray<PayRange> ranges = [.. bands.Select(book.Range)];
        answer.Pay(ranges);
        if (question.Currency is { } currency && ranges.Any(range => range.Currency != currency))
        {
            answer.Add(_table.Of(answer, ranges, currency));
        }
    }

    /// <summary>That there is no range; of another day, also from when there is one.</summary>
    private RichText NoneOf(Question question, RoleId role)
    {
        string title = book.Title(role);
        string? place = question.Places.Length == 1 ? book.Name(question.Places[0]) : null;
        if (question.AsOf is not { } day)
        {
            return place is null ? book.Texts["headline.salary.none"].Say(("role", title)) : book.Texts["headline.salary.none_here"].Say(("role", title), ("location", place));
        }

        string none = place is null
            ? book.Texts["headline.salary.none_then"].With("role", title, "date", book.Date(day))
            : book.Texts["headline.salary.none_then_here"].With("role", title, "date", book.Date(day), "location", place);
        return FirstAfter(question, role, day) is { } from ? none + " " + book.Texts["salary.none.from"].With("date", book.Date(from)) : none;
    }

    /// <summary>That nothing was replaced, or that there is nothing that could have replaced it.</summary>
    private RichText NoneBefore(Question question, RoleId role) =>
        _choice.For(question, role).IsEmpty ? NoneOf(question, role) : OfDay(question, book.Texts["headline.salary.before_none"].With("role", book.Title(role)));

    /// <summary>The first day after one on which a band that the asker may see comes into force; null when there is none.</summary>
    private DateOnly? FirstAfter(Question question, RoleId role, DateOnly day)
    {
        DateOnly? first = null;
        foreach (BookEntry entry in salaries.History.Of(role))
        {
            if (!entry.Ends && entry.InForceFrom > day && (first is null || entry.InForceFrom < first) && _choice.IsVisible(entry.Band) && BandChoice.IsWithin(entry.Band, question))
            {
                first = entry.InForceFrom;
            }
        }

        return first;
    }

    private string NameOf(Band band) => book.NameOf(band);

    private string PlaceAndLevel(Band band) => band.Level is { } level ? $"{NameOf(band)} ({book.Name(level)})" : NameOf(band);

    private void MissingPlaces(AnswerBuilder answer, Question question, ImmutableArray<Band> bands)
    {
        foreach (Place place in question.Places)
        {
            if (place.City is { } city && book.Knowledge.Cities.TryGetValue(city, out City? known) && LacksCity(question, bands, place))
            {
                answer.Paragraph(book.Texts["salary.city"].Say(("city", known.Names.In(book.Language)), ("country", book.Name(place.Country))));
            }

            if (!bands.IsEmpty && !Any(bands, place.Country))
            {
                foreach (RoleId role in question.Roles)
                {
                    answer.Paragraph(book.Texts["salary.none.place"].Say(("role", book.Title(role)), ("location", book.Name(place.Country))));
                }
            }
        }
    }

    /// <summary>Whether any of the roles is answered for a city with the figures of its country.</summary>
    private static bool LacksCity(Question question, ImmutableArray<Band> bands, Place place)
    {
        foreach (RoleId role in question.Roles)
        {
            bool own = false;
            foreach (Band band in bands)
            {
                own |= band.Role == role && band.Location == place.Country && band.City == place.City;
            }

            // The sentence names no role: one answered with the country's figures is enough to say it.
            if (!own && (bands.IsEmpty || bands.Any(band => band.Role == role)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Any(ImmutableArray<Band> bands, CountryCode country)
    {
        foreach (Band band in bands)
        {
            if (band.Location == country)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What there is instead: the role elsewhere, else other roles.</summary>
    private void Offer(AnswerBuilder answer, Question question, RoleId role)
    {
        Place[] elsewhere = [.. salaries.Of(role).Where(_choice.IsVisible).Select(band => new Place(band.Location, band.City)).Distinct()];

        // A city beside its whole country says little more.
        elsewhere = [.. elsewhere.Where(place => place.City is null || !elsewhere.Contains(new Place(place.Country)))];
        if (elsewhere.Length > 0)
        {
            answer.Paragraph(book.Texts["salary.none.elsewhere"].Say(("role", book.Title(role)), ("locations", book.List(elsewhere.Select(book.Name)))));
            foreach (Place place in elsewhere.Take(2))
            {
                string ask = book.Texts["ask.salary.place"].With("roles", book[role].Plural, "location", book.Name(place));
                answer.Suggest(new Suggestion(ask, ask));
            }

            return;
        }

        string others = question.AsOf is null ? book.FirstTitles(RoleAnswers.Paid(book, salaries, sees)) : "";
        if (others.Length > 0)
        {
            answer.Paragraph(book.Texts["salary.none.others"].Say(("roles", others)));
        }
    }

    private void Rank(AnswerBuilder answer, ImmutableArray<PayRange> ranges, string[] currencies)
    {
        foreach (string currency in currencies)
        {
            PayRange[] same = [.. ranges.Where(range => range.Currency == currency)];
            if (same.Length > 1)
            {
                PayRange widest = same.MaxBy(range => range.Max)!;
                string where = widest.LevelName is null ? widest.LocationName : $"{widest.LocationName}, {widest.LevelName}";
                where = ranges.Any(range => range.Role != widest.Role) ? $"{widest.RoleTitle}, {where}" : where;
                answer.Paragraph(book.Texts["salary.widest"].Say(("currency", currency), ("location", where), ("range", widest.Display)));
            }
        }

        if (currencies.Length > 1)
        {
            answer.Paragraph(book.Texts["salary.not_compared"].Say());
        }
    }

    /// <summary>What must be known beside the figures of some bands.</summary>
    private void Notes(AnswerBuilder answer, ImmutableArray<Band> bands)
    {
        if (bands.IsEmpty)
        {
            return;
        }

        answer.Caveat(book.GrossCaveat);
        bool anyOpen = false;
        bool anyUndated = false;
        foreach (Band band in bands)
        {
            anyOpen |= band.OpenEnded;
            anyUndated |= band.EffectiveFrom is null;
            if (band.Note.Length > 0)
            {
                answer.Caveat(bands.Length == 1 ? band.Note : $"{NameOf(band)}: {band.Note}");
            }

            answer.Sources([new SourceNote(band.EffectiveFrom is { } date ? $"{band.Source}, {book.Date(date)}" : band.Source)]);
        }

        if (anyOpen)
        {
            answer.Caveat(book.OpenEndCaveat);
        }

        if (anyUndated)
        {
            answer.Caveat(book.Texts["caveat.undated"].With("locations", book.List(bands.Where(band => band.EffectiveFrom is null).Select(NameOf).Distinct())));
        }
    }

    private string Subject(Question question)
    {
        string roles = book.List(question.Roles.Select(book.Title));
        string places = book.List(question.Places.Select(place => book.Name(place.Country)));
        return places.Length > 0 ? $"{roles}, {places}" : roles;
    }

    private void Close(AnswerBuilder answer, Question question)
    {
        RoleId last = question.Roles[^1];
        answer.Suggest(book[last].Next(question.Intent));
        if (question is { Intent: Intent.SalaryRange, Before: false, AsOf: null, Roles.Length: 1 } && Replaced(question, last).Any())
        {
            string roles = book[last].Plural;
            string ask = question.Places.Length == 1
                ? book.Texts["ask.salary.before.place"].With("roles", roles, "location", book.Name(question.Places[0]))
                : book.Texts["ask.salary.before"].With("roles", roles);
            answer.Suggest(new Suggestion(book.Text("label.before"), ask));
        }
    }
}
