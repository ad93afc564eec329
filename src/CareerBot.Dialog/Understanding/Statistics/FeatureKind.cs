namespace CareerBot.Dialog.Understanding.Statistics;

/// <summary>The two views of an utterance. Each is scaled to length one by itself, so that neither outweighs the other.</summary>
internal enum FeatureKind
{
    /// <summary>A word, two neighbours, or two words with one between.</summary>
    Words,

    /// <summary>A run of letters within a word; it forgives typos and inflection.</summary>
    Letters,
}
