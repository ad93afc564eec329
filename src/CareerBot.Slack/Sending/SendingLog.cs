using Microsoft.Extensions.Logging;

namespace CareerBot.Slack.Sending;

/// <summary>What sending writes to the log. Never a token, an address with a secret in it, or a person's words. Event ids 8100 to 8149.</summary>
internal static partial class SendingLog
{
    [LoggerMessage(8100, LogLevel.Warning, "Slack limits {Method} in {Installation}: it pauses {Seconds:0} s.")]
    public static partial void RateLimited(ILogger logger, string method, string installation, double seconds);

    [LoggerMessage(8101, LogLevel.Information, "{Method} in {Installation} failed with {Error} and is tried again (try {Tries}).")]
    public static partial void TriedAgain(ILogger logger, string method, string installation, string error, int tries);

    [LoggerMessage(8102, LogLevel.Error, "Slack does not take the token of {Installation} any more: {Error}. Nothing is sent there until it is installed again.")]
    public static partial void TokenDead(ILogger logger, string installation, string error);

    [LoggerMessage(8103, LogLevel.Warning, "An address that is not Slack's was refused: {Host}.")]
    public static partial void HostRefused(ILogger logger, string host);
}
