namespace CareerBot.Knowledge.Model;

/// <summary>An utterance that the statistical part is trained on.</summary>
/// <param name="Text">As people type it; <c>{role}</c>, <c>{skill}</c>, <c>{location}</c>, … stand for any such word.</param>
/// <param name="Label">The class: an intent, or an intent and a kind (<c>smalltalk.thanks</c>), or one of <see cref="PhraseLabels"/>.</param>
/// <param name="At">Where it stands.</param>
public sealed record Phrase(string Text, string Label, Position At);
