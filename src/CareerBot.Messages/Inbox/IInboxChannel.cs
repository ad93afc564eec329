using System.Collections.Immutable;

namespace CareerBot.Messages.Inbox;

/// <summary>A channel that keeps what it acknowledges in the inbox, and deals with it from there.</summary>
/// <remarks>
/// An item is answered in two steps, so that a kill between them costs nothing: <see cref="AnswerAsync"/> makes the deliveries, which are
/// kept; then each is sent, and noted when it arrived. Only the delivery that was on its way at a kill is in doubt, and the channel is told so.
/// </remarks>
public interface IInboxChannel
{
    /// <summary>What <see cref="InboxItem.Key"/> begins with, without the colon.</summary>
    string Name { get; }

    /// <summary>
    /// Whether <see cref="SendAsync"/> can find out, of a delivery in doubt, that it arrived. Where it cannot, a single delivery need not be kept before it
    /// is sent: whoever takes the item up after a kill makes it once more, and sends it as it would have sent the kept one.
    /// </summary>
    bool CanLookUp { get; }

    /// <summary>Makes what is to be sent for an item, in order; it sends nothing itself that would matter if it happened twice.</summary>
    /// <returns>The deliveries; none when there is nothing to say.</returns>
    Task<ImmutableArray<InboxDelivery>> AnswerAsync(InboxItem item, CancellationToken cancellationToken);

    /// <summary>Reads a delivery that was kept.</summary>
    InboxDelivery Read(string text);

    /// <summary>Sends one delivery.</summary>
    /// <param name="item">The item that it belongs to.</param>
    /// <param name="delivery">One of <see cref="AnswerAsync"/>, maybe of a process before this one.</param>
    /// <param name="isInDoubt">Whether it was being sent before and nobody knows whether it arrived; the channel looks, where it can, before it sends again.</param>
    /// <param name="cancellationToken">Ends the sending; the delivery is then in doubt.</param>
    Task<SendOutcome> SendAsync(InboxItem item, InboxDelivery delivery, bool isInDoubt, CancellationToken cancellationToken);
}
