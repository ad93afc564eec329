using System.Collections.Immutable;
using CareerBot.Messages.PayNews;
using CareerBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace CareerBot.Storage.Channels;

/// <summary>Keeps which revisions wait to be told to whom, and which were.</summary>
/// <remarks>All of it throws <see cref="CareerBot.Salaries.Revisions.StoreUnavailableException"/> while the database is away.</remarks>
public sealed class NewsStore(CareerBotDatabase database) : INewsLedger
{
    /// <summary>Lets a revision wait for subscribers; those for whom it is known keep what they have.</summary>
    public Task AddAsync(int revision, IReadOnlyCollection<string> subscribers, CancellationToken cancellationToken) => database.WriteAsync(
        async context =>
        {
            string[] known = await context.News.Where(row => row.Revision == revision).Select(row => row.Subscriber).ToArrayAsync(cancellationToken);
            context.News.AddRange(subscribers.Except(known, StringComparer.Ordinal).Select(subscriber => new NewsRow { Subscriber = subscriber, Revision = revision }));
            return true;
        },
        cancellationToken);

    /// <summary>Those whom a revision waits for, or was told to.</summary>
    public Task<IReadOnlyList<string>> SubscribersOfAsync(int revision, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<string>>(
        async context => await context.News.Where(row => row.Revision == revision).Select(row => row.Subscriber).ToArrayAsync(cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<int>> TakeAsync(string subscriber, string message, CancellationToken cancellationToken) => database.WriteAsync<ImmutableArray<int>>(
        async context =>
        {
            await context.News.Where(row => row.Subscriber == subscriber && row.Message == "").ExecuteUpdateAsync(set => set.SetProperty(row => row.Message, message), cancellationToken);
            return [.. await context.News.Where(row => row.Subscriber == subscriber && row.Message == message).OrderBy(row => row.Revision).Select(row => row.Revision).ToArrayAsync(cancellationToken)];
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task ToldAsync(string subscriber, IReadOnlyCollection<int> revisions, CancellationToken cancellationToken) => database.WriteAsync(
        context => context.News.Where(row => row.Subscriber == subscriber && revisions.Contains(row.Revision)).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsTold, true), cancellationToken),
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> WasToldAsync(string subscriber, int revision, CancellationToken cancellationToken) => database.ReadAsync(
        context => context.News.AnyAsync(row => row.Subscriber == subscriber && row.Revision == revision && row.IsTold), cancellationToken);
}
