using CareerBot.Teams.Rendering;
using CareerBot.Teams.Sending;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Answering;

/// <summary>Makes deliveries of messages.</summary>
internal static class Deliveries
{
    /// <summary>Into a conversation.</summary>
    public static TeamsDelivery Send(ConversationReference to, TeamsMessage message, string? replyId = null) =>
        new(TeamsDeliveryKind.Send, to, message.ToActivity(IsPersonal(to)).ToJson()) { ReplyId = replyId };

    /// <summary>To one person alone: in a personal chat as it is, elsewhere in the personal chat with them.</summary>
    public static TeamsDelivery Alone(ConversationReference where, string userId, TeamsMessage message, string? replyId = null) => IsPersonal(where)
        ? Send(where, message, replyId)
        : new TeamsDelivery(TeamsDeliveryKind.Personal, where, message.ToActivity(isPersonal: true).ToJson()) { UserId = userId, ReplyId = replyId };

    /// <summary>To one person where they are, unseen by the others: a preview of Teams'.</summary>
    public static TeamsDelivery Targeted(ConversationReference where, string userId, TeamsMessage message, TeamsDelivery otherwise) =>
        new(TeamsDeliveryKind.Targeted, where, (message.ToActivity(isPersonal: false) with { Recipient = new ChannelAccount(userId) }).ToJson()) { UserId = userId, Otherwise = otherwise };

    /// <summary>In the place of an activity.</summary>
    public static TeamsDelivery Update(ConversationReference where, string activityId, TeamsMessage message) =>
        new(TeamsDeliveryKind.Update, where, message.ToActivity(isPersonal: false).ToJson()) { ActivityId = activityId };

    /// <summary>Whether it is a chat with the bot alone.</summary>
    public static bool IsPersonal(ConversationReference where) => where.ConversationType == TeamsPlaces.Personal;
}
