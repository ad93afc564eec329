namespace CareerBot.Slack.Wire;

/// <summary>One thumb of <see cref="FeedbackButtons"/>.</summary>
/// <param name="Text">Read out, and shown at the pointer: at most <see cref="BlockKit.MostButtonText"/> characters.</param>
/// <param name="Value">What comes back: at most <see cref="BlockKit.MostButtonValue"/> characters.</param>
/// <param name="AccessibilityLabel">Read out instead of the text.</param>
public sealed record FeedbackButton(PlainText Text, string Value, string? AccessibilityLabel = null);
