using Microsoft.Extensions.Logging;

namespace CareerBot.Slack.Inbound;

/// <summary>What Socket Mode writes to the log. Never a token, a ticket or a payload. Event ids 8150 to 8199.</summary>
internal static partial class SocketModeLog
{
    [LoggerMessage(8150, LogLevel.Information, "Socket Mode: line {Line} is connected.")]
    public static partial void Connected(ILogger logger, int line);

    [LoggerMessage(8151, LogLevel.Information, "Socket Mode: line {Line} is replaced, Slack says {Reason}.")]
    public static partial void Replaced(ILogger logger, int line, string reason);

    [LoggerMessage(8152, LogLevel.Warning, "Socket Mode: line {Line} broke.")]
    public static partial void Broke(ILogger logger, int line);

    [LoggerMessage(8153, LogLevel.Warning, "Socket Mode: nothing was heard for {Seconds:0} s on a line; it is taken for dead.")]
    public static partial void Silent(ILogger logger, double seconds);

    [LoggerMessage(8154, LogLevel.Warning, "Socket Mode: line {Line} could not be opened ({Reason}), failure {Failures}; next try in {Seconds:0.0} s.")]
    public static partial void NotOpened(ILogger logger, int line, string reason, int failures, double seconds);

    [LoggerMessage(8155, LogLevel.Critical, "Socket Mode has stopped for good, Slack says {Reason}. Slack's app settings or the app-level token are to be put right, and CareerBot started again.")]
    public static partial void Stopped(ILogger logger, string reason);

    [LoggerMessage(8156, LogLevel.Warning, "Socket Mode: a frame was not understood and is left out ({Reason}).")]
    public static partial void NotUnderstood(ILogger logger, string reason);

    [LoggerMessage(8157, LogLevel.Error, "Socket Mode: an envelope of kind {Kind} could not be dealt with and is not acknowledged; Slack sends it again.")]
    public static partial void NotDealtWith(ILogger logger, string kind, Exception error);

    [LoggerMessage(8158, LogLevel.Warning, "Socket Mode: an envelope of kind {Kind} was not kept ({Status}) and is not acknowledged; Slack sends it again.")]
    public static partial void NotKept(ILogger logger, string kind, int status);
}
