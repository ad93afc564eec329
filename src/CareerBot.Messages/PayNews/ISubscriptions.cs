namespace CareerBot.Messages.PayNews;

/// <summary>Who wants to hear of changes of pay.</summary>
public interface ISubscriptions
{
    /// <summary>What one person may follow at most.</summary>
    const int MostOfOne = 50;

    /// <summary>What somebody follows, in the order of following.</summary>
    Task<IReadOnlyList<Subscription>> OfAsync(string subscriber, CancellationToken cancellationToken);

    /// <summary>Begins one.</summary>
    Task<SubscribeOutcome> AddAsync(Subscription subscription, CancellationToken cancellationToken);

    /// <summary>Ends one.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> RemoveAsync(Subscription subscription, CancellationToken cancellationToken);
}
