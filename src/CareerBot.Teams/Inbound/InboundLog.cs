using Microsoft.Extensions.Logging;

namespace CareerBot.Teams.Inbound;

/// <summary>What is logged of requests: never a token, never their words. Event ids 8400 to 8499.</summary>
internal static partial class InboundLog
{
    [LoggerMessage(8401, LogLevel.Warning, "A request to /api/messages was refused: the token's {Fault} is not what the Bot Framework's is.")]
    public static partial void NotBotFramework(ILogger logger, TokenFault fault);

    [LoggerMessage(8402, LogLevel.Warning, "A request to /api/messages was refused: its token does not vouch for its channel and service address.")]
    public static partial void NotVouchedFor(ILogger logger);

    [LoggerMessage(8403, LogLevel.Warning, "A request to /api/messages could not be read as an activity.")]
    public static partial void NotRead(ILogger logger);

    [LoggerMessage(8404, LogLevel.Warning, "A request to /api/messages was refused: {Reason}.")]
    public static partial void NotServed(ILogger logger, string reason);

    [LoggerMessage(8405, LogLevel.Error, "A request to /api/messages could not be judged: the Bot Framework's keys were never read. It is asked to come again.")]
    public static partial void NotJudged(ILogger logger);

    [LoggerMessage(8406, LogLevel.Information, "The Bot Framework's keys were read; there are {Count}.")]
    public static partial void KeysRead(ILogger logger, int count);

    [LoggerMessage(8408, LogLevel.Error, "Something that Teams sent could not be kept; it is asked to come again.")]
    public static partial void NotKept(ILogger logger, Exception error);

    [LoggerMessage(8407, LogLevel.Error, "The Bot Framework's keys could not be read; not before {Pause} they are tried again. Those read before stay in use.")]
    public static partial void KeysNotRead(ILogger logger, TimeSpan pause, Exception error);
}
