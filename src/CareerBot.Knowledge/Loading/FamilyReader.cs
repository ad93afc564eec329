using System.Collections.Immutable;
using CareerBot.Knowledge.Model;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads <c>families.yaml</c>.</summary>
internal sealed class FamilyReader(ProblemList problems)
{
    public ImmutableArray<Family> Read(KnowledgeFile file)
    {
        var families = ImmutableArray.CreateBuilder<Family>();
        if (YamlMap.Parse(file.Text, new YamlSource(file.Path, 0, problems)) is { } map)
        {
            foreach (YamlMap entry in map.Maps("families"))
            {
                var names = ImmutableDictionary<string, string>.Empty;
                string id = entry.Text("id");
                if (entry.Map("names") is { } translated)
                {
                    names = translated.Keys().ToImmutableDictionary(key => key.Text, key => translated.Text(key.Text));
                }

                if (!names.ContainsKey(Language.Default))
                {
                    problems.Add(entry.At, $"The family '{id}' needs a name in '{Language.Default}' under 'names'.");
                    names = names.Add(Language.Default, id);
                }

                var words = ImmutableDictionary<string, ImmutableArray<Located>>.Empty;
                if (entry.Map("words") is { } fields)
                {
                    words = fields.Keys().ToImmutableDictionary(key => key.Text, key => fields.Words(key.Text));
                }

                entry.Finish();
                families.Add(new Family(id, names, words));
            }

            map.Finish();
        }

        return families.ToImmutable();
    }
}
