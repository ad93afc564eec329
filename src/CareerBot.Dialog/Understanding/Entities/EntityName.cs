namespace CareerBot.Dialog.Understanding.Entities;

/// <summary>What a name in the lexicon stands for.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Target">Which one: an index into the lexicon's list of that kind.</param>
/// <param name="Weak">Whether the name is also an ordinary word, and needs a fitting context.</param>
/// <param name="Capitals">Whether a weak name written in capitals, or capitalised within a sentence, is believed without context.</param>
internal readonly record struct EntityName(EntityKind Kind, int Target, bool Weak, bool Capitals);
