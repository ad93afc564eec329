namespace CareerBot.Messages.Inbox;

/// <summary>Something that a channel acknowledged, or that is to be told to somebody: kept until it is dealt with, once.</summary>
/// <param name="Key">
/// What it is known by: the same thing sent again has the same key, and is not taken in a second time. It begins with the channel's name and
/// a colon.
/// </param>
/// <param name="Conversation">Items of one conversation are dealt with one after the other, in the order in which they came.</param>
/// <param name="Payload">What the channel needs to deal with it. Only the channel reads it; it is taken out once the item is dealt with.</param>
/// <param name="ReceivedAt">When it came.</param>
public sealed record InboxItem(string Key, string Conversation, string Payload, DateTimeOffset ReceivedAt)
{
    /// <summary>What <see cref="Payload"/> says, while the item is where it was made: it need not be read again there. Otherwise null.</summary>
    public object? Work { get; init; }

    /// <summary>It is not dealt with, and nothing after it in its conversation, before this moment; null: at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>A second key: what was taken in by it after a moment is the same thing; null for none.</summary>
    public (string Key, DateTimeOffset After)? KnownAs { get; init; }

    /// <summary>The name of the channel that deals with it: what stands before the colon of <see cref="Key"/>.</summary>
    public string Channel => Key[..Key.IndexOf(':', StringComparison.Ordinal)];
}
