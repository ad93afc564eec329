using Microsoft.Extensions.Logging;

namespace CareerBot.Teams.Sending;

/// <summary>What sending writes to the log. Never a token, a secret, or a person's words. Event ids 9100 to 9149.</summary>
internal static partial class ConnectorLog
{
    [LoggerMessage(9100, LogLevel.Warning, "Teams limits {Operation}: the conversation pauses {Seconds:0.#} s.")]
    public static partial void Limited(ILogger logger, string operation, double seconds);

    [LoggerMessage(9101, LogLevel.Information, "{Operation} failed with {Code} and is tried again (try {Tries}).")]
    public static partial void TriedAgain(ILogger logger, string operation, string code, int tries);

    [LoggerMessage(9102, LogLevel.Warning, "A service address that is not the Bot Framework's was refused: {Host}. If it is right, add it to Teams:ServiceHosts.")]
    public static partial void AddressRefused(ILogger logger, string host);

    [LoggerMessage(9103, LogLevel.Error, "The connector does not take the bot's token ({Code}), not even a new one. Is Teams:AppId that of the bot's registration?")]
    public static partial void TokenRefused(ILogger logger, string code);

    [LoggerMessage(9104, LogLevel.Warning, "{Operation} was refused with {Status} {Code}.")]
    public static partial void Refused(ILogger logger, string operation, int status, string code);

    [LoggerMessage(9105, LogLevel.Error, "No access token could be had ({Reason}); the next try is in {Seconds:0.#} s. See docs/teams.md.")]
    public static partial void NoToken(ILogger logger, string reason, double seconds);

    [LoggerMessage(9106, LogLevel.Warning, "A conversation could not be kept; it is with its next message. {Reason}")]
    public static partial void NotKept(ILogger logger, string reason);

    [LoggerMessage(9107, LogLevel.Warning, "Where the card of revision {Revision} stands could not be kept; it will not say how the decision went. {Reason}")]
    public static partial void PlaceNotKept(ILogger logger, int revision, string reason);
}
