using CareerBot.Messages.HandOvers;
using CareerBot.Salaries.Audit;
using CareerBot.Storage.Questions;
using CareerBot.TestKit.Databases;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Storage.Tests.Questions;

/// <summary>Questions for HR, on both databases.</summary>
public sealed class HandOverStoreTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Start);

    public static TheoryData<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.PostgreSql];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_question_is_kept_replied_to_once_and_delivered(StoreKind kind)
    {
        using TestDatabase database = await OpenAsync(kind);
        var store = new HandOverStore(database.Open(), _time);
        await store.AddOnceAsync(Question("q1") with { Person = "carol", DueOn = new DateOnly(2027, 1, 24), DueRule = "a law", Kind = HandOverKind.PayInformation }, Token);

        HandOver kept = (await store.FindAsync("q1", Token))!;
        kept.ShouldBe(Question("q1") with { Person = "carol", DueOn = new DateOnly(2027, 1, 24), DueRule = "a law", Kind = HandOverKind.PayInformation });
        _time.Advance(TimeSpan.FromHours(1));
        HandOver replied = (await store.ReplyAsync("q1", "bob", "Yes.", Token))!;
        (replied.State, replied.Reply, replied.RepliedBy, replied.RepliedAt).ShouldBe((HandOverState.Replied, "Yes.", "bob", Start.AddHours(1)));
        (await store.ReplyAsync("q1", "eve", "No.", Token)).ShouldBeNull("the first reply stands");
        (await store.UndeliveredAsync(Token)).ShouldHaveSingleItem().Reply.ShouldBe("Yes.");
        await store.DeliveredAsync(["q1"], Token);
        (await store.UndeliveredAsync(Token)).ShouldBeEmpty();
        (await store.FindAsync("q1", Token))!.State.ShouldBe(HandOverState.Delivered);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task What_is_due_first_comes_first_and_what_is_not_due_by_age(StoreKind kind)
    {
        using TestDatabase database = await OpenAsync(kind);
        var store = new HandOverStore(database.Open(), _time);
        await store.AddOnceAsync(Question("new") with { CreatedAt = Start.AddDays(1) }, Token);
        await store.AddOnceAsync(Question("old"), Token);
        await store.AddOnceAsync(Question("due later") with { DueOn = new DateOnly(2027, 3, 1) }, Token);
        await store.AddOnceAsync(Question("due soon") with { DueOn = new DateOnly(2027, 1, 1), CreatedAt = Start.AddDays(2) }, Token);

        (await store.OpenAsync(Token)).Select(question => question.Id).ShouldBe(["due soon", "due later", "old", "new"]);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task An_asker_sees_what_waits_and_the_replies_of_late_and_nobody_elses(StoreKind kind)
    {
        using TestDatabase database = await OpenAsync(kind);
        var store = new HandOverStore(database.Open(), _time);
        await store.AddOnceAsync(Question("long ago"), Token);
        await store.AddOnceAsync(Question("waits") with { CreatedAt = Start.AddMinutes(1) }, Token);
        await store.AddOnceAsync(Question("other") with { ReturnTo = "web:somebody-else" }, Token);
        await store.ReplyAsync("long ago", "bob", "Yes.", Token);
        _time.Advance(TimeSpan.FromDays(40));

        (await store.OfAsync("web:me", _time.GetUtcNow().AddDays(-30), Token)).Select(question => question.Id).ShouldBe(["waits"]);
        (await store.OfAsync("web:me", _time.GetUtcNow().AddDays(-50), Token)).Select(question => question.Id).ShouldBe(["long ago", "waits"]);
        (await store.ForgetAsync(_time.GetUtcNow().AddDays(-30), Token)).ShouldBe(1);
        (await store.FindAsync("long ago", Token)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Replying_and_keeping_stand_in_the_audit_trail_without_the_words(StoreKind kind)
    {
        using TestDatabase database = await OpenAsync(kind);
        var store = new HandOverStore(database.Open(), _time);
        await store.AddOnceAsync(Question("q1"), Token);
        await store.ReplyAsync("q1", "bob", "A secret.", Token);
        await store.KeptAsync("q1", "bonus-rules", "bob", Token);

        IReadOnlyList<AuditEntry> lines = await new Storage.Salaries.SalaryStore(database.Open(), _time).AuditAsync(0, 10, Token);
        lines.Select(line => (line.Actor, line.Action, line.Details)).ShouldBe(
            [("bob", AuditActions.HandOverAnswered, "question q1"), ("bob", AuditActions.AnswerKept, "question q1 as answers/bonus-rules.md")]);
        (await store.FindAsync("q1", Token))!.KeptAs.ShouldBe("bonus-rules");
    }

    private static async Task<TestDatabase> OpenAsync(StoreKind kind)
    {
        TestDatabase database = TestDatabase.Create(kind);
        await database.Open().PrepareAsync(Token);
        return database;
    }

    private static HandOver Question(string id) => new()
    {
        Id = id,
        CreatedAt = Start,
        Kind = HandOverKind.Question,
        Asked = "may I work from Spain?",
        Understood = "out_of_scope",
        ReturnTo = "web:me",
        Language = "en",
        State = HandOverState.Open,
    };
}
