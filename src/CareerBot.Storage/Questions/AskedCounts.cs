namespace CareerBot.Storage.Questions;

/// <summary>How many questions of a day came to an outcome.</summary>
/// <param name="Day">The day.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Count">How many.</param>
/// <param name="Up">How many of them got a thumb up.</param>
/// <param name="Down">How many of them got a thumb down.</param>
public sealed record DayCount(DateOnly Day, AskedOutcome Outcome, int Count, int Up, int Down);

/// <summary>Questions that ask the same.</summary>
/// <param name="Intent">The intent's name.</param>
/// <param name="Kind">The finer kind; empty for none.</param>
/// <param name="Subject">What about.</param>
/// <param name="Count">How many.</param>
/// <param name="Up">Thumbs up.</param>
/// <param name="Down">Thumbs down.</param>
public sealed record TopicCount(string Intent, string Kind, string Subject, int Count, int Up, int Down);

/// <summary>Texts that are the same.</summary>
/// <param name="Text">The text.</param>
/// <param name="Intent">The intent's name.</param>
/// <param name="Kind">The finer kind; empty for none.</param>
/// <param name="Subject">What about.</param>
/// <param name="Count">How many.</param>
public sealed record TextCount(string Text, string Intent, string Kind, string Subject, int Count);
