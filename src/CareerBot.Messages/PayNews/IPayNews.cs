using System.Collections.Immutable;

namespace CareerBot.Messages.PayNews;

/// <summary>What was published of late.</summary>
public interface IPayNews
{
    /// <summary>The latest changes that somebody may see, the latest first.</summary>
    /// <param name="sees">The narrowest audience whose figures they may see.</param>
    /// <param name="locale">BCP 47 language to say it in, or null.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    Task<ImmutableArray<PayChange>> LatestAsync(Audience sees, string? locale, int most, CancellationToken cancellationToken);

    /// <summary>The changes of one revision that somebody may see and follows.</summary>
    /// <param name="revision">The revision's number.</param>
    /// <param name="follows">What they follow.</param>
    /// <param name="sees">The narrowest audience whose figures they may see.</param>
    /// <param name="locale">BCP 47 language to say it in, or null.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    Task<ImmutableArray<PayChange>> OfRevisionAsync(int revision, IReadOnlyCollection<Subscription> follows, Audience sees, string? locale, CancellationToken cancellationToken);
}
