using CareerBot.Messages.Inbox;
using CareerBot.Storage.Inbox;
using CareerBot.TestKit.Databases;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Storage.Tests.Inbox;

/// <summary>Many who write into the inbox at the same moment, and so in one transaction.</summary>
public sealed class InboxStoreTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);

    private static readonly InboxHold Mine = new("mine", Now.AddSeconds(30));

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

    [Fact]
    public async Task An_item_belongs_at_once_to_whoever_adds_it_unless_one_of_its_conversation_comes_before()
    {
        using TestDatabase database = TestDatabase.Create(StoreKind.Sqlite);
        await using var inbox = new InboxDatabase(InboxDatabase.Beside(StoreOptions.Parse(database.ConnectionString)));
        InboxStore store = new(inbox, new FakeTimeProvider(Now));
        await store.OpenAsync(Token);
        InboxItem second = Item(1) with { Key = "slack:1b" };

        InboxEntry first = (await store.AddAsync(Item(1), Mine, Token)).ShouldBeOfType<InboxAddition.TakenUp>().Entry;
        (await store.AddAsync(second, Mine, Token)).ShouldBe(InboxAddition.Waiting);
        (await store.AddAsync(Item(1), Mine, Token)).ShouldBe(InboxAddition.Known);
        (await store.AddAsync(Item(2) with { NotBefore = Now.AddMinutes(1) }, Mine, Token)).ShouldBe(InboxAddition.Waiting, "its time has not come");
        (first.Item, first.HeldUntil).ShouldBe((Item(1), Mine.Until));

        InboxTaken others = await store.TakeUpAsync("other", Now.AddSeconds(30), 10, Token);
        others.Entries.ShouldBeEmpty();
        others.AreMoreWaiting.ShouldBeTrue("the second waits behind the first");
        await store.DoneAsync(first.Number, Mine.Worker, Token);
        InboxTaken then = await store.TakeUpAsync("other", Now.AddSeconds(30), 10, Token);
        then.Entries.ShouldHaveSingleItem().Item.Key.ShouldBe(second.Key);
        then.AreMoreWaiting.ShouldBeFalse();
    }

    [Fact]
    public async Task Where_several_write_at_once_an_item_that_is_added_waits_for_its_turn()
    {
        using TestDatabase database = TestDatabase.Create(StoreKind.PostgreSql);
        await using var inbox = new InboxDatabase(InboxDatabase.Beside(StoreOptions.Parse(database.ConnectionString)));
        InboxStore store = new(inbox, new FakeTimeProvider(Now));
        await store.OpenAsync(Token);

        (await store.AddAsync(Item(1), Mine, Token)).ShouldBe(InboxAddition.Waiting);
        (await store.AddAsync(Item(1), Mine, Token)).ShouldBe(InboxAddition.Known);
        InboxEntry taken = (await store.TakeUpAsync(Mine.Worker, Mine.Until, 10, Token)).Entries.ShouldHaveSingleItem();
        (await store.KeepAsync(taken.Number, Mine.Worker, ["\"a\nb\" Zürich", "second"], Token)).ShouldBeTrue();
        (await store.SendingAsync(taken.Number, "other", 1, Token)).ShouldBeFalse("it belongs to somebody else");
        (await store.SendingAsync(taken.Number, Mine.Worker, 1, Token)).ShouldBeTrue();
        await store.PutOffAsync(taken.Number, Mine.Worker, Now, isInDoubt: true, Token);
        InboxEntry again = (await store.TakeUpAsync("other", Mine.Until, 10, Token)).Entries.ShouldHaveSingleItem();
        (again.Next, again.IsInDoubt, again.Attempts).ShouldBe((1, true, 1));
        again.Deliveries.ShouldBe(["\"a\nb\" Zürich", "second"]);
        await store.DoneAsync(again.Number, "other", Token);
        (await store.WaitingAsync(Token)).Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_worker_holds_what_it_deals_with_and_nothing_that_it_never_heard_of()
    {
        using TestDatabase database = TestDatabase.Create(StoreKind.Sqlite);
        await using var inbox = new InboxDatabase(InboxDatabase.Beside(StoreOptions.Parse(database.ConnectionString)));
        FakeTimeProvider time = new(Now);
        InboxStore store = new(inbox, time);
        await store.OpenAsync(Token);
        InboxEntry known = (await store.AddAsync(Item(1), Mine, Token)).ShouldBeOfType<InboxAddition.TakenUp>().Entry;
        await store.AddAsync(Item(2), Mine, Token);

        time.Advance(TimeSpan.FromSeconds(20));
        await store.HoldAsync(Mine.Worker, [known.Number], time.GetUtcNow().AddSeconds(30), Token);
        time.Advance(TimeSpan.FromSeconds(20));

        (await store.TakeUpAsync("other", time.GetUtcNow().AddSeconds(30), 10, Token)).Entries.ShouldHaveSingleItem().Item.Key.ShouldBe(Item(2).Key);
    }

    [Fact]
    public async Task What_is_being_written_when_the_inbox_is_closed_is_kept_and_so_is_what_comes_later()
    {
        const int Keys = 200;
        using TestDatabase database = TestDatabase.Create(StoreKind.Sqlite);
        var inbox = new InboxDatabase(InboxDatabase.Beside(StoreOptions.Parse(database.ConnectionString)));
        InboxStore store = new(inbox, new FakeTimeProvider(Now));
        await store.OpenAsync(Token);

        Task<InboxAddition>[] adding = [.. Enumerable.Range(0, Keys).Select(i => store.AddAsync(Item(i), hold: null, Token))];
        await inbox.DisposeAsync();
        await Task.WhenAll(adding);
        await store.AddAsync(Item(Keys), hold: null, Token);

        (await store.WaitingAsync(Token)).Count.ShouldBe(Keys + 1);
    }

    private static InboxItem Item(int number) => new($"slack:{number}", $"slack:C{number}", "{}", Now);
}
