namespace CareerBot.Messages.Inbox;

/// <summary>Something that is to be sent for an item. Only its channel knows what.</summary>
public abstract record InboxDelivery
{
    /// <summary>It as a text, as which it is kept; <see cref="IInboxChannel.Read"/> reads it.</summary>
    public abstract string ToText();
}
