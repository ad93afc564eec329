using CareerBot.Fakes;
using CareerBot.Teams.Sending;
using CareerBot.Teams.Wire;
using CareerBot.TestKit;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Teams.Tests.Sending;

public sealed class PacerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void No_span_of_time_holds_more_than_its_window_allows_whenever_places_are_asked_for() =>
        Gen.Int[0, 700].Array[10, 300].Sample(
            pauses =>
            {
                SlidingWindows windows = new(Limits.Writes);
                DateTimeOffset now = DateTimeOffset.UnixEpoch;
                List<DateTimeOffset> places = [];
                foreach (int pause in pauses)
                {
                    now += TimeSpan.FromMilliseconds(pause);
                    SlidingWindows.Place place = windows.Take(now, TimeSpan.MaxValue);
                    now += place.Wait;
                    places.Add(now);
                }

                foreach (Window window in Limits.Writes)
                {
                    for (int i = window.Most; i < places.Count; i++)
                    {
                        (places[i] - places[i - window.Most]).ShouldBeGreaterThanOrEqualTo(window.Length);
                    }
                }
            },
            iter: 200);

    [Fact]
    public void An_hour_of_one_conversation_takes_1800_and_no_more()
    {
        SlidingWindows windows = new(Limits.Writes);
        DateTimeOffset now = DateTimeOffset.UnixEpoch;
        int taken = 0;
        while (now < DateTimeOffset.UnixEpoch + TimeSpan.FromHours(1))
        {
            now += windows.Take(now, TimeSpan.MaxValue).Wait;
            taken++;
        }

        // The last one is the first of the next hour.
        taken.ShouldBe(1801);
        now.ShouldBe(DateTimeOffset.UnixEpoch + TimeSpan.FromHours(1));
    }

    [Fact]
    public void A_place_that_is_too_far_off_is_not_taken()
    {
        SlidingWindows windows = new([new Window(1, TimeSpan.FromSeconds(10))]);
        windows.Take(DateTimeOffset.UnixEpoch, TimeSpan.Zero).IsTaken.ShouldBeTrue();

        windows.Take(DateTimeOffset.UnixEpoch, TimeSpan.FromSeconds(9)).ShouldBe(new SlidingWindows.Place(TimeSpan.FromSeconds(10), IsTaken: false));
        windows.Take(DateTimeOffset.UnixEpoch, TimeSpan.FromSeconds(10)).ShouldBe(new SlidingWindows.Place(TimeSpan.FromSeconds(10), IsTaken: true));
    }

    [Fact]
    public async Task Messages_of_one_conversation_arrive_one_at_a_time_in_the_order_of_sending()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        Gate gate = new();
        test.Fake.Faults.Add(ConnectorOperation.Send, 1, ConnectorFault.Slow(gate));
        Task<ConnectorResult>[] sent = [.. Enumerable.Range(1, 6).Select(number => test.SendAsync($"{number}", Stop))];
        await gate.Reached.WaitAsync(Patience.Longest, Stop);
        test.Fake.Requests.Count.ShouldBe(1);
        (await test.SendAsync("elsewhere", Stop, "a:other")).ShouldBeOfType<ConnectorResult.Done>();

        gate.Open();
        await Task.WhenAll(sent);

        test.Fake.In(SendingInTest.Chat).Select(activity => activity.Text).ShouldBe(["1", "2", "3", "4", "5", "6"]);
    }

    [Fact]
    public async Task A_burst_into_one_conversation_is_sent_at_the_pace_of_Teams_and_what_would_wait_long_is_put_off()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        List<ConnectorResult> results = [];
        for (int number = 0; number < 62; number++)
        {
            results.Add(await test.Time.RunAsync(test.SendAsync($"{number}", Stop), Stop));
        }

        results.Take(60).ShouldAllBe(result => result is ConnectorResult.Done);
        results[60].ShouldBeOfType<ConnectorResult.Later>().ShouldSatisfyAllConditions(later => later.IsInDoubt.ShouldBeFalse(), later => later.After.ShouldBeGreaterThan(ConnectorClient.LongestPlace));
        DateTimeOffset[] at = [.. test.Fake.Requests.Select(request => request.At)];
        at.Length.ShouldBe(60);
        (at[6] - at[0]).ShouldBe(TimeSpan.Zero);
        (at[7] - at[0]).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1));
        (at[8] - at[0]).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Thirty_requests_a_second_leave_for_one_tenant_whatever_their_conversations()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        await test.Tokens.GetAsync(refused: null, Stop);
        Task<ConnectorResult>[] sent = [.. Enumerable.Range(0, 40).Select(number => test.SendAsync("hello", Stop, $"a:{number}"))];
        ConversationReference other = test.To("a:other") with { TenantId = BotIds.OtherTenant };
        (await test.Connector.SendAsync(other, new OutboundActivity { Text = "hello" }.ToJson(), Stop)).ShouldBeOfType<ConnectorResult.Done>();
        await Task.WhenAll(sent.Take(30)).WaitAsync(Patience.Longest, Stop);
        test.Fake.Requests.Count.ShouldBe(31);

        await test.Time.NextWaitAsync(wait => wait == TimeSpan.FromSeconds(1), Stop);
        await test.Time.RunAsync(Task.WhenAll(sent), Stop);
        test.Fake.Requests.Count.ShouldBe(41);
    }

    [Fact]
    public async Task Who_waits_too_long_for_their_turn_is_put_off()
    {
        FakeTimeProvider time = new();
        Pacer pacer = new(time);
        using Pacer.Turn? first = await pacer.TakeTurnAsync("a", Limits.Writes, TimeSpan.FromSeconds(5), Stop);
        Task<Pacer.Turn?> second = pacer.TakeTurnAsync("a", Limits.Writes, TimeSpan.FromSeconds(5), Stop);
        second.IsCompleted.ShouldBeFalse();

        time.Advance(TimeSpan.FromSeconds(5));

        (await second).ShouldBeNull();
        first.ShouldNotBeNull();
    }

    [Fact]
    public async Task Conversations_are_forgotten_an_hour_after_their_last_message_and_not_before()
    {
        FakeTimeProvider time = new();
        Pacer pacer = new(time);
        await FillAsync(0, 1500);
        time.Advance(TimeSpan.FromMinutes(58));
        await FillAsync(1500, 1500);
        pacer.Count.ShouldBeGreaterThanOrEqualTo(3000);
        time.Advance(TimeSpan.FromMinutes(2));
        await FillAsync(3000, 3000);
        pacer.Count.ShouldBeInRange(4500, 4600);

        async Task FillAsync(int from, int count)
        {
            for (int number = from; number < from + count; number++)
            {
                using Pacer.Turn? turn = await pacer.TakeTurnAsync($"a:{number}", Limits.Writes, TimeSpan.Zero, Stop);
                (await turn!.WaitForPlaceAsync(BotIds.HomeTenant, TimeSpan.Zero, Stop)).ShouldBeNull();

                // As fast as the tenant's limit allows.
                time.Advance(TimeSpan.FromMilliseconds(34));
            }
        }
    }
}
