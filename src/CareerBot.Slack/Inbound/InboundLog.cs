using Microsoft.Extensions.Logging;

namespace CareerBot.Slack.Inbound;

/// <summary>What is logged of requests: never their words. Event ids 8200 to 8299.</summary>
internal static partial class InboundLog
{
    [LoggerMessage(8201, LogLevel.Warning, "A request to /slack/events was refused: its signature is missing, wrong or too old.")]
    public static partial void NotSlack(ILogger logger);

    [LoggerMessage(8202, LogLevel.Warning, "A signed request to /slack/events could not be read as JSON.")]
    public static partial void NotRead(ILogger logger);

    [LoggerMessage(8203, LogLevel.Warning, "Slack holds events of {Team} back: more than 30,000 in an hour.")]
    public static partial void RateLimited(ILogger logger, string? team);

    [LoggerMessage(8204, LogLevel.Warning, "A request of workspace {Team} was left: CareerBot is not installed there, or does not serve it.")]
    public static partial void NotServed(ILogger logger, string? team);

    [LoggerMessage(8205, LogLevel.Error, "A request could not be kept in the inbox; Slack sends it again.")]
    public static partial void NotKept(ILogger logger, Exception error);

    [LoggerMessage(8207, LogLevel.Warning, "A {Kind} took longer than Slack waits; what it was for was given up.")]
    public static partial void Late(ILogger logger, string kind);

    [LoggerMessage(8208, LogLevel.Information, "Stop was pressed; {Count} answers were dropped.")]
    public static partial void Stopped(ILogger logger, int count);
}
