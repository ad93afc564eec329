namespace CareerBot.Messages;

/// <summary>The outcome of one turn: what was understood, and what is said.</summary>
public sealed record Reply(Question Question, Answer Answer);
