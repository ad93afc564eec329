using CareerBot.Host.Questions;
using CareerBot.Messages;
using CareerBot.Messages.HandOvers;
using CareerBot.Storage;
using CareerBot.Storage.Questions;
using CareerBot.TestKit;
using CareerBot.TestKit.Databases;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Host.Tests.Questions;

public sealed class HandOverDeskTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 12, 31, 9, 0, 0, TimeSpan.Zero));
    private readonly TestDatabase _database = TestDatabase.Create(StoreKind.Sqlite);
    private readonly PayInformationOptions _rules = new()
    {
        Default = new PayInformationRule { Rule = "two months", Months = 2, Checked = new DateOnly(2026, 11, 20) },
        Countries = { ["DE"] = new PayInformationRule { Rule = "three months", Months = 3 }, ["CH"] = new PayInformationRule { Rule = "none" } },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private HandOverStore Store => new(_database.Open(), _time);

    public async ValueTask InitializeAsync() => await _database.Open().PrepareAsync(Token);

    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(null, null, "2027-02-28", "two months (checked 2026-11-20)")] // A month's end stays a month's end.
    [InlineData("DE", null, "2027-03-31", "three months")]
    [InlineData(null, "DE", "2027-03-31", "three months")] // The place that the request names.
    [InlineData("CH", "DE", null, "none")] // What the asker says goes before what the words name.
    [InlineData("IT", null, "2027-02-28", "two months (checked 2026-11-20)")]
    public async Task A_request_under_the_law_is_due_by_the_rule_of_its_country(string? said, string? named, string? due, string rule)
    {
        HandOver kept = await Desk().HandOverAsync(Draft(HandOverKind.PayInformation) with
        {
            Country = said is null ? null : new CountryCode(said),
            Understood = new Question { Intent = Intent.OutOfScope, Language = "en", Places = named is null ? [] : [new Place(new CountryCode(named))] },
        }, Token);

        (kept.DueOn?.ToString("yyyy-MM-dd", null), kept.DueRule).ShouldBe((due, rule));
    }

    [Fact]
    public async Task A_plain_question_has_no_due_date_and_no_person_unless_they_agree()
    {
        HandOver kept = await Desk().HandOverAsync(Draft(HandOverKind.Question), Token);

        (kept.DueOn, kept.DueRule, kept.Person, kept.Understood).ShouldBe((null, "", null, "salary.range backend-engineer AT"));
        (await Store.FindAsync(kept.Id, Token)).ShouldBe(kept);
    }

    [Fact]
    public async Task A_question_that_is_pressed_twice_at_once_is_handed_over_once()
    {
        HandOver[] kept = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Desk().HandOverAsync(Draft(HandOverKind.Question), Token), Token)));

        kept.Distinct().ShouldHaveSingleItem().ShouldBe((await Store.OpenAsync(Token)).ShouldHaveSingleItem());
    }

    [Fact]
    public async Task A_reply_is_brought_to_its_channel_and_tried_again_until_it_arrives()
    {
        HandOver kept = await Desk().HandOverAsync(Draft(HandOverKind.Question) with { ReturnTo = "slack:U1" }, Token);
        await Desk().HandOverAsync(Draft(HandOverKind.Question) with { ReplyId = "r2" }, Token);
        await Store.ReplyAsync(kept.Id, "bob", "Yes.", Token);
        var slack = new RecordingChannel("slack");
        using var delivery = new ReplyDelivery(Store, [slack], _time, NullLogger<ReplyDelivery>.Instance);

        await delivery.StartAsync(Token);
        (await slack.Brought.Reader.ReadAsync(Token).AsTask().WaitAsync(Patience.Longest, Token)).Reply.ShouldBe("Yes.");
        slack.Arrives = true;
        delivery.Signal();
        (await slack.Brought.Reader.ReadAsync(Token).AsTask().WaitAsync(Patience.Longest, Token)).Id.ShouldBe(kept.Id);
        await delivery.StopAsync(Token);

        (await Store.FindAsync(kept.Id, Token))!.State.ShouldBe(HandOverState.Delivered);
        slack.Brought.Reader.TryRead(out _).ShouldBeFalse("another channel's question is not its business");
    }

    [Fact]
    public void Rules_without_words_or_with_odd_numbers_stop_the_start()
    {
        var wrong = new PayInformationOptions { Countries = { ["DEU"] = new PayInformationRule { Rule = "x", Months = 60 } } };

        new PayInformationOptionsValidator().Validate(null, wrong).Failures.ShouldBe(
        [
            "PayInformation:Default:Rule is empty; name the law and what it asks.",
            "PayInformation:Countries:DEU:Months is 60; it must be from 1 to 24, or absent where no law sets a time.",
            "PayInformation:Countries:DEU is no country code of two letters.",
        ]);
    }

    private static HandOverDraft Draft(HandOverKind kind) => new()
    {
        ReplyId = "r1",
        Kind = kind,
        Asked = "what does it pay in Austria?",
        Understood = new Question { Intent = Intent.SalaryRange, Language = "en", Roles = [new RoleId("backend-engineer")], Places = [new Place(new CountryCode("AT"))] },
        ReturnTo = "web:me",
    };

    private HandOverDesk Desk() => new(Store, Options.Create(_rules), _time);

    private sealed class RecordingChannel(string name) : IReplyChannel
    {
        public string Name => name;

        public bool Arrives { get; set; }

        public System.Threading.Channels.Channel<HandOver> Brought { get; } = System.Threading.Channels.Channel.CreateUnbounded<HandOver>();

        public Task<bool> DeliverAsync(HandOver replied, CancellationToken cancellationToken)
        {
            bool arrives = Arrives; // As it is when the test hears of it.
            Brought.Writer.TryWrite(replied);
            return Task.FromResult(arrives);
        }
    }
}
