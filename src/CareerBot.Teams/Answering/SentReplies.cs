using CareerBot.Messages.Inbox;
using CareerBot.Messages.Replies;
using CareerBot.Teams.Sending;
using Microsoft.Extensions.Logging;

namespace CareerBot.Teams.Answering;

/// <summary>
/// Which activity shows which reply. Teams tells a thumb by the activity's id and keeps nothing of its own
/// (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content#feedback-buttons).
/// </summary>
internal sealed class SentReplies(IOpenReplies openReplies, ILogger<SentReplies> logger)
{
    /// <summary>Keeps it for as long as the reply itself; when that cannot be done, a thumb finds nothing, and no more is lost.</summary>
    public async Task KeepAsync(string conversationId, string activityId, string replyId, CancellationToken cancellationToken)
    {
        try
        {
            if (await openReplies.FindAsync(replyId, cancellationToken) is { } open)
            {
                openReplies.KeepSoon(open with { ReplyId = KeyOf(conversationId, activityId), Shows = replyId });
            }
        }
#pragma warning disable CA1031 // The answer arrived: whatever goes wrong here, a failure now would have it sent again.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            ConnectorLog.ReplyNotKept(logger, error);
        }
    }

    /// <summary>The reply; null when it is not known, or not any more.</summary>
    /// <exception cref="InboxUnavailableException">It cannot be looked up now.</exception>
    public async Task<string?> FindAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        (await openReplies.FindAsync(KeyOf(conversationId, activityId), cancellationToken))?.Shows;

    private static string KeyOf(string conversationId, string activityId) => $"{TeamsChannel.ChannelName}:{ConversationReferences.WholeOf(conversationId)}/{activityId}";
}
