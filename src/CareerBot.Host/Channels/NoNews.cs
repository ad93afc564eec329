using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Messages.PayNews;

namespace CareerBot.Host.Channels;

/// <summary>No news yet.</summary>
internal sealed class NoNews : IPayNews
{
    public Task<ImmutableArray<PayChange>> LatestAsync(Audience sees, string? locale, int most, CancellationToken cancellationToken) => Task.FromResult(ImmutableArray<PayChange>.Empty);

    public Task<ImmutableArray<PayChange>> OfRevisionAsync(int revision, IReadOnlyCollection<Subscription> follows, Audience sees, string? locale, CancellationToken cancellationToken) =>
        Task.FromResult(ImmutableArray<PayChange>.Empty);
}
