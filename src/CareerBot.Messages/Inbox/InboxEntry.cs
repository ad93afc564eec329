using System.Collections.Immutable;

namespace CareerBot.Messages.Inbox;

/// <summary>An item that one worker has taken up, and how far it got before.</summary>
/// <param name="Number">Its place in the inbox.</param>
/// <param name="Item">The item.</param>
/// <param name="Deliveries">What is to be sent for it; default when that was not made yet.</param>
/// <param name="Next">Which of the deliveries comes next.</param>
/// <param name="IsInDoubt">Whether that one was being sent when its worker ended.</param>
/// <param name="Attempts">How often it was put off before.</param>
public sealed record InboxEntry(long Number, InboxItem Item, ImmutableArray<string> Deliveries, int Next, bool IsInDoubt, int Attempts)
{
    /// <summary>Until when it surely belongs to its worker alone, whatever else happens.</summary>
    public required DateTimeOffset HeldUntil { get; init; }
}
