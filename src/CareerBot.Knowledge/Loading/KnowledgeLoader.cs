using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CareerBot.Knowledge.Checking;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Loads a knowledge folder: read, parse each file, link, check the whole, freeze.</summary>
public sealed class KnowledgeLoader
{
    private readonly ProblemList _problems = new();
    private readonly IReadOnlyList<KnowledgeFile> _files;

    private KnowledgeLoader(IReadOnlyList<KnowledgeFile> files) => _files = files;

    /// <summary>Loads the folder.</summary>
    /// <param name="folder">The knowledge folder; a folder that is absent is a problem, not an exception.</param>
    /// <param name="today">Dates after it cannot be review dates.</param>
    /// <exception cref="IOException">A file cannot be read, for instance while an editor writes it.</exception>
    public static LoadResult Load(string folder, DateOnly today) => Load(folder, today, []);

    /// <summary>Loads the folder as it would be with some files more, or in the place of others: a change is tried before it is written.</summary>
    /// <param name="folder">The knowledge folder.</param>
    /// <param name="today">Dates after it cannot be review dates.</param>
    /// <param name="with">Files below the folder, with forward slashes, and their content.</param>
    /// <exception cref="IOException">A file cannot be read, for instance while an editor writes it.</exception>
    public static LoadResult Load(string folder, DateOnly today, IReadOnlyCollection<KeyValuePair<string, string>> with)
    {
        ArgumentNullException.ThrowIfNull(with);
        if (!Directory.Exists(folder))
        {
            return new LoadResult(null, [new Problem(new Position(folder, 1, 1), "The knowledge folder is not there; set Knowledge:Path (Knowledge__Path) to it.")]);
        }

        string[] kinds = [".md", ".yaml", ".csv"];
        KnowledgeFile[] files =
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(path => kinds.Contains(Path.GetExtension(path), StringComparer.Ordinal))
                .Select(path => (path, name: Path.GetRelativePath(folder, path).Replace('\\', '/')))
                .Where(file => !file.name.StartsWith("evaluation/", StringComparison.Ordinal) && !file.name.EndsWith("README.md", StringComparison.Ordinal))
                .Where(file => !with.Any(change => change.Key == file.name))
                .Select(file => new KnowledgeFile(file.name, File.ReadAllText(file.path).ReplaceLineEndings("\n")))
                .Concat(with.Select(change => new KnowledgeFile(change.Key, change.Value.ReplaceLineEndings("\n"))))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
        return new KnowledgeLoader(files).Load(today);
    }

    private LoadResult Load(DateOnly today)
    {
        // The big independent pieces are parsed side by side: it halves the time to the first answer.
        List<Role> roles = [];
        (List<Skill> Skills, ImmutableArray<ContentQuestion> Questions) skills = ([], []);
        FrozenDictionary<string, Language> languages = FrozenDictionary<string, Language>.Empty;
        FrozenDictionary<string, ImmutableArray<Phrase>> phrases = FrozenDictionary<string, ImmutableArray<Phrase>>.Empty;
        Parallel.Invoke(
            () => languages = Languages(),
            () => phrases = Phrases(),
            () => skills = Skills(),
            () => roles = Roles());

        List<Country> countries = Single("locations/countries.csv") is { } countryFile ? new PlaceReader(_problems).ReadCountries(countryFile) : [];
        List<City> cities = Single("locations/cities.csv") is { } cityFile ? new PlaceReader(_problems).ReadCities(cityFile) : [];
        ImmutableArray<Family> families = Single("families.yaml") is { } familyFile ? new FamilyReader(_problems).Read(familyFile) : [];
        List<ExchangeRate> rates = Single("exchange-rates.csv") is { } rateFile ? new ExchangeRateReader(_problems).Read(rateFile) : [];
        var parts = new KnowledgeParts(
            roles, skills.Skills, families, countries, cities, Levels(), languages, Texts(), Titles(), phrases, rates, Answers(),
            [.. roles.SelectMany(role => role.Questions), .. skills.Questions]);
        new KnowledgeChecks(parts, _problems, today).Run();
        return _problems.Count > 0 ? new LoadResult(null, [.. _problems.InOrder()]) : new LoadResult(parts.Freeze(Version()), []);
    }

