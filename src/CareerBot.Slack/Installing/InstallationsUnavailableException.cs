namespace CareerBot.Slack.Installing;

/// <summary>It cannot be told now whether and how CareerBot is installed: Slack or the store is away. It may be asked again.</summary>
public sealed class InstallationsUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
