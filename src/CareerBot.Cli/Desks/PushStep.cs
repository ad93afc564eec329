namespace CareerBot.Cli.Desks;

/// <summary>How far a push has come.</summary>
/// <param name="What">What is being done, in a few words.</param>
/// <param name="Done">How much of it is done.</param>
/// <param name="Of">Out of how much; null when that is not known before the end.</param>
internal readonly record struct PushStep(string What, long Done, long? Of = null);