    private List<Role> Roles()
    {
        var reader = new RoleFileReader(_problems);
        var roles = new List<Role>();
        foreach (KnowledgeFile file in In("roles").Where(file => file.Language is null))
        {
            if (reader.Read(file) is { } role)
            {
                roles.Add(role);
            }
        }

        foreach (KnowledgeFile file in In("roles").Where(file => file.Language is not null))
        {
            int index = roles.FindIndex(role => role.Id.Value == file.Stem);
            if (index < 0)
            {
                _problems.Add(new Position(file.Path, 1, 1), $"This translates the role '{file.Stem}', which has no file 'roles/{file.Stem}.md'.");
            }
            else if (reader.ReadTranslation(file) is { } text)
            {
                roles[index] = roles[index] with { Texts = roles[index].Texts.Add(file.Language!, text) };
            }
        }

        return roles;
    }

    private (List<Skill> Skills, ImmutableArray<ContentQuestion> Questions) Skills()
    {
        var reader = new SkillFileReader(_problems);
        var skills = new List<Skill>();
        var questions = ImmutableArray.CreateBuilder<ContentQuestion>();
        foreach (KnowledgeFile file in In("skills").Where(file => file.Language is null))
        {
            (List<Skill> read, ImmutableArray<ContentQuestion> asked) = reader.Read(file);
            skills.AddRange(read);
            questions.AddRange(asked);
        }

        foreach (KnowledgeFile file in In("skills").Where(file => file.Language is not null))
        {
            foreach ((Located id, SkillText text) in reader.ReadTranslation(file))
            {
                int index = skills.FindIndex(skill => skill.Id.Value == id.Text);
                if (index < 0)
                {
                    _problems.Add(id.At, $"There is no skill '{id.Text}'.{Nearest.Suggestion(id.Text, skills.Select(skill => skill.Id.Value))}");
                }
                else
                {
                    skills[index] = skills[index] with { Texts = skills[index].Texts.SetItem(file.Language!, text) };
                }
            }
        }

        return (skills, questions.ToImmutable());
    }

    private List<CuratedAnswer> Answers()
    {
        var reader = new AnswerFileReader(_problems);
        return [.. In("answers").Select(reader.Read).OfType<CuratedAnswer>()];
    }

    private ImmutableArray<Level> Levels()
    {
        var reader = new LevelReader(_problems);
        return Single("levels.yaml") is { } file
            ? reader.Join(reader.Read(file), Translations("levels").Select(translated => (translated.Language!, reader.Read(translated))))
            : [];
    }

    private FrozenDictionary<string, Language> Languages()
    {
        var reader = new LanguageReader(_problems);
        return In("languages")
            .Where(file => file.Path.Count(c => c == '/') == 1 && file.Path.EndsWith(".yaml", StringComparison.Ordinal))
            .Select(file => reader.Read(file, [.. In($"languages/{file.Stem}")])).OfType<Language>()
            .ToFrozenDictionary(language => language.Code, StringComparer.Ordinal);
    }

    private FrozenDictionary<string, Texts> Texts()
    {
        var reader = new TextFileReader(_problems);
        return In("texts").Select(reader.Read).OfType<Texts>().ToFrozenDictionary(texts => texts.Language, StringComparer.Ordinal);
    }

    private FrozenDictionary<string, TitleGrammar> Titles()
    {
        var reader = new TitleReader(_problems);
        var titles = Translations("titles").ToDictionary(file => file.Language!, reader.Read);
        if (Single("titles.yaml") is { } file)
        {
            titles[Language.Default] = reader.Read(file);
        }

        return titles.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private FrozenDictionary<string, ImmutableArray<Phrase>> Phrases()
    {
        var reader = new PhraseReader(_problems);
        return In("phrases")
            .GroupBy(file => file.Path.Split('/')[1], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.SelectMany(file => reader.Read(file)).ToImmutableArray(), StringComparer.Ordinal);
    }

    private KnowledgeFile? Single(string path)
    {
        KnowledgeFile? file = _files.FirstOrDefault(file => file.Path == path);
        if (file is null)
        {
            _problems.Add(new Position(path, 1, 1), "The file is missing.");
        }

        return file;
    }

    private IEnumerable<KnowledgeFile> Translations(string stem) =>
        _files.Where(file => file.Language is not null && file.Stem == stem && !file.Path.Contains('/', StringComparison.Ordinal));

    private IEnumerable<KnowledgeFile> In(string folder) => _files.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal));

    private string Version()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (KnowledgeFile file in _files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\n{file.Text.Length}\n{file.Text}"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
