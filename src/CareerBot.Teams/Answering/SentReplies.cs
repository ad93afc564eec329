using CareerBot.Messages.Inbox;
using CareerBot.Messages.Replies;
using CareerBot.Teams.Sending;

namespace CareerBot.Teams.Answering;

/// <summary>
/// Which activity shows which reply. Teams tells a thumb by the activity's id and keeps nothing of its own
/// (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content#feedback-buttons).
/// </summary>
internal sealed class SentReplies(IOpenReplies openReplies)
{
    /// <summary>Keeps it for as long as the reply itself; when that cannot be done, a thumb finds nothing, and no more is lost.</summary>
    public void Keep(string conversationId, string activityId, string replyId) => openReplies.KeepShownSoon(KeyOf(conversationId, activityId), replyId);

    /// <summary>The reply; null when it is not known, or not any more.</summary>
    /// <exception cref="InboxUnavailableException">It cannot be looked up now.</exception>
    public Task<string?> FindAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        openReplies.FindShownAsync(KeyOf(conversationId, activityId), cancellationToken);

    private static string KeyOf(string conversationId, string activityId) => $"{TeamsChannel.ChannelName}:{ConversationReferences.WholeOf(conversationId)}/{activityId}";
}
