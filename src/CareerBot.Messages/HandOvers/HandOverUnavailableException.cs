namespace CareerBot.Messages.HandOvers;

/// <summary>A question cannot be kept for HR now.</summary>
public sealed class HandOverUnavailableException(string message, Exception innerException) : Exception(message, innerException);
