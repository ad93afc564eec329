using System.Collections.Immutable;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads <c>skills/&lt;group&gt;.yaml</c> and its translations.</summary>
internal sealed class SkillFileReader(ProblemList problems)
{
    public (List<Skill> Skills, ImmutableArray<ContentQuestion> Questions) Read(KnowledgeFile file)
    {
        var skills = new List<Skill>();
        if (YamlMap.Parse(file.Text, new YamlSource(file.Path, 0, problems)) is not { } map)
        {
            return (skills, []);
        }

        ImmutableArray<SourceReference> sources = SourceReader.Read(map, problems);
        foreach (YamlMap entry in map.Maps("skills"))
        {
            string id = entry.Text("id");
            Located kind = entry.Word("kind");
            if (kind.Text != file.Stem && kind.Text.Length > 0)
            {
                problems.Add(kind.At, $"The kind '{kind.Text}' must equal the file's name '{file.Stem}'.");
            }

            skills.Add(new Skill
            {
                Id = new SkillId(id),
                Kind = file.Stem,
                Related = [.. entry.Words("related").Select(word => new SkillId(word.Text))],
                Sources = Cited(entry, sources),
                Texts = ImmutableDictionary<string, SkillText>.Empty.Add(Language.Default, Text(entry)),
                At = entry.At,
            });
            entry.Finish();
        }

        ImmutableArray<ContentQuestion> questions = [];
        if (map.Map("questions") is { } asked)
        {
            questions = ContentQuestionReader.Read(asked, role: null);
            asked.Finish();
        }

        map.Finish();
        return (skills, questions);
    }

    /// <summary>Names and texts of a translation, by skill id.</summary>
    public List<(Located Id, SkillText Text)> ReadTranslation(KnowledgeFile file)
    {
        var texts = new List<(Located, SkillText)>();
        if (YamlMap.Parse(file.Text, new YamlSource(file.Path, 0, problems)) is { } map)
        {
            foreach (YamlMap entry in map.Maps("skills"))
            {
                texts.Add((entry.Word("id"), Text(entry)));
                entry.Finish();
            }

            map.Finish();
        }

        return texts;
    }

    private static SkillText Text(YamlMap entry)
    {
        var name = new Located(entry.Text("name"), entry.PositionOf("name"));
        ImmutableArray<Located> strong = entry.Words("aliases");
        ImmutableArray<Located> weak = entry.Words("weak_aliases");
        bool nameIsWeak = entry.Flag("weak");
        return new SkillText(
            name.Text,
            nameIsWeak ? strong : strong.Insert(0, name),
            nameIsWeak ? weak.Insert(0, name) : weak,
            entry.Text("what"),
            entry.Text("why"));
    }

    private ImmutableArray<SourceReference> Cited(YamlMap entry, ImmutableArray<SourceReference> declared)
    {
        ImmutableArray<Located> cited = entry.Words("sources");
        if (cited.IsEmpty)
        {
            return declared.Length > 1 ? declared[..1] : declared;
        }

        var sources = ImmutableArray.CreateBuilder<SourceReference>();
        foreach (Located id in cited)
        {
            if (declared.FirstOrDefault(source => source.Id == id.Text) is { } source)
            {
                sources.Add(source);
            }
            else
            {
                problems.Add(id.At, $"The source '{id.Text}' is not declared under 'sources' at the top of the file.{Nearest.Suggestion(id.Text, declared.Select(s => s.Id))}");
            }
        }

        return sources.ToImmutable();
    }
}
