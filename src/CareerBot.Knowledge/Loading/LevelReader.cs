using System.Collections.Immutable;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads <c>levels.yaml</c> and its translations.</summary>
internal sealed class LevelReader(ProblemList problems)
{
    public List<(Located Id, LevelText Text)> Read(KnowledgeFile file)
    {
        var levels = new List<(Located, LevelText)>();
        if (YamlMap.Parse(file.Text, new YamlSource(file.Path, 0, problems)) is { } map)
        {
            foreach (YamlMap entry in map.Maps("levels"))
            {
                Located name = entry.Word("name");
                ImmutableArray<Located> weak = entry.Words("weak_aliases");
                ImmutableArray<Located> strong = entry.Words("aliases");
                bool nameIsWeak = weak.Any(alias => alias.Text.Equals(name.Text, StringComparison.OrdinalIgnoreCase));
                levels.Add((entry.Word("id"), new LevelText(name.Text, nameIsWeak ? strong : strong.Insert(0, name), weak)));
                entry.Finish();
            }

            map.Finish();
        }

        return levels;
    }

    /// <summary>Joins the base file with its translations.</summary>
    public ImmutableArray<Level> Join(List<(Located Id, LevelText Text)> levels, IEnumerable<(string Language, List<(Located Id, LevelText Text)> Texts)> translations)
    {
        var joined = levels.ToDictionary(level => level.Id.Text, level => ImmutableDictionary<string, LevelText>.Empty.Add(Language.Default, level.Text));
        foreach ((string language, List<(Located Id, LevelText Text)> texts) in translations)
        {
            foreach ((Located id, LevelText text) in texts)
            {
                if (joined.TryGetValue(id.Text, out var known))
                {
                    joined[id.Text] = known.Add(language, text);
                }
                else
                {
                    problems.Add(id.At, $"There is no level '{id.Text}'.{Nearest.Suggestion(id.Text, joined.Keys)}");
                }
            }
        }

        return [.. levels.Select(level => new Level(new LevelId(level.Id.Text), joined[level.Id.Text], level.Id.At))];
    }
}
