namespace CareerBot.Messages.Inbox;

/// <summary>The inbox cannot keep anything now.</summary>
public sealed class InboxUnavailableException(string message, Exception innerException) : Exception(message, innerException);
