using System.Collections.Frozen;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads <c>texts/&lt;language&gt;.yaml</c>: what the bot says.</summary>
internal sealed class TextFileReader(ProblemList problems)
{
    public Texts? Read(KnowledgeFile file)
    {
        if (YamlMap.Parse(file.Text, new YamlSource(file.Path, 0, problems)) is not { } map)
        {
            return null;
        }

        var templates = new Dictionary<string, TextTemplate>(StringComparer.Ordinal);
        foreach (Located key in map.Keys())
        {
            Located text = map.Word(key.Text);
            TextTemplate template = TextTemplate.Parse(text.Text, text.At);
            templates[key.Text] = template;
            if (TextKeys.SlotsOf(key.Text) is { } slots)
            {
                foreach (string slot in template.Slots.Where(slot => !slots.Contains(slot)))
                {
                    problems.Add(text.At, $"'{key.Text}' has no placeholder '{{{slot}}}'; it has {Listed(slots)}.");
                }
            }
            else
            {
                problems.Add(key.At, $"Unknown text '{key.Text}'.{Nearest.Suggestion(key.Text, TextKeys.All)}");
            }
        }

        foreach (string key in TextKeys.All.Where(key => !templates.ContainsKey(key)))
        {
            problems.Add(new Position(file.Path, 1, 1), $"The text '{key}' is missing.");
        }

        return new Texts(file.Stem, templates.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static string Listed(IReadOnlyCollection<string> slots) => slots.Count == 0 ? "none" : string.Join(", ", slots.Select(slot => $"{{{slot}}}"));
}
