using System.Collections.Immutable;

namespace CareerBot.Messages.Inbox;

/// <summary>
/// Where the inbox is kept. Any number of workers may share it: an item belongs to one of them at a time, and only the oldest of a
/// conversation that is not dealt with can be taken up. Every method throws <see cref="InboxUnavailableException"/> when it is away.
/// </summary>
public interface IInboxStore
{
    /// <summary>Makes what it needs, and frees what workers that are surely gone had taken up.</summary>
    Task OpenAsync(CancellationToken cancellationToken);

    /// <summary>Keeps an item; when this returns, it survives the process.</summary>
    /// <param name="item">The item.</param>
    /// <param name="hold">Who would deal with it at once, if nothing of its conversation comes before; null for nobody.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    Task<InboxAddition> AddAsync(InboxItem item, InboxHold? hold, CancellationToken cancellationToken);

    /// <summary>Takes up items for a worker, oldest first.</summary>
    /// <param name="worker">The worker.</param>
    /// <param name="until">They are free again after this moment, unless <see cref="HoldAsync"/> extends it.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    Task<InboxTaken> TakeUpAsync(string worker, DateTimeOffset until, int most, CancellationToken cancellationToken);

    /// <summary>Extends a worker's hold on what it is dealing with. What it took up without ever hearing of it becomes free.</summary>
    Task HoldAsync(string worker, IReadOnlyCollection<long> numbers, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Keeps what is to be sent, and that the first of it is on its way from now.</summary>
    /// <returns>False when the item was dropped, or belongs to another worker by now: nothing may be sent.</returns>
    Task<bool> KeepAsync(long number, string worker, ImmutableArray<string> deliveries, CancellationToken cancellationToken);

    /// <summary>Notes that a delivery is on its way from now, and so that all before it arrived.</summary>
    /// <returns>False as with <see cref="KeepAsync"/>.</returns>
    Task<bool> SendingAsync(long number, string worker, int next, CancellationToken cancellationToken);

    /// <summary>Puts an item off; nothing of its conversation is dealt with before.</summary>
    Task PutOffAsync(long number, string worker, DateTimeOffset notBefore, bool isInDoubt, CancellationToken cancellationToken);

    /// <summary>Notes that an item is dealt with; its key stays known, what it said is taken out.</summary>
    Task DoneAsync(long number, string worker, CancellationToken cancellationToken);

    /// <summary>Drops what is not dealt with in a conversation.</summary>
    /// <returns>How many items.</returns>
    Task<int> DropAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>Forgets the keys of items that were dealt with before a moment.</summary>
    Task<int> ForgetAsync(DateTimeOffset doneBefore, CancellationToken cancellationToken);

    /// <summary>How many items are not dealt with, and since when the oldest of them waits; null when none does.</summary>
    Task<(int Count, DateTimeOffset? Oldest)> WaitingAsync(CancellationToken cancellationToken);
}
