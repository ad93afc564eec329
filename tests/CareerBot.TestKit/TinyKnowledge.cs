namespace CareerBot.TestKit;

/// <summary>The smallest knowledge folder that is sound, to be broken file by file. Written to a folder of its own; disposing removes it.</summary>
public sealed class TinyKnowledge : IDisposable
{
    private const string Role = """
        ---
        id: {id}
        title: {title}
        plural: {title}s
        family: making
        aliases: [{alias}]
        weak_aliases: []
        skills:
          - {id: java, importance: core}
        next: []
        previous: []
        owner: a-guild
        reviewed: 2026-11-01
        review_every: 365
        sources:
          - {id: s1, title: A source, licence: own, checked: 2026-11-01, covers: [overview]}
        ---
        ## Overview
        What a {title} is.

        ## Responsibilities
        - **Work**: does it.

        ## Skills
        Some skills.

        ## Why
        Some reasons.

        ## Hiring
        - **Care**: taken.

        ## Path
        A way in.
        """;

    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal)
    {
        ["roles/baker.md"] = Role.Replace("{id}", "baker").Replace("{title}", "Baker").Replace("{alias}", "bread maker"),
        ["roles/miller.md"] = Role.Replace("{id}", "miller").Replace("{title}", "Miller").Replace("{alias}", "flour maker"),
        ["skills/language.yaml"] = """
            sources:
              - {id: s1, title: A source, licence: own, checked: 2026-11-01}
            skills:
              - {id: java, name: Java, kind: language, aliases: [jdk], what: A language., why: It runs., related: [], sources: [s1]}
            """,
        ["families.yaml"] = "families:\n  - {id: making, names: {en: Making}}\n",
        ["levels.yaml"] = "levels:\n  - {id: junior, name: Junior, aliases: [beginner], weak_aliases: []}\n",
        ["titles.yaml"] = "heads:\n  builder: [maker]\nneutral: [old]\ncomposed:\n  - {role: baker, cores: [bread], heads: [builder]}\nambiguous:\n  - {titles: [maker], roles: [baker, miller]}\n",
        ["locations/countries.csv"] = "code,currency,en,fr,de,demonyms_en,demonyms_fr,demonyms_de,weak\nDE,EUR,Germany,Allemagne,Deutschland,German,allemand,deutsch,\n",
        ["locations/cities.csv"] = "id,country,en,fr,de,nicknames,weak\nberlin,DE,Berlin,Berlin,Berlin,bln,\n",
        ["exchange-rates.csv"] = "currency,units_per_usd,year,source\nEUR,0.92,2024,a bank\n",
        ["languages/en.yaml"] = "language: en\nnumbers: {group: \",\", decimal: \".\"}\ndates: {pattern: \"{day} {month} {year}\", months: [a, b, c, d, e, f, g, h, i, j, k, l]}\ncues: {asking: [what]}\n",
        ["phrases/en/role.overview.yaml"] = "intent: role.overview\nutterances:\n  - what is a {role}\n",
        ["texts/en.yaml"] = File.ReadAllText(Path.Combine(Repository.Knowledge, "texts", "en.yaml")),
    };

    /// <summary>Where it is written.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("careerbot-knowledge-").FullName;

    /// <summary>Replaces text in a file; the text must be there, so that a case cannot pass by accident.</summary>
    public TinyKnowledge Replacing(string file, string text, string with)
    {
        string before = _files[file];
        _files[file] = before.Contains(text, StringComparison.Ordinal)
            ? before.Replace(text, with, StringComparison.Ordinal)
            : throw new ArgumentException($"'{text}' does not stand in {file}.", nameof(text));
        return this;
    }

    /// <summary>Adds or replaces a file.</summary>
    public TinyKnowledge With(string file, string content)
    {
        _files[file] = content;
        return this;
    }

    /// <summary>Leaves a file out.</summary>
    public TinyKnowledge Without(string file)
    {
        _files.Remove(file);
        return this;
    }

    /// <summary>Writes all files.</summary>
    public TinyKnowledge Write()
    {
        foreach ((string file, string content) in _files)
        {
            string path = Path.Combine(Folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, content);
        }

        return this;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
