namespace CareerBot.Messages;

/// <summary>The outcome of one turn: what was understood, and what is said.</summary>
/// <param name="Id">What a thumb is given by (<see cref="IFeedback"/>); random.</param>
/// <param name="Question">What was understood.</param>
/// <param name="Answer">What is said.</param>
public sealed record Reply(string Id, Question Question, Answer Answer);
