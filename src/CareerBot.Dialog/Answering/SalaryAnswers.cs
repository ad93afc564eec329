using System.Collections.Immutable;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;
using CareerBot.Salaries;

namespace CareerBot.Dialog.Answering;

/// <summary>
/// Answers on pay. Every figure stands in the salary book: no middle is worked out, an open end is no cap, what the asker may not see
/// does not exist, and a conversion is shown beside the original, with its date.
/// </summary>
internal sealed class SalaryAnswers(Phrasebook book, SalaryBook salaries, Audience sees)
{
    /// <summary>Without a level or place asked for, more bands than this are cut to those for all levels.</summary>
    private const int ManyBands = 8;

    private readonly PayTable _table = new(book);

    public void Range(AnswerBuilder answer, Question question)
    {
        foreach (RoleId role in question.Roles)
        {
            RangeOf(answer, question, role);
        }

        Close(answer, question);
    }

    public void Compare(AnswerBuilder answer, Question question)
    {
        ImmutableArray<Band> bands = [.. question.Roles.SelectMany(role => Choose(question, role))];
        RoleId[] without = [.. question.Roles.Where(role => !bands.Any(band => band.Role == role))];
        answer.Headline(book.Texts["headline.salary.compare"].With("subject", Subject(question)));
        if (!bands.IsEmpty)
        {
            ImmutableArray<PayRange> ranges = [.. bands.Select(ToRange)];
            string[] currencies = [.. bands.Select(band => band.Currency).Distinct()];
            answer.Pay(ranges);
            answer.Add(_table.Of(answer, ranges, question.Currency ?? (currencies.Length > 1 ? currencies[0] : null)));
            Rank(answer, ranges, currencies);
        }

        foreach (RoleId role in without)
        {
            answer.Paragraph(book.Texts["headline.salary.none"].With("role", book.Title(role)));
        }

        MissingPlaces(answer, question, bands);
        Notes(answer, bands);
        Close(answer, question);
    }

    /// <summary>How to read the figures; with a role, where its own come from and how old they are.</summary>
    public void Explain(AnswerBuilder answer, Question question)
    {
        answer.Headline(book.Text("headline.salary.notes"));
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
        foreach (RoleId role in question.Roles.IsEmpty ? salaries.Roles : question.Roles)
        {
            foreach (Band band in salaries.Of(role))
            {
                bool known = question.Roles.IsEmpty && bands.Exists(other => other.EffectiveFrom == band.EffectiveFrom && other.Location == band.Location);
                if (Visible(band) && IsAsked(band.Location, question) && !known)
                {
                    bands.Add(band);
                }
            }
        }

        return bands;
    }

    /// <summary>The source up to its first comma or bracket: details differ from band to band, the publisher does not.</summary>
    private static string PublisherOf(string source) => source.IndexOfAny([',', ';']) is > 0 and var end ? source[..end] : source;

    private bool Visible(Band band) => SalaryBook.IsFor(band, sees);

    private string DateOf(IGrouping<DateOnly?, Band> group)
    {
        string places = book.List(group.Select(band => book.Name(band.Location)).Distinct().Order(StringComparer.Ordinal).Take(6));
        return group.Key is { } date ? book.Texts["notes.dated"].With("locations", places, "date", book.Date(date)) : book.Texts["notes.undated"].With("locations", places);
    }

    private void RangeOf(AnswerBuilder answer, Question question, RoleId role)
    {
        ImmutableArray<Band> bands = Choose(question, role);
        string title = book.Title(role);
        if (bands.IsEmpty)
        {
            answer.Headline(question.Places.Length == 1
                ? book.Texts["headline.salary.none_here"].With("role", title, "location", book.Name(question.Places[0].Country))
                : book.Texts["headline.salary.none"].With("role", title));
            Offer(answer, role);
            return;
        }

        if (bands.Length == 1)
        {
            Band band = bands[0];
            string range = book.Range(band.Currency, band.Min, band.Max, band.OpenEnded);
            answer.Headline(band.Level is { } level
                ? book.Texts["headline.salary.level"].Fill(("role", title), ("level", book.Name(level)), ("location", book.Name(band.Location)), ("range", range))
                : book.Texts["headline.salary.one"].With("role", title, "location", book.Name(band.Location), "range", range));
        }
        else
        {
            answer.Headline(book.Texts["headline.salary.several"].With("role", title));
        }

        ImmutableArray<PayRange> ranges = [.. bands.Select(ToRange)];
        answer.Pay(ranges);
        if (question.Currency is { } currency && ranges.Any(range => range.Currency != currency))
        {
            answer.Add(_table.Of(answer, ranges, currency));
        }

        if (question.Level is { } asked && bands.Any(band => band.Level != asked))
        {
            answer.Paragraph(book.Texts["salary.none.level"].With("level", book.Name(asked), "other", book.Text("label.all_levels")));
        }

        MissingPlaces(answer, question, bands);
        Notes(answer, bands);
    }

