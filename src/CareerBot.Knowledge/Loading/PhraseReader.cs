using System.Collections.Frozen;
using System.Collections.Immutable;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads <c>phrases/&lt;language&gt;/&lt;intent&gt;.yaml</c>.</summary>
internal sealed class PhraseReader(ProblemList problems)
{
    /// <summary>The placeholders that an utterance may hold.</summary>
    public static readonly FrozenSet<string> Placeholders =
        new[] { "role", "skill", "location", "level", "person", "occupation", "number", "currency", "day" }.ToFrozenSet(StringComparer.Ordinal);

    public ImmutableArray<Phrase> Read(KnowledgeFile file)
    {
        if (YamlMap.Parse(file.Text, new YamlSource(file.Path, 0, problems)) is not { } map)
        {
            return [];
        }

        Located intent = map.Word("intent");
        string kind = map.Text("kind", "");
        if (!IntentNames.TryParse(intent.Text, out _) && intent.Text is not (PhraseLabels.FollowUp or PhraseLabels.Choice))
        {
            problems.Add(intent.At, $"Unknown intent '{intent.Text}'.{Nearest.Suggestion(intent.Text, IntentNames.All)}");
        }

        string label = kind.Length == 0 ? intent.Text : $"{intent.Text}.{kind}";
        var phrases = ImmutableArray.CreateBuilder<Phrase>();
        foreach (Located utterance in map.Words("utterances"))
        {
            Check(utterance);
            phrases.Add(new Phrase(utterance.Text, label, utterance.At));
        }

        if (phrases.Count == 0)
        {
            problems.Add(map.At, "'utterances' needs at least one line.");
        }

        map.Finish();
        return phrases.ToImmutable();
    }

    private void Check(Located utterance)
    {
        foreach (string slot in TextTemplate.Parse(utterance.Text, utterance.At).Slots)
        {
            if (!Placeholders.Contains(slot))
            {
                problems.Add(utterance.At, $"Unknown placeholder '{{{slot}}}'.{Nearest.Suggestion(slot, Placeholders)}");
            }
        }
    }
}
