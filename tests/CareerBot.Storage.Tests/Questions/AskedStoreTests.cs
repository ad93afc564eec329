using CareerBot.Storage.Questions;
using CareerBot.TestKit.Databases;

namespace CareerBot.Storage.Tests.Questions;

/// <summary>What was asked, counted, on both databases.</summary>
public sealed class AskedStoreTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    public static TheoryData<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.PostgreSql];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Questions_are_counted_by_day_topic_and_text(StoreKind kind)
    {
        using TestDatabase database = TestDatabase.Create(kind);
        AskedStore store = await OpenAsync(database);
        await store.AddAsync(
            [
                Asked("1", "what does an sre earn", "salary.range", "site-reliability-engineer"),
                Asked("2", "sre pay", "salary.range", "site-reliability-engineer"),
                Asked("3", "what does a nurse do", "role.overview", "\"nurse\"", AskedOutcome.NoAnswer),
                Asked("4", "what does a nurse do", "role.overview", "\"nurse\"", AskedOutcome.NoAnswer),
                Asked("5", "", "out_of_scope", "", AskedOutcome.Declined) with { Kind = "person-pay" },
                Asked("6", "sre skills", "role.skills", "site-reliability-engineer") with { Day = Day.AddDays(-7) },
            ],
            Token);
        (await store.ThumbAsync("1", 1, Token)).ShouldBeTrue();
        (await store.ThumbAsync("2", -1, Token)).ShouldBeTrue();
        (await store.ThumbAsync("nobody", 1, Token)).ShouldBeFalse();

        (await store.DaysAsync(Day, Day, Token)).OrderBy(day => day.Outcome).ShouldBe(
            [new DayCount(Day, AskedOutcome.Answered, 2, 1, 1), new DayCount(Day, AskedOutcome.NoAnswer, 2, 0, 0), new DayCount(Day, AskedOutcome.Declined, 1, 0, 0)]);
        (await store.TopicsAsync(Day.AddDays(-7), Day, 10, Token)).ShouldBe(
            [new TopicCount("salary.range", "", "site-reliability-engineer", 2, 1, 1), new TopicCount("role.skills", "", "site-reliability-engineer", 1, 0, 0)]);
        (await store.TextsAsync(AskedOutcome.NoAnswer, Day, Day, 10, Token)).ShouldBe([new TextCount("what does a nurse do", "role.overview", "", "\"nurse\"", 2)]);
        (await store.DislikedAsync(Day, Day, 10, Token)).ShouldHaveSingleItem().Text.ShouldBe("sre pay");
        await store.ThumbAsync("2", 0, Token);
        (await store.DislikedAsync(Day, Day, 10, Token)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_question_that_is_written_once_more_counts_once_and_keeps_its_thumb(StoreKind kind)
    {
        using TestDatabase database = TestDatabase.Create(kind);
        AskedStore store = await OpenAsync(database);
        await store.AddAsync([Asked("1", "one", "help", "")], Token);
        await store.ThumbAsync("1", 1, Token);

        await store.AddAsync([Asked("1", "one", "help", ""), Asked("2", "two", "help", "")], Token);

        (await store.DaysAsync(Day, Day, Token)).ShouldHaveSingleItem().ShouldBe(new DayCount(Day, AskedOutcome.Answered, 2, 1, 0));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Texts_go_when_their_days_are_over_and_counts_later(StoreKind kind)
    {
        using TestDatabase database = TestDatabase.Create(kind);
        AskedStore store = await OpenAsync(database);
        await store.AddAsync([Asked("1", "one", "help", ""), Asked("2", "two", "help", "") with { Day = Day.AddDays(-100) }, Asked("3", "three", "help", "") with { Day = Day.AddDays(-800) }], Token);

        (await store.ForgetAsync(Day.AddDays(-90), Day.AddDays(-730), Token)).ShouldBe(1);

        (await store.TextsAsync(AskedOutcome.Answered, Day.AddDays(-1000), Day, 10, Token)).Select(text => text.Text).Order().ShouldBe(["", "one"]);
    }

    private static async Task<AskedStore> OpenAsync(TestDatabase database)
    {
        await database.Open().PrepareAsync(Token);
        return new AskedStore(database.Open());
    }

    private static AskedQuestion Asked(string id, string text, string intent, string subject, AskedOutcome outcome = AskedOutcome.Answered) =>
        new() { Id = id, Day = Day, Channel = "web", Language = "en", Intent = intent, Subject = subject, Outcome = outcome, Text = text };
}
