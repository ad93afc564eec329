using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads <c>languages/&lt;code&gt;.yaml</c> and the word lists in the folder of the same name.</summary>
internal sealed class LanguageReader(ProblemList problems)
{
    private static readonly ImmutableDictionary<string, CueKind> CueNames =
        Enum.GetValues<CueKind>().ToImmutableDictionary(kind => SnakeCase(kind.ToString()), kind => kind);

    /// <param name="file">The language's file.</param>
    /// <param name="lists">The files of its folder.</param>
    public Language? Read(KnowledgeFile file, IReadOnlyList<KnowledgeFile> lists)
    {
        if (YamlMap.Parse(file.Text, new YamlSource(file.Path, 0, problems)) is not { } map)
        {
            return null;
        }

        Located code = map.Word("language");
        if (code.Text != file.Stem)
        {
            problems.Add(code.At, $"The language '{code.Text}' must equal the file's name '{file.Stem}'.");
        }

        var language = new Language
        {
            Code = file.Stem,
            Numbers = Numbers(map),
            Dates = Dates(map),
            JoinedEndings = Plain(map, "joined_endings"),
            Inflections = Plain(map, "inflections"),
            Compounds = Plain(map, "compounds"),
            Shorthand = Shorthand(map),
            Currencies = Currencies(map),
            Cues = Cues(map),
            Words = [.. List(lists, "words", ["word"]).Select(row => row[0])],
            Occupations = [.. List(lists, "occupations", ["word"]).Select(row => row[0])],
            PersonNames = Names(lists),
        };
        map.Finish();
        return language;
    }

    private static ImmutableArray<string> Plain(YamlMap map, string key) => [.. map.Words(key).Select(word => word.Text)];

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        foreach (char letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    private static NumberStyle Numbers(YamlMap map)
    {
        YamlMap? numbers = map.Map("numbers");
        var style = new NumberStyle(numbers?.Text("group") ?? ",", numbers?.Text("decimal") ?? ".");
        numbers?.Finish();
        return style;
    }

    private DateStyle Dates(YamlMap map)
    {
        if (map.Map("dates") is not { } dates)
        {
            problems.Add(map.At, "'dates' is missing.");
            return new DateStyle("{day} {month} {year}", [], []);
        }

        var style = new DateStyle(dates.Text("pattern"), Plain(dates, "months"), Plain(dates, "short_months"));
        if (style.Months.Length != 12)
        {
            problems.Add(dates.PositionOf("months"), $"'months' names {style.Months.Length} months; a year has 12.");
        }

        if (style.ShortMonths.Length is not (0 or 12))
        {
            problems.Add(dates.PositionOf("short_months"), $"'short_months' names {style.ShortMonths.Length} months; a year has 12.");
        }

        dates.Finish();
        return style;
    }

    private static ImmutableDictionary<string, string> Shorthand(YamlMap map)
    {
        var shorthand = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (map.Map("shorthand") is { } entries)
        {
            foreach (Located typed in entries.Keys())
            {
                shorthand[typed.Text] = entries.Text(typed.Text);
            }
        }

        return shorthand.ToImmutable();
    }

    private static ImmutableDictionary<string, ImmutableArray<string>> Currencies(YamlMap map)
    {
        var currencies = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        if (map.Map("currencies") is { } entries)
        {
            foreach (Located code in entries.Keys())
            {
                currencies[code.Text] = Plain(entries, code.Text);
            }
        }

        return currencies.ToImmutable();
    }

    private ImmutableDictionary<CueKind, ImmutableArray<string>> Cues(YamlMap map)
    {
        var cues = Enum.GetValues<CueKind>().ToDictionary(kind => kind, _ => ImmutableArray<string>.Empty);
        if (map.Map("cues") is not { } entries)
        {
            problems.Add(map.At, "'cues' is missing.");
            return cues.ToImmutableDictionary();
        }

        foreach (Located name in entries.Keys())
        {
            if (CueNames.TryGetValue(name.Text, out CueKind kind))
            {
                cues[kind] = Plain(entries, name.Text);
            }
            else
            {
                problems.Add(name.At, $"Unknown kind of cue '{name.Text}'.{Nearest.Suggestion(name.Text, CueNames.Keys)}");
            }
        }

        return cues.ToImmutableDictionary();
    }

    private FrozenDictionary<string, bool> Names(IReadOnlyList<KnowledgeFile> lists)
    {
        var names = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (CsvRow row in List(lists, "given-names", ["name", "weak"]).Concat(List(lists, "surnames", ["name", "weak"])))
        {
            bool weak = row[1] == "true";
            if (row[1] is not ("true" or "false" or ""))
            {
                problems.Add(row.At(1), $"'{row[1]}' does not fit 'weak'; write true or false.");
            }

            names[row[0]] = weak || (names.TryGetValue(row[0], out bool before) && before);
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private IEnumerable<CsvRow> List(IReadOnlyList<KnowledgeFile> lists, string name, string[] columns) =>
        lists.FirstOrDefault(file => file.Stem == name) is { } file ? CsvTable.Read(file, columns, problems) : [];
}
