namespace CareerBot.Dialog.Understanding.Statistics;

/// <summary>One utterance and the intent that a person gave it.</summary>
/// <param name="Text">Normalised: lower-case words with single spaces between, no punctuation; a word that starts with '{' is a slot, such as <c>{role}</c>.</param>
/// <param name="Label">The intent's id; <see cref="TrainingSettings.OutsideLabel"/> for a line that is to be declined.</param>
public sealed record LabelledText(string Text, string Label);
