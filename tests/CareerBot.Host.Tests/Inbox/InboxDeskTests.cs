using CareerBot.Host.Inbox;
using CareerBot.Messages.Inbox;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Host.Tests.Inbox;

/// <summary>When the worker is woken, and whether it has to look into the store.</summary>
public sealed class InboxDeskTests
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly InboxDesk _desk = new();
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_handed_over_wakes_the_worker_and_needs_no_look_into_the_store()
    {
        InboxEntry entry = new(1, new InboxItem("slack:1", "slack:C", "{}", _time.GetUtcNow()), Deliveries: default, Next: 0, IsInDoubt: false, Attempts: 0) { HeldUntil = _time.GetUtcNow() };
        Task<bool> waiting = _desk.WaitAsync(Poll, _time, Token);

        _desk.Hand(entry);

        (await waiting).ShouldBeFalse("no time is over");
        _desk.TryTake(out InboxEntry taken).ShouldBeTrue();
        taken.ShouldBe(entry);
        _desk.IsAnyWaiting.ShouldBeFalse();
    }

    [Fact]
    public async Task What_waits_in_the_store_is_looked_for_at_every_place_that_gets_free_until_nothing_does()
    {
        _desk.Reserve(1).ShouldBe(1);
        _desk.Leave();
        (await _desk.WaitAsync(Poll, _time, Token)).ShouldBeFalse();
        _desk.Looked(_desk.Left, areMoreWaiting: true);

        _desk.Release();
        (await _desk.WaitAsync(Poll, _time, Token)).ShouldBeFalse("what waited behind the item may be free now");
        _desk.Looked(_desk.Left, areMoreWaiting: false);

        _desk.IsAnyWaiting.ShouldBeFalse();
        _desk.Reserve(1);
        _desk.Release();
        Task<bool> waiting = _desk.WaitAsync(Poll, _time, Token);
        _time.Advance(Poll);
        (await waiting).ShouldBeTrue("nothing woke it but the time");
    }

    [Fact]
    public void What_is_left_while_the_store_is_looked_into_is_looked_for_again()
    {
        int left = _desk.Left;
        _desk.Leave();

        _desk.Looked(left, areMoreWaiting: false);

        _desk.IsAnyWaiting.ShouldBeTrue();
    }

    [Fact]
    public void No_more_places_are_given_than_there_are()
    {
        int all = _desk.Reserve(int.MaxValue);

        _desk.Reserve(1).ShouldBe(0);
        _desk.Return(all - 1);
        _desk.Release();
        _desk.Reserve(int.MaxValue).ShouldBe(all);
    }
}
