using CareerBot.Messages;
using CareerBot.Messages.Inbox;
using CareerBot.Teams.Answering;
using CareerBot.Teams.Interacting;
using CareerBot.Teams.Sending;
using CareerBot.Teams.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CareerBot.Teams.Inbound;

/// <summary>Keeps activities that are for CareerBot in the inbox, answers invokes at once, and leaves the others.</summary>
internal sealed class ActivityIntake(IInbox inbox, IConversationReferences references, SentReplies sentReplies, IFeedback feedback, Invokes invokes, TimeProvider time, ILogger<ActivityIntake> logger)
    : ITeamsActivities
{
    private const string SharedChannel = "shared";

    /// <summary>Acknowledged, with nothing to say.</summary>
    private static readonly TeamsAck Taken = new(StatusCodes.Status202Accepted, default);

    private static readonly TeamsAck NotKept = new(StatusCodes.Status503ServiceUnavailable, default);

    /// <inheritdoc/>
    public async Task<TeamsAck> ReceiveAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (ConversationOf(activity) is not { } where)
        {
            return Taken; // Without a conversation there is nobody to answer.
        }

        try
        {
            if (activity.Type == "installationUpdate" && activity.Action?.StartsWith("remove", StringComparison.Ordinal) == true)
            {
                await references.ForgetAsync(where.ConversationId, cancellationToken);
                return Taken;
            }

            await (activity.Type == "installationUpdate"
                ? references.KeepAnewAsync(where, activity.From?.Id, activity.From?.AadObjectId, cancellationToken)
                : references.KeepAsync(where, activity.From?.Id, activity.From?.AadObjectId, cancellationToken));
            switch (activity.Type)
            {
                case "message":
                    await MessageAsync(activity, where, cancellationToken);
                    return Taken;
                case "conversationUpdate" when activity.MembersAdded is { } added && added.Any(member => IsBot(member, activity)):
                case "installationUpdate":
                    await KeepAsync($"{where.ConversationId}/welcome", where, new TeamsWork.Welcome(where, activity.Locale), cancellationToken);
                    return Taken;
                case "messageReaction":
                    await ReactionAsync(activity, where, cancellationToken);
                    return Taken;
                case "invoke":
                    return await invokes.AnswerAsync(activity, where, cancellationToken);
                default:
                    return Taken; // Among them messageUpdate: an edited question was answered as it stood.
            }
        }
        catch (InboxUnavailableException error)
        {
            InboundLog.NotKept(logger, error);
            return NotKept;
        }
    }

    /// <summary>Whether Teams says that people of other teams or tenants are in the channel.</summary>
    public static bool IsShared(Activity activity) => string.Equals(activity.ChannelData?.Channel?.Type, SharedChannel, StringComparison.OrdinalIgnoreCase);

    private static ConversationReference? ConversationOf(Activity activity) => activity is { ServiceUrl: { Length: > 0 } service, Conversation.Id: { } id }
        ? new ConversationReference(
            service,
            id,
            activity.Conversation.ConversationType ?? (activity.Conversation.IsGroup == true ? TeamsPlaces.GroupChat : TeamsPlaces.Personal),
            activity.Conversation.TenantId ?? activity.ChannelData?.Tenant?.Id,
            activity.Recipient?.Id)
        : null;

    private static bool IsBot(ChannelAccount? account, Activity activity) => account?.Id is { } id && id == activity.Recipient?.Id;

    private static bool HasCard(Activity message) => message.Attachments is { } attachments && attachments.Any(attachment => attachment?.ContentType == AdaptiveCard.ContentType);

    private async Task MessageAsync(Activity message, ConversationReference where, CancellationToken cancellationToken)
    {
        if (message is not { Id: { } id, From: { Id: not null } from } || IsBot(from, message))
        {
            return;
        }

        // A button of a client that does not know Action.Execute comes as a message without words.
        if (message.Value is { } value && string.IsNullOrWhiteSpace(message.Text))
        {
            await invokes.PressedAsync(message, value, where, cancellationToken);
            return;
        }

        // In a group or a channel only what mentions the bot is for it, whatever else the app may be allowed to hear.
        if (!Deliveries.IsPersonal(where) && !MentionedText.Mentions(message))
        {
            return;
        }

        string words = MentionedText.Read(message);
        if (words.Length == 0 && HasCard(message))
        {
            return; // A card from the compose box, put there to be read: nothing is asked.
        }

        await KeepAsync($"{where.ConversationId}/m/{id}", where, new TeamsWork.Ask(where, from, message.Locale, words, IsShared(message)), cancellationToken);
    }

    /// <summary>A thumb as a reaction to an answer counts as one below it; other reactions say nothing of its worth.</summary>
    private async Task ReactionAsync(Activity reaction, ConversationReference where, CancellationToken cancellationToken)
    {
        bool isLiked = reaction.ReactionsAdded is { } added && added.Any(one => one is { Type: "like" });
        bool isTakenBack = reaction.ReactionsRemoved is { } removed && removed.Any(one => one is { Type: "like" });
        if ((isLiked || isTakenBack) && reaction.ReplyToId is { } activityId && await sentReplies.FindAsync(where.ConversationId, activityId, cancellationToken) is { } reply)
        {
            feedback.Thumb(reply, isLiked ? true : null);
        }
    }

    private Task<bool> KeepAsync(string key, ConversationReference where, TeamsWork work, CancellationToken cancellationToken) =>
        inbox.AcceptAsync(TeamsChannel.Item(key, where.ConversationId, work, time.GetUtcNow()), cancellationToken);
}
