namespace CareerBot.Messages.Inbox;

/// <summary>Where channels put what they acknowledge, before they do (promise 4 of the design).</summary>
public interface IInbox
{
    /// <summary>Keeps an item. When this returns, it survives the process.</summary>
    /// <returns>False when an item of the same key was taken in before; it is then not dealt with again.</returns>
    /// <exception cref="InboxUnavailableException">It could not be kept: the channel must not acknowledge it.</exception>
    Task<bool> AcceptAsync(InboxItem item, CancellationToken cancellationToken);

    /// <summary>Drops what waits in a conversation and what is being sent there beyond the delivery that is on its way: its asker pressed Stop.</summary>
    /// <returns>How many items were dropped.</returns>
    Task<int> DropAsync(string conversation, CancellationToken cancellationToken);
}
