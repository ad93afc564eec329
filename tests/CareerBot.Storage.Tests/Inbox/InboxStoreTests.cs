using CareerBot.Messages.Inbox;
using CareerBot.Storage.Inbox;
using CareerBot.TestKit.Databases;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Storage.Tests.Inbox;

/// <summary>Many who write into the inbox at the same moment, and so in one transaction.</summary>
public sealed class InboxStoreTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Items_added_at_the_same_moment_are_all_kept_and_each_key_is_new_once()
    {
        const int Keys = 200;
        using TestDatabase database = TestDatabase.Create(StoreKind.Sqlite);
        await using var inbox = new InboxDatabase(InboxDatabase.Beside(StoreOptions.Parse(database.ConnectionString)));
        InboxStore store = new(inbox, new FakeTimeProvider(Now));
        await store.OpenAsync(Token);

        InboxAddition[] added = await Task.WhenAll(Enumerable.Range(0, Keys * 2).Select(i => store.AddAsync(Item(i % Keys), hold: null, Token)));

        added.Count(one => one != InboxAddition.Known).ShouldBe(Keys);
        (await store.WaitingAsync(Token)).Count.ShouldBe(Keys);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_keeps_nothing_and_spoils_nothing_for_the_others()
    {
        const int Keys = 100;
        using TestDatabase database = TestDatabase.Create(StoreKind.Sqlite);
        await using var inbox = new InboxDatabase(InboxDatabase.Beside(StoreOptions.Parse(database.ConnectionString)));
        InboxStore store = new(inbox, new FakeTimeProvider(Now));
        await store.OpenAsync(Token);

        Task<InboxAddition>[] adding = [.. Enumerable.Range(0, Keys).Select(i => store.AddAsync(Item(i), hold: null, i % 10 == 5 ? new CancellationToken(canceled: true) : Token))];
        await Task.WhenAll(adding).ContinueWith(_ => { }, Token, TaskContinuationOptions.None, TaskScheduler.Default);

        adding.Count(added => added.IsCanceled).ShouldBe(Keys / 10);
        adding.Count(added => added.IsCompletedSuccessfully && added.Result == InboxAddition.Waiting).ShouldBe(Keys - (Keys / 10));
        (await store.WaitingAsync(Token)).Count.ShouldBe(Keys - (Keys / 10));
    }

    private static InboxItem Item(int number) => new($"slack:{number}", $"slack:C{number}", "{}", Now);
}
