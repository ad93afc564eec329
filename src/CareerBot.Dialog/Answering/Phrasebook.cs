using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;
using CareerBot.Salaries;

namespace CareerBot.Dialog.Answering;

/// <summary>The knowledge base ready for saying in one language: templates, names, figures, dates, and what never changes from answer to answer.</summary>
internal sealed class Phrasebook
{
    private readonly Language _language;
    private readonly FrozenDictionary<RoleId, RoleWords> _roles;
    private readonly FrozenDictionary<SkillId, SkillWords> _skills;
    private readonly FrozenDictionary<string, CuratedWords> _curated;

    public Phrasebook(KnowledgeBase knowledge, Language language)
    {
        Knowledge = knowledge;
        _language = language;
        Texts = knowledge.Texts[language.Code];
        Labels = new AnswerLabels(Text("label.sources"), Text("label.next"), Text("label.open_end")) { WordedByAi = Text("channel.ai_generated") };
        _roles = knowledge.Roles.Values.ToFrozenDictionary(role => role.Id, role => new RoleWords(this, role));
        _skills = knowledge.Skills.Values.ToFrozenDictionary(skill => skill.Id, skill => new SkillWords(this, skill));
        _curated = knowledge.Answers.ToFrozenDictionary(answer => answer.Id, answer => new CuratedWords(this, answer), StringComparer.Ordinal);
        RoleList = Families();
        PayNotes =
        [
            .. ((string[])["notes.gross", "notes.included", "notes.period", "notes.open_end", "notes.range", "notes.currency", "notes.cost"])
                .Select(key => Emphasis.Read(Text(key))),
        ];
        NearestRoles = new NearestRoles(knowledge, language.Code);
        GrossCaveat = Text("caveat.gross");
        OpenEndCaveat = Text("caveat.open_end");
        InformationCaveat = Text("caveat.information");
        Disclosure = Text("disclosure");
        Help = [.. Enumerable.Range(1, 4).Select(i => Text($"help.ask.{i}")).Select(ask => new Suggestion(ask, ask))];
    }

    public KnowledgeBase Knowledge { get; }

    public Texts Texts { get; }

    public AnswerLabels Labels { get; }

    public string Language => _language.Code;

    public NearestRoles NearestRoles { get; }

    /// <summary>How to read pay figures, whatever the figures are.</summary>
    public ImmutableArray<RichText> PayNotes { get; }

    /// <summary>Every family with its roles; of a large one the first few.</summary>
    public ImmutableArray<RichText> RoleList { get; }

    public RichText GrossCaveat { get; }

    public RichText OpenEndCaveat { get; }

    public RichText InformationCaveat { get; }

    public RichText Disclosure { get; }

    public ImmutableArray<Suggestion> Help { get; }

    public RoleWords this[RoleId role] => _roles[role];

    public SkillWords this[SkillId skill] => _skills[skill];

    /// <summary>The curated answer that a question is given; null when the engine answers by itself.</summary>
    public CuratedWords? CuratedOf(Question question) => question.CuratedAnswer is { } id ? _curated[id] : null;

    public string Title(RoleId role) => _roles[role].Title;

    public string Name(SkillId skill) => _skills[skill].Name;

    public string Name(CountryCode country) => Knowledge.Countries[country].Names.In(Language);

    /// <summary>"Germany", or "Berlin, Germany".</summary>
    public string Name(Place place) =>
        place.City is { } city ? $"{(Knowledge.Cities.TryGetValue(city, out City? known) ? known.Names.In(Language) : city.Value)}, {Name(place.Country)}" : Name(place.Country);

    public string Name(LevelId level)
    {
        foreach (Level known in Knowledge.Levels)
        {
            if (known.Id == level)
            {
                return known.In(Language).Name;
            }
        }

        return level.Value;
    }

    public string Text(string key) => Texts[key].ToString();

