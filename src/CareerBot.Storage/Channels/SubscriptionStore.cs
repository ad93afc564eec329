using CareerBot.Messages;
using CareerBot.Messages.PayNews;
using CareerBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace CareerBot.Storage.Channels;

/// <summary>Keeps who wants to hear of changes of pay.</summary>
public sealed class SubscriptionStore(CareerBotDatabase database, TimeProvider time) : ISubscriptions
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<Subscription>> OfAsync(string subscriber, CancellationToken cancellationToken) =>
        ListAsync(rows => rows.Where(row => row.Subscriber == subscriber), cancellationToken);

    /// <summary>Everybody's.</summary>
    public Task<IReadOnlyList<Subscription>> AllAsync(CancellationToken cancellationToken) => ListAsync(rows => rows, cancellationToken);

    /// <inheritdoc/>
    public Task<SubscribeOutcome> AddAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        (string location, string level) = (subscription.Place?.Value ?? "", subscription.Level?.Value ?? "");
        return database.WriteAsync(
            async context =>
            {
                IQueryable<SubscriptionRow> mine = context.Subscriptions.Where(row => row.Subscriber == subscription.Subscriber);
                if (await mine.AnyAsync(row => row.Role == subscription.Role.Value && row.Location == location && row.Level == level, cancellationToken))
                {
                    return SubscribeOutcome.Already;
                }

                if (await mine.CountAsync(cancellationToken) >= ISubscriptions.MostOfOne)
                {
                    return SubscribeOutcome.TooMany;
                }

                context.Subscriptions.Add(new SubscriptionRow { Subscriber = subscription.Subscriber, Role = subscription.Role.Value, Location = location, Level = level, Since = time.GetUtcNow() });
                return SubscribeOutcome.Done;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<bool> RemoveAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        (string location, string level) = (subscription.Place?.Value ?? "", subscription.Level?.Value ?? "");
        return await database.WriteAsync(
            context => context.Subscriptions
                .Where(row => row.Subscriber == subscription.Subscriber && row.Role == subscription.Role.Value && row.Location == location && row.Level == level)
                .ExecuteDeleteAsync(cancellationToken),
            cancellationToken) > 0;
    }

    private Task<IReadOnlyList<Subscription>> ListAsync(Func<IQueryable<SubscriptionRow>, IQueryable<SubscriptionRow>> which, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Subscription>>(
            async context =>
            [
                .. (await which(context.Subscriptions).OrderBy(row => row.Since).ToListAsync(cancellationToken)).Select(row => new Subscription(
                    row.Subscriber,
                    new RoleId(row.Role),
                    row.Location.Length > 0 ? new CountryCode(row.Location) : null,
                    row.Level.Length > 0 ? new LevelId(row.Level) : null)),
            ],
            cancellationToken);
}
