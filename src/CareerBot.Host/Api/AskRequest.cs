namespace CareerBot.Host.Api;

/// <summary>Body of <c>POST /api/ask</c> (design contract 4.2).</summary>
/// <param name="Text">The question, 1 to 4,000 characters.</param>
/// <param name="Conversation">Any string that keeps messages together; a new conversation when absent.</param>
/// <param name="Locale">BCP 47 language that the asker reads; by default English.</param>
public sealed record AskRequest(string? Text, string? Conversation, string? Locale);
