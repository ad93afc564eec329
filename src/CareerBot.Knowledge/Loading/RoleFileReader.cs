using System.Collections.Immutable;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads <c>roles/&lt;id&gt;.md</c> and its translations.</summary>
internal sealed class RoleFileReader(ProblemList problems)
{
    private static readonly string[] SectionTitles = Enum.GetNames<RoleSection>();

    /// <summary>The base file of a role; null when nothing can be made of it.</summary>
    public Role? Read(KnowledgeFile file)
    {
        if (FrontMatter.Read(file, problems) is not { } parsed)
        {
            return null;
        }

        (YamlMap map, string body, int bodyLine) = parsed;
        Located id = map.Word("id");
        if (id.Text.Length > 0 && id.Text != file.Stem)
        {
            problems.Add(id.At, $"The id '{id.Text}' must equal the file's name '{file.Stem}'.");
        }

        RoleText text = Text(map, body, bodyLine, file);
        DateOnly reviewed = map.Date("reviewed");
        int every = map.Number("review_every", absent: 365, least: 1, most: 3650);
        var role = new Role
        {
            Id = new RoleId(file.Stem),
            Family = map.Text("family"),
            Skills = Skills(map),
            Next = [.. map.Words("next").Select(word => new RoleId(word.Text))],
            Previous = [.. map.Words("previous").Select(word => new RoleId(word.Text))],
            Owner = map.Text("owner"),
            Reviewed = reviewed,
            ReviewDue = reviewed == DateOnly.MinValue ? reviewed : reviewed.AddDays(every),
            Sources = SourceReader.Read(map, problems),
            Texts = ImmutableDictionary<string, RoleText>.Empty.Add(Language.Default, text),
            Questions = Questions(map, new RoleId(file.Stem)),
            At = map.At,
            Written = new RoleReferences(map.Word("family"), [.. map.Maps("skills").Select(entry => entry.Word("id"))], [.. map.Words("next"), .. map.Words("previous")], map.PositionOf("reviewed")),
        };
        map.Finish();
        return role;
    }

    /// <summary>A translation: title, plural, aliases and the six sections in another language.</summary>
    public RoleText? ReadTranslation(KnowledgeFile file)
    {
        if (FrontMatter.Read(file, problems) is not { } parsed)
        {
            return null;
        }

        RoleText text = Text(parsed.Map, parsed.Body, parsed.BodyLine, file);
        parsed.Map.Finish();
        return text;
    }

    private static ImmutableArray<ContentQuestion> Questions(YamlMap map, RoleId role)
    {
        if (map.Map("questions") is not { } questions)
        {
            return [];
        }

        ImmutableArray<ContentQuestion> read = ContentQuestionReader.Read(questions, role);
        questions.Finish();
        return read;
    }

    private RoleText Text(YamlMap map, string body, int bodyLine, KnowledgeFile file)
    {
        string title = map.Text("title");
        return new RoleText(
            title,
            map.Text("plural"),
            map.Words("aliases").Insert(0, new Located(title, map.PositionOf("title"))),
            map.Words("weak_aliases"),
            Sections(body, bodyLine, file));
    }

    private ImmutableArray<ImmutableArray<AnswerPart>> Sections(string body, int bodyLine, KnowledgeFile file)
    {
        var sections = new ImmutableArray<AnswerPart>[SectionTitles.Length];
        foreach (MarkdownSections.Section section in MarkdownSections.Read(body, file.Path, bodyLine, problems))
        {
            int index = Array.IndexOf(SectionTitles, section.Title);
            if (index < 0)
            {
                problems.Add(section.At, $"Unknown section '{section.Title}'; the sections are {string.Join(", ", SectionTitles)}.{Nearest.Suggestion(section.Title, SectionTitles)}");
            }
            else if (!sections[index].IsDefault)
            {
                problems.Add(section.At, $"The section '{section.Title}' is there twice.");
            }
            else if (section.Parts.IsEmpty)
            {
                problems.Add(section.At, $"The section '{section.Title}' is empty.");
                sections[index] = [];
            }
            else
            {
                sections[index] = section.Parts;
            }
        }

        for (int i = 0; i < sections.Length; i++)
        {
            if (sections[i].IsDefault)
            {
                problems.Add(new Position(file.Path, bodyLine + 1, 1), $"The section '## {SectionTitles[i]}' is missing.");
                sections[i] = [];
            }
        }

        return [.. sections];
    }

    private ImmutableArray<SkillUse> Skills(YamlMap map)
    {
        var skills = ImmutableArray.CreateBuilder<SkillUse>();
        foreach (YamlMap entry in map.Maps("skills"))
        {
            string id = entry.Text("id");
            Located importance = entry.Word("importance");
            Importance value = Importance.Useful;
            string[] names = ["core", "useful", "bonus"];
            int index = Array.IndexOf(names, importance.Text);
            if (index >= 0)
            {
                value = (Importance)index;
            }
            else if (importance.Text.Length > 0)
            {
                problems.Add(importance.At, $"Unknown importance '{importance.Text}'; write core, useful or bonus.");
            }

            entry.Finish();
            skills.Add(new SkillUse(new SkillId(id), value));
        }

        if (skills.Count == 0)
        {
            problems.Add(map.PositionOf("skills"), "A role needs at least one skill under 'skills'.");
        }

        return [.. skills.OrderBy(use => use.Importance)];
    }
}
