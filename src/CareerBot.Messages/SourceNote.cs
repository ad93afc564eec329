namespace CareerBot.Messages;

/// <summary>Where facts of an answer come from.</summary>
/// <param name="Text">Title and date in the answer's language: <c>O*NET 27.0 …, checked 20 November 2026</c>.</param>
public sealed record SourceNote(string Text);
