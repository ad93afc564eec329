namespace CareerBot.Dialog.Understanding.Statistics;

/// <summary>What one piece of a text says for or against a label.</summary>
/// <param name="Feature">The piece as it stands in the text.</param>
/// <param name="Weight">Its share of the label's score; 0 is no say, negative speaks against. Scores lie about between −1 (no) and 1 (yes).</param>
public readonly record struct FeatureWeight(string Feature, float Weight);
