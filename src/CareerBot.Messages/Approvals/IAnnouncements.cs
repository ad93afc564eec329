namespace CareerBot.Messages.Approvals;

/// <summary>Where the messages are in which channels asked for decisions.</summary>
public interface IAnnouncements
{
    /// <summary>Keeps where one is; keeping it twice is keeping it once.</summary>
    /// <param name="channel">The channel's name.</param>
    /// <param name="revision">The revision.</param>
    /// <param name="place">What the channel finds the message by; only the channel reads it.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    Task KeepAsync(string channel, int revision, string place, CancellationToken cancellationToken);

    /// <summary>The places of a revision's messages in a channel.</summary>
    Task<IReadOnlyList<string>> OfAsync(string channel, int revision, CancellationToken cancellationToken);
}
