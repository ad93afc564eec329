using Microsoft.Extensions.Logging;

namespace CareerBot.Slack.Installing;

/// <summary>What installing writes to the log. Never a token, a code or a secret. Event ids 8250 to 8299.</summary>
internal static partial class InstallLog
{
    [LoggerMessage(8250, LogLevel.Information, "Slack:BotToken is that of {Installation}.")]
    public static partial void TokenKnown(ILogger logger, string installation);

    [LoggerMessage(8251, LogLevel.Warning, "Slack could not be asked whose Slack:BotToken is ({Error}), failure {Failures}; it is asked again in {Seconds:0.0} s at the earliest.")]
    public static partial void TokenNotKnown(ILogger logger, string error, int failures, double seconds);

    [LoggerMessage(8252, LogLevel.Error, "The installation of {Installation} is over: {Reason}.")]
    public static partial void Ended(ILogger logger, string installation, string reason);

    [LoggerMessage(8253, LogLevel.Error, "Slack:BotToken is that of {Installation}, and Slack:TeamId names another: nobody is served.")]
    public static partial void TokenOfAnother(ILogger logger, string installation);
}
