using CareerBot.Messages.Inbox;
using CareerBot.Messages.Json;
using CareerBot.Teams.Answering;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Sending;

/// <summary>Something that is to be sent, as it is kept until it arrived.</summary>
/// <param name="Kind">How.</param>
/// <param name="To">The conversation; of <see cref="TeamsDeliveryKind.Personal"/> one that the person and the bot are in.</param>
/// <param name="Activity">What.</param>
internal sealed record TeamsDelivery(TeamsDeliveryKind Kind, ConversationReference To, ReadyJson Activity) : InboxDelivery
{
    /// <summary>The person, <c>29:…</c>, of a targeted or a personal one.</summary>
    public string? UserId { get; init; }

    /// <summary>The activity that is replaced.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The reply that it shows, so that a thumb below it is known to be for that; null for none.</summary>
    public string? ReplyId { get; init; }

    /// <summary>The revision on which it asks for a decision; null for none.</summary>
    public int? Announces { get; init; }

    /// <summary>What is sent when this is refused for good.</summary>
    public TeamsDelivery? Otherwise { get; init; }

    /// <inheritdoc/>
    public override string ToText() => LeanJson.WriteText(this, WorkJson.Default.TeamsDelivery);
}

/// <summary>Ways to send.</summary>
internal enum TeamsDeliveryKind
{
    /// <summary>Into a conversation.</summary>
    Send,

    /// <summary>To one person of several in a conversation.</summary>
    Targeted,

    /// <summary>To one person in the personal chat, which is opened first.</summary>
    Personal,

    /// <summary>In the place of an activity that is there.</summary>
    Update,
}