    /// <summary>"a, b and c".</summary>
    public string List(IEnumerable<string> items)
    {
        var list = new StringBuilder();
        string? held = null;
        foreach (string item in items)
        {
            if (held is not null)
            {
                list.Append(list.Length > 0 ? ", " : "").Append(held);
            }

            held = item;
        }

        return held is null ? "" : list.Length == 0 ? held : list.Append(' ').Append(Text("label.and")).Append(' ').Append(held).ToString();
    }

    /// <summary>"a, b, c …": as many titles as are read, in the order of listing.</summary>
    public string FirstTitles(IEnumerable<RoleId> roles)
    {
        const int MostTitles = 25;
        string[] titles = [.. roles.Take(MostTitles + 1).Select(Title)];
        return titles.Length > MostTitles ? string.Join(", ", titles[..MostTitles]) + " …" : string.Join(", ", titles);
    }

    private ImmutableArray<RichText> Families()
    {
        ILookup<string, RoleId> byFamily = Knowledge.RoleOrder.ToLookup(id => Knowledge.Roles[id].Family, StringComparer.Ordinal);
        return
        [
            .. Knowledge.Families.Where(family => byFamily.Contains(family.Id))
                .Select(family => Emphasis.Labelled(family.In(Language), FirstTitles(byFamily[family.Id]))),
        ];
    }

    /// <summary>"a, b, c".</summary>
    public static string Commas(IEnumerable<string> items) => string.Join(", ", items);

    public string Titles(IEnumerable<RoleId> roles) => Commas(roles.Select(Title));

    public string Names(IEnumerable<SkillId> skills) => Commas(skills.Select(Name));

    /// <summary>The place of a band.</summary>
    public string NameOf(Band band) => Name(new Place(band.Location, band.City));

    /// <summary>A band as it is shown.</summary>
    public PayRange Range(Band band) => new()
    {
        Role = band.Role,
        RoleTitle = Title(band.Role),
        Location = band.Location,
        City = band.City,
        LocationName = NameOf(band),
        Level = band.Level,
        LevelName = band.Level is { } level ? Name(level) : null,
        Currency = band.Currency,
        Min = band.Min,
        Max = band.Max,
        OpenEnded = band.OpenEnded,
        Period = "year",
        Basis = "gross",
        EffectiveFrom = band.EffectiveFrom,
        Source = band.Source,
        Display = Range(band.Currency, band.Min, band.Max, band.OpenEnded),
    };

    /// <summary>"EUR 50,000 to 90,000+" in the language's way of writing figures.</summary>
    public string Range(string currency, decimal min, decimal max, bool openEnded)
    {
        Span<char> text = stackalloc char[96];
        var writer = new RangeWriter(text, _language.Numbers);
        writer.Append(currency);
        writer.Append(" ");
        writer.Amount(min);
        writer.Append(" – ");
        writer.Amount(max);
        writer.Append(openEnded ? "+" : "");
        return writer.ToString();
    }

    public string Date(DateOnly date) => _language.Dates.Pattern
        .Replace("{day}", date.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month}", _language.Dates.Months[date.Month - 1], StringComparison.Ordinal)
        .Replace("{year}", date.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>Writes an amount with the language's marks, without going through a culture that differs from machine to machine.</summary>
    private ref struct RangeWriter(Span<char> to, NumberStyle style)
    {
        private readonly Span<char> _to = to;
        private int _length;

        public void Append(string text)
        {
            text.CopyTo(_to[_length..]);
            _length += text.Length;
        }

        public void Amount(decimal amount)
        {
            Span<char> digits = stackalloc char[40];
            amount.TryFormat(digits, out int count, amount == decimal.Truncate(amount) ? "0" : "0.00", CultureInfo.InvariantCulture);
            int whole = digits[..count].IndexOf('.') is > 0 and var point ? point : count;
            for (int i = 0; i < count; i++)
            {
                if (i > 0 && i < whole && (whole - i) % 3 == 0)
                {
                    Append(style.GroupMark);
                }

                if (i == whole)
                {
                    Append(style.DecimalMark);
                }
                else
                {
                    _to[_length++] = digits[i];
                }
            }
        }

        public override readonly string ToString() => new(_to[.._length]);
    }
}
