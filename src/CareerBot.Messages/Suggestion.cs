namespace CareerBot.Messages;

/// <summary>Something the asker can say next with one press.</summary>
/// <param name="Label">What the button shows.</param>
/// <param name="Ask">What is sent when it is pressed: a question that stands on its own, or the name of a choice.</param>
public sealed record Suggestion(string Label, string Ask);
