using System.Collections.Immutable;
using System.Globalization;
using CareerBot.Dialog.Understanding.Entities;
using CareerBot.Dialog.Understanding.Statistics;
using CareerBot.Dialog.Understanding.Words;

namespace CareerBot.Dialog.Understanding;

/// <summary>Tells why a message was read as it was: which words, which names, which scores, which rules. For people; it may be slow.</summary>
public sealed class ReadingTrace
{
    private readonly List<string> _lines = [];

    /// <summary>The explanation, line by line, in the order of reading.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Notes a step that has no method of its own.</summary>
    internal void Add(string line) => _lines.Add(line);

    internal void Words(Workspace work, Lexicon lexicon)
    {
        var words = new List<string>();
        for (int i = 0; i < work.Tokens.Count; i++)
        {
            Token token = work.Tokens[i];
            string text = work.Tokens.Text(i).ToString();
            words.Add(token.IsUnknown ? $"{text} (unknown)" : token.Correction != Token.NoWord ? $"{text} (read as {lexicon.Vocabulary[token.Correction]})" : text);
        }

        _lines.Add("words: " + string.Join(" · ", words));
        foreach (Mention mention in work.Mentions)
        {
            string use = mention.Use == MentionUse.None ? "" : $", {mention.Use}";
            _lines.Add($"name: \"{work.Tokens.Text(mention.Start, mention.Length)}\" is {mention.Kind} {TargetOf(mention, lexicon)}{use}");
        }
    }

    internal void Clause(Workspace work, in Clause clause, ReadOnlySpan<float> probabilities, ImmutableArray<UtteranceClass> classes, IntentModel model)
    {
        _lines.Add(string.Create(CultureInfo.InvariantCulture, $"clause: \"{work.ModelText}\" (ask: {clause.LooksLikeAsk}, ours by words: {clause.HasDomain}), confidence {clause.Confidence:0.00}"));
        float[] values = probabilities.ToArray();
        foreach (int label in Enumerable.Range(0, values.Length).OrderByDescending(i => values[i]).Take(4))
        {
            _lines.Add(string.Create(CultureInfo.InvariantCulture, $"  score: {classes[label].Label} {values[label]:0.000}"));
        }

        foreach (FeatureWeight weight in model.Explain(work.ModelText.ToString(), classes[clause.Label].Label).Take(6))
        {
            _lines.Add(string.Create(CultureInfo.InvariantCulture, $"  because of: {weight.Feature} {weight.Weight:+0.000;-0.000}"));
        }
    }

    private static string TargetOf(Mention mention, Lexicon lexicon) => mention switch
    {
        { Target: < 0 } => "",
        { Kind: EntityKind.Role } => lexicon.Roles[mention.Target].Value,
        { Kind: EntityKind.AmbiguousRole } => string.Join('|', lexicon.Ambiguous[mention.Target]),
        { Kind: EntityKind.Skill } => lexicon.Skills[mention.Target].Value,
        { Kind: EntityKind.Country } => lexicon.Countries[mention.Target].Value,
        { Kind: EntityKind.City } => lexicon.Cities[mention.Target].Id.Value,
        { Kind: EntityKind.Level } => lexicon.Levels[mention.Target].Value,
        { Kind: EntityKind.Currency } => lexicon.Currencies[mention.Target],
        { Kind: EntityKind.Day } => DateOnly.FromDayNumber(mention.Target).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => "",
    };
}
