namespace CareerBot.Messages.PayNews;

/// <summary>A channel that tells its people of changes of pay that they follow.</summary>
public interface INewsChannel
{
    /// <summary>What <see cref="Subscription.Subscriber"/> begins with for its people, without the colon.</summary>
    string Name { get; }

    /// <summary>
    /// Arranges that somebody is told soon of what waits for them in <see cref="INewsLedger"/>. What they may see is decided when they are told,
    /// not now. Arranging it twice tells them once.
    /// </summary>
    /// <param name="subscriber">Who.</param>
    /// <param name="revision">The revision because of which they are told.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    Task TellAsync(string subscriber, int revision, CancellationToken cancellationToken);

    /// <summary>Arranges that somebody hears that a revision was taken back, if they were told of it.</summary>
    Task TakeBackAsync(string subscriber, int revision, CancellationToken cancellationToken);
}
