using CareerBot.Storage.Installations;
using CareerBot.TestKit.Databases;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Storage.Tests.Installations;

/// <summary>Where channels are installed, on both databases.</summary>
public sealed class InstallationStoreTests
{
    private readonly FakeTimeProvider _time = new();

    public static TheoryData<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.PostgreSql];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_content_is_kept_replaced_and_taken_out(StoreKind kind)
    {
        using TestDatabase database = await OpenAsync(kind);
        InstallationStore store = new(database.Open(), _time);

        (await store.FindAsync("slack:/T1", Token)).ShouldBeNull();
        await store.SaveAsync("slack:/T1", "first", Token);
        await store.SaveAsync("slack:/T1", "second", Token);
        (await new InstallationStore(database.Open(), _time).FindAsync("slack:/T1", Token)).ShouldBe("second");
        await store.RemoveAsync("slack:/T1", Token);
        await store.RemoveAsync("slack:/T1", Token);
        (await store.FindAsync("slack:/T1", Token)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_channel_sees_its_own_by_key_and_no_other_channels(StoreKind kind)
    {
        using TestDatabase database = await OpenAsync(kind);
        InstallationStore store = new(database.Open(), _time);
        await store.SaveAsync("slack:/T2", "two", Token);
        await store.SaveAsync("teams:/T1", "elsewhere", Token);
        await store.SaveAsync("slack:/T1", "one", Token);

        (await store.AllAsync("slack:", Token)).ShouldBe([("slack:/T1", "one"), ("slack:/T2", "two")]);
    }

    private static async Task<TestDatabase> OpenAsync(StoreKind kind)
    {
        TestDatabase database = TestDatabase.Create(kind);
        await database.Open().PrepareAsync(Token);
        return database;
    }
}
