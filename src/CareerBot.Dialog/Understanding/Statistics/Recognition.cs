namespace CareerBot.Dialog.Understanding.Statistics;

/// <summary>What a model makes of one text.</summary>
/// <param name="Label">Place in <see cref="IntentModel.Labels"/> of the likeliest intent; never the outside label. −1 when the model knows no intent.</param>
/// <param name="Confidence">How sure it is that the text asks this and not something outside, from 0 to 1.</param>
/// <param name="IsInside">Whether the confidence reaches <see cref="IntentModel.Threshold"/>.</param>
public readonly record struct Recognition(int Label, float Confidence, bool IsInside);
