using CareerBot.Messages.Conversations;
using CareerBot.Storage.Channels;
using CareerBot.TestKit.Databases;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Storage.Tests.Channels;

/// <summary>Where channels can write of their own accord, on both databases.</summary>
public sealed class ConversationStoreTests
{
    private static readonly KeptConversation Personal = new("teams", "a:1", "personal", "https://one.example/", "tenant", "28:bot", "29:alice", "ALICE");
    private static readonly KeptConversation Channel = new("teams", "19:c@thread.tacv2", "channel", "https://one.example/");

    private readonly FakeTimeProvider _time = new();

    public static TheoryData<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.PostgreSql];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_conversation_is_kept_with_all_that_is_known_of_it_replaced_and_forgotten(StoreKind kind)
    {
        using TestDatabase database = await OpenAsync(kind);
        ConversationStore store = new(database.Open(), _time);
        (await store.FindAsync("teams", "a:1", Token)).ShouldBeNull();

        await store.KeepAsync(Personal, Token);
        await store.KeepAsync(Channel, Token);
        ConversationStore later = new(database.Open(), _time);
        (await later.FindAsync("teams", "a:1", Token)).ShouldBe(Personal);
        (await later.FindAsync("teams", Channel.Conversation, Token)).ShouldBe(Channel);
        (await later.FindAsync("slack", "a:1", Token)).ShouldBeNull();

        KeptConversation moved = Personal with { Address = "https://two.example/", Bot = null };
        await later.KeepAsync(moved, Token);
        (await store.FindAsync("teams", "a:1", Token)).ShouldBe(moved);

        await store.ForgetAsync("teams", "a:1", Token);
        await store.ForgetAsync("teams", "a:1", Token);
        (await store.FindAsync("teams", "a:1", Token)).ShouldBeNull();
        (await store.FindAsync("teams", Channel.Conversation, Token)).ShouldBe(Channel);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Of_the_conversations_with_one_person_the_one_that_was_kept_last_is_found(StoreKind kind)
    {
        using TestDatabase database = await OpenAsync(kind);
        ConversationStore store = new(database.Open(), _time);
        await store.KeepAsync(Personal with { Conversation = "a:2" }, Token);
        _time.Advance(TimeSpan.FromDays(1));
        await store.KeepAsync(Personal, Token);
        await store.KeepAsync(Personal with { Channel = "elsewhere", Conversation = "a:3" }, Token);

        (await store.FindPersonalAsync("teams", "ALICE", Token)).ShouldBe(Personal);
        (await store.FindPersonalAsync("teams", "BOB", Token)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Replicas_that_keep_the_same_conversation_at_once_keep_it_once(StoreKind kind)
    {
        using TestDatabase database = await OpenAsync(kind);
        ConversationStore[] replicas = [.. Enumerable.Range(0, 8).Select(_ => new ConversationStore(database.Open(), _time))];

        await Task.WhenAll(replicas.Select(replica => replica.KeepAsync(Personal, Token)));

        (await replicas[0].FindPersonalAsync("teams", "ALICE", Token)).ShouldBe(Personal);
    }

    private static async Task<TestDatabase> OpenAsync(StoreKind kind)
    {
        TestDatabase database = TestDatabase.Create(kind);
        await database.Open().PrepareAsync(Token);
        return database;
    }
}
