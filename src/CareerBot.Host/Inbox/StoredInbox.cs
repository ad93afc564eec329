using CareerBot.Messages.Inbox;

namespace CareerBot.Host.Inbox;

/// <summary>Keeps what a channel acknowledges, then hands it to the worker.</summary>
internal sealed class StoredInbox(IInboxStore store, InboxDesk desk, TimeProvider time) : IInbox
{
    public async Task<bool> AcceptAsync(InboxItem item, CancellationToken cancellationToken)
    {
        bool hasPlace = desk.Reserve(1) == 1;
        bool isHanded = false;
        try
        {
            switch (await store.AddAsync(item, hasPlace ? new InboxHold(desk.Worker, time.GetUtcNow() + InboxDesk.Hold) : null, cancellationToken))
            {
                case InboxAddition.TakenUp taken:
                    isHanded = true;
                    desk.Hand(taken.Entry);
                    return true;
                case InboxAddition.Waits:
                    desk.Leave();
                    return true;
                default:
                    return false;
            }
        }
        finally
        {
            if (hasPlace && !isHanded)
            {
                desk.Release();
            }
        }
    }

    public Task<int> DropAsync(string conversation, CancellationToken cancellationToken) => store.DropAsync(conversation, cancellationToken);
}
