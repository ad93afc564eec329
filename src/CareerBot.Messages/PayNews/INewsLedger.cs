using System.Collections.Immutable;

namespace CareerBot.Messages.PayNews;

/// <summary>Which revisions wait to be told to whom, and which were.</summary>
public interface INewsLedger
{
    /// <summary>Takes the revisions that wait for somebody into one message.</summary>
    /// <param name="subscriber">Who.</param>
    /// <param name="message">What the message is known by: asked again for the same one, the same revisions come back.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>Their numbers, the smallest first; none when another message has them.</returns>
    Task<ImmutableArray<int>> TakeAsync(string subscriber, string message, CancellationToken cancellationToken);

    /// <summary>Notes that somebody is told of revisions: of the others that were taken, there was nothing that they may see.</summary>
    Task ToldAsync(string subscriber, IReadOnlyCollection<int> revisions, CancellationToken cancellationToken);

    /// <summary>Whether somebody was told of a revision.</summary>
    Task<bool> WasToldAsync(string subscriber, int revision, CancellationToken cancellationToken);
}
