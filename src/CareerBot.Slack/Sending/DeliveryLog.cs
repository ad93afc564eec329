using Microsoft.Extensions.Logging;

namespace CareerBot.Slack.Sending;

/// <summary>What is logged of deliveries. Event ids 8300 to 8399.</summary>
internal static partial class DeliveryLog
{
    [LoggerMessage(8301, LogLevel.Error, "Slack did not take the blocks of a {Method} ({Error}); the text alone is sent.")]
    public static partial void WithoutBlocks(ILogger logger, string method, string error);

    [LoggerMessage(8302, LogLevel.Warning, "Whether an answer arrived cannot be seen ({Error}); it is sent again.")]
    public static partial void CannotLook(ILogger logger, string error);

    [LoggerMessage(8303, LogLevel.Information, "An answer that was in doubt was looked for: there {IsThere}, {Seconds:0} s after its question.")]
    public static partial void Looked(ILogger logger, bool isThere, double seconds);

    [LoggerMessage(8304, LogLevel.Warning, "Where the message of revision {Revision} stands could not be kept; it will not say how the decision went. {Reason}")]
    public static partial void PlaceNotKept(ILogger logger, int revision, string reason);
}
