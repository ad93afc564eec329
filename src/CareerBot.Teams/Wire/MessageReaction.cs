namespace CareerBot.Teams.Wire;

/// <summary>A reaction to a message.</summary>
/// <param name="Type"><c>like</c>, <c>heart</c> and others.</param>
internal sealed record MessageReaction(string? Type);
