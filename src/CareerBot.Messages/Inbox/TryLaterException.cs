namespace CareerBot.Messages.Inbox;

/// <summary>A channel cannot deal with an item now, through no fault of the item: the other side is away.</summary>
/// <param name="message">What is away.</param>
/// <param name="after">When to try again.</param>
/// <param name="inner">What was thrown.</param>
public sealed class TryLaterException(string message, TimeSpan after, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>When to try again.</summary>
    public TimeSpan After { get; } = after;
}