    /// <summary>The bands that answer a question: its places, its level; where the level has none, the band for all levels.</summary>
    private ImmutableArray<Band> Choose(Question question, RoleId role)
    {
        ImmutableArray<Band> all = salaries.Of(role);
        var chosen = ImmutableArray.CreateBuilder<Band>();
        foreach (Band band in all)
        {
            if (Visible(band) && IsAsked(band.Location, question) && FitsLevel(band, question, all))
            {
                chosen.Add(band);
            }
        }

        if (chosen.Count > ManyBands && question.Level is null && question.ComparedLevels.IsEmpty)
        {
            chosen.RemoveAll(band => band.Level is not null && all.Any(other => other.Level is null && other.Location == band.Location && Visible(other)));
        }

        return chosen.DrainToImmutable();
    }

    private static bool IsAsked(CountryCode country, Question question)
    {
        foreach (Place place in question.Places)
        {
            if (place.Country == country)
            {
                return true;
            }
        }

        return question.Places.IsEmpty;
    }

    private bool FitsLevel(Band band, Question question, ImmutableArray<Band> all)
    {
        if (!question.ComparedLevels.IsEmpty)
        {
            return band.Level is { } compared ? question.ComparedLevels.Contains(compared) : !AnyOfLevel(all, band.Location, question.ComparedLevels);
        }

        if (question.Level is not { } level)
        {
            return true;
        }

        return band.Level == level || (band.Level is null && !AnyOfLevel(all, band.Location, [level]));
    }

    private bool AnyOfLevel(ImmutableArray<Band> bands, CountryCode location, ImmutableArray<LevelId> levels)
    {
        foreach (Band band in bands)
        {
            if (band.Location == location && band.Level is { } level && levels.Contains(level) && Visible(band))
            {
                return true;
            }
        }

        return false;
    }

    private PayRange ToRange(Band band) => new()
    {
        Role = band.Role,
        RoleTitle = book.Title(band.Role),
        Location = band.Location,
        LocationName = book.Name(band.Location),
        Level = band.Level,
        LevelName = band.Level is { } level ? book.Name(level) : null,
        Currency = band.Currency,
        Min = band.Min,
        Max = band.Max,
        OpenEnded = band.OpenEnded,
        Period = "year",
        Basis = "gross",
        EffectiveFrom = band.EffectiveFrom,
        Source = band.Source,
        Display = book.Range(band.Currency, band.Min, band.Max, band.OpenEnded),
    };

    private void MissingPlaces(AnswerBuilder answer, Question question, ImmutableArray<Band> bands)
    {
        foreach (Place place in question.Places)
        {
            if (place.City is { } city && book.Knowledge.Cities.TryGetValue(city, out City? known))
            {
                answer.Paragraph(book.Texts["salary.city"].With("city", known.Names.In(book.Language), "country", book.Name(place.Country)));
            }

            if (!bands.IsEmpty && !Any(bands, place.Country))
            {
                foreach (RoleId role in question.Roles)
                {
                    answer.Paragraph(book.Texts["salary.none.place"].With("role", book.Title(role), "location", book.Name(place.Country)));
                }
            }
        }
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
    private void Offer(AnswerBuilder answer, RoleId role)
    {
        CountryCode[] elsewhere = [.. salaries.Of(role).Where(Visible).Select(band => band.Location).Distinct()];
        if (elsewhere.Length > 0)
        {
            answer.Paragraph(book.Texts["salary.none.elsewhere"].With("role", book.Title(role), "locations", book.List(elsewhere.Select(book.Name))));
            foreach (CountryCode country in elsewhere.Take(2))
            {
                string ask = book.Texts["ask.salary.place"].With("roles", book[role].Plural, "location", book.Name(country));
                answer.Suggest(new Suggestion(ask, ask));
            }

            return;
        }

        string others = book.FirstTitles(RoleAnswers.Paid(book, salaries, sees));
        if (others.Length > 0)
        {
            answer.Paragraph(book.Texts["salary.none.others"].With("roles", others));
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
                answer.Paragraph(book.Texts["salary.widest"].With("currency", currency, "location", where, "range", widest.Display));
            }
        }

        if (currencies.Length > 1)
        {
            answer.Paragraph(book.Text("salary.not_compared"));
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
                answer.Caveat(bands.Length == 1 ? band.Note : $"{book.Name(band.Location)}: {band.Note}");
            }

            answer.Sources([new SourceNote(band.EffectiveFrom is { } date ? $"{band.Source}, {book.Date(date)}" : band.Source)]);
        }

        if (anyOpen)
        {
            answer.Caveat(book.OpenEndCaveat);
        }

        if (anyUndated)
        {
            answer.Caveat(book.Texts["caveat.undated"].With("locations", book.List(bands.Where(band => band.EffectiveFrom is null).Select(band => book.Name(band.Location)).Distinct())));
        }
    }

    private string Subject(Question question)
    {
        string roles = book.List(question.Roles.Select(book.Title));
        string places = book.List(question.Places.Select(place => book.Name(place.Country)));
        return places.Length > 0 ? $"{roles}, {places}" : roles;
    }

    private void Close(AnswerBuilder answer, Question question) => answer.Suggest(book[question.Roles[^1]].Next(question.Intent));
}
