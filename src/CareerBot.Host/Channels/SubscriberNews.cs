using System.Collections.Frozen;
using System.Collections.Immutable;
using CareerBot.Host.Pay;
using CareerBot.Messages.PayNews;
using CareerBot.Salaries.Revisions;
using CareerBot.Storage.Channels;

namespace CareerBot.Host.Channels;

/// <summary>
/// Finds out who follows anything that a published revision changed, and has their channels tell them. Whether they may see it is decided when
/// they are told: somebody may be a guest by then.
/// </summary>
internal sealed class SubscriberNews(PublishedNews news, SubscriptionStore subscriptions, NewsStore ledger, IEnumerable<INewsChannel> channels) : IRevisionSubscriber
{
    private readonly FrozenDictionary<string, INewsChannel> _channels = channels.ToFrozenDictionary(channel => channel.Name, StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Name => "subscribers";

    /// <inheritdoc/>
    public Task OnAsync(RevisionEvent happened, Revision revision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return happened switch
        {
            RevisionEvent.Published => PublishedAsync(revision.Id, cancellationToken),
            RevisionEvent.RolledBack => RolledBackAsync(revision.Id, cancellationToken),
            _ => Task.CompletedTask,
        };
    }

    private async Task PublishedAsync(int revision, CancellationToken cancellationToken)
    {
        var changed = (await news.ChangesOfAsync(revision, cancellationToken)).ToLookup(change => change.Key.Role, change => change.Key);
        ImmutableArray<string> following =
        [
            .. (await subscriptions.AllAsync(cancellationToken))
                .Where(subscription => changed[subscription.Role].Any(key => subscription.Covers(key.Role, key.Location, key.Level)))
                .Select(subscription => subscription.Subscriber).Distinct(StringComparer.Ordinal),
        ];
        if (following.IsEmpty)
        {
            return;
        }

        await ledger.AddAsync(revision, following, cancellationToken);
        foreach (string subscriber in following)
        {
            if (ChannelOf(subscriber) is { } channel)
            {
                await channel.TellAsync(subscriber, revision, cancellationToken);
            }
        }
    }

    private async Task RolledBackAsync(int revision, CancellationToken cancellationToken)
    {
        foreach (string subscriber in await ledger.SubscribersOfAsync(revision, cancellationToken))
        {
            if (ChannelOf(subscriber) is { } channel)
            {
                await channel.TakeBackAsync(subscriber, revision, cancellationToken);
            }
        }
    }

    /// <summary>The channel of somebody; null when it is switched off.</summary>
    private INewsChannel? ChannelOf(string subscriber) => _channels.GetValueOrDefault(subscriber[..subscriber.IndexOf(':', StringComparison.Ordinal)]);
}
