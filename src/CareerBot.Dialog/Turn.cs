using CareerBot.Dialog.Context;
using CareerBot.Messages;

namespace CareerBot.Dialog;

/// <summary>What one message led to.</summary>
/// <param name="Question">What was understood.</param>
/// <param name="Answer">What is said.</param>
/// <param name="Talk">What to remember of the conversation.</param>
public sealed record Turn(Question Question, Answer Answer, Talk Talk);
