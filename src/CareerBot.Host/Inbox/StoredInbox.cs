using CareerBot.Messages.Inbox;

namespace CareerBot.Host.Inbox;

/// <summary>Keeps what a channel acknowledges, then wakes the worker.</summary>
internal sealed class StoredInbox(IInboxStore store, InboxBell bell) : IInbox
{
    public async Task<bool> AcceptAsync(InboxItem item, CancellationToken cancellationToken)
    {
        bool isNew = await store.AddAsync(item, cancellationToken);
        if (isNew)
        {
            bell.Ring();
        }

        return isNew;
    }

    public Task<int> DropAsync(string conversation, CancellationToken cancellationToken) => store.DropAsync(conversation, cancellationToken);
}
