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

    /// <summary>Makes what is to be sent for an item, in order; it sends nothing itself that would matter if it happened twice.</summary>
    /// <returns>The deliveries, as texts that only the channel reads; none when there is nothing to say.</returns>
    Task<ImmutableArray<string>> AnswerAsync(InboxItem item, CancellationToken cancellationToken);

    /// <summary>Sends one delivery.</summary>
    /// <param name="item">The item that it belongs to.</param>
    /// <param name="delivery">One of the texts of <see cref="AnswerAsync"/>.</param>
    /// <param name="isInDoubt">Whether it was being sent before and nobody knows whether it arrived; the channel looks, where it can, before it sends again.</param>
    /// <param name="cancellationToken">Ends the sending; the delivery is then in doubt.</param>
    Task<SendOutcome> SendAsync(InboxItem item, string delivery, bool isInDoubt, CancellationToken cancellationToken);
}
