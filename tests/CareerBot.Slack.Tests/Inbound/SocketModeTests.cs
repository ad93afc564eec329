using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.Slack.Inbound;
using CareerBot.Slack.Sending;
using CareerBot.TestKit;

namespace CareerBot.Slack.Tests.Inbound;

public sealed class SocketModeTests
{
    private const string Open = "apps.connections.open";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_connections_are_held()
    {
        await using SocketModeInTest test = await SocketModeInTest.StartAsync(Stop);

        test.State.Connections.ShouldBe(2);
        test.State.LastFrameAt.ShouldBe(test.Time.GetUtcNow());
        test.Opened.ShouldBe(2);
        test.Slack.Calls.ShouldAllBe(call => call.Token == FakeSlack.AppToken && call.Arguments.Count == 0);
    }

    [Fact]
    public async Task Without_an_app_token_nothing_is_opened()
    {
        await using SocketModeInTest test = await SocketModeInTest.CreateAsync(Stop, appToken: null);

        await test.Service.StartAsync(Stop);
        await test.Service.ExecuteTask!.WaitAsync(Patience.Longest, Stop);

        test.Opened.ShouldBe(0);
    }

    [Fact]
    public async Task A_connection_without_hello_is_not_live_and_is_given_up()
    {
        await using SocketModeInTest test = await SocketModeInTest.CreateAsync(Stop);
        test.Sockets.SaysHello = false;
        await test.Service.StartAsync(Stop);
        IReadOnlyList<FakeSocket> mute = await test.Sockets.WaitForOpenAsync(2, Stop);
        test.State.Connections.ShouldBe(0);
        test.Sockets.SaysHello = true;

        test.Time.Advance(SocketConnection.LongestGreeting);
        await Task.WhenAll(mute.Select(socket => socket.Ended)).WaitAsync(Patience.Longest, Stop);
        test.State.Connections.ShouldBe(0);

        await test.Time.UntilAsync(test.WaitForConnectedAsync(2, Stop), Stop);
        test.Log.All.ShouldContain("no hello");
        test.State.Connections.ShouldBe(2);
    }

    [Fact]
    public async Task An_event_is_received_and_acknowledged_without_a_payload()
    {
        await using SocketModeInTest test = await SocketModeInTest.StartAsync(Stop);
        JsonObject message = Event.Message("D1", "U1", "Wie werde ich Architekt?", "1.2");
        test.Requests.Answer = (_, _) => Task.FromResult(new SlackAck(200, "{\"text\":\"not asked for\"}"u8.ToArray()));

        JsonObject? answer = await test.Sockets.SendEventAsync(message, Stop);

        answer.ShouldBeNull();
        SlackRequest request = test.Requests.All.ShouldHaveSingleItem();
        request.Kind.ShouldBe("events_api");
        request.RetryAttempt.ShouldBe(0);
        JsonNode.DeepEquals(JsonNode.Parse(request.Payload.Span), message).ShouldBeTrue();
    }

    [Fact]
    public async Task A_command_that_accepts_an_answer_gets_it()
    {
        await using SocketModeInTest test = await SocketModeInTest.StartAsync(Stop);
        test.Requests.Answer = (_, _) => Task.FromResult(new SlackAck(200, Encoding.UTF8.GetBytes("""{"text":"Grüße"}""")));

        JsonObject? answer = await test.Sockets.SendAsync("slash_commands", Interaction.SlashCommand("/career", "help", "C1", "U1", "https://hooks.slack.com/x", "t1"), acceptsResponse: true, Stop);

        ((string?)answer?["text"]).ShouldBe("Grüße");
        test.Requests.All.ShouldHaveSingleItem().Kind.ShouldBe("slash_commands");
    }

    [Fact]
    public async Task What_could_not_be_kept_is_not_acknowledged_and_comes_again()
    {
        await using SocketModeInTest test = await SocketModeInTest.StartAsync(Stop);
        int times = 0;
        test.Requests.Answer = (_, _) => Interlocked.Increment(ref times) switch
        {
            1 => Task.FromResult(new SlackAck(503, default)),
            2 => throw new InvalidOperationException("broken"),
            _ => Task.FromResult(ReceivedRequests.Done),
        };
        string id = await test.Sockets.OfferAsync("events_api", Event.Message("D1", "U1", "x", "1.2"), acceptsResponse: false, Stop);
        await test.Log.WaitForAsync("not kept", 1, Stop);
        await test.Sockets.RedeliverAsync(Stop);
        await test.Log.WaitForAsync("could not be dealt with", 1, Stop);
        test.Sockets.Unacknowledged.ShouldBe([id]);

        await test.Sockets.RedeliverAsync(Stop);

        await test.Sockets.WaitForAckAsync(id, Stop);
        test.Requests.All.Count.ShouldBe(3);
        test.State.Connections.ShouldBe(2);
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task A_connection_serves_until_its_successor_is_there(string reason)
    {
        await using SocketModeInTest test = await SocketModeInTest.StartAsync(Stop);
        FakeSocket old = test.Sockets.Sockets[0];
        Gate gate = new();
        test.Slack.Faults.Add(Open, 1, Fault.Slow(gate));

        await old.DisconnectAsync(reason, Stop);
        await gate.Reached.WaitAsync(Patience.Longest, Stop);
        string id = await test.Sockets.OfferAsync("events_api", Event.Message("D1", "U1", "x", "1.2"), acceptsResponse: false, old, Stop);
        (await test.Sockets.WaitForAckAsync(id, Stop)).Socket.ShouldBe(old);
        old.Ended.IsCompleted.ShouldBeFalse();

        gate.Open();
        await old.Ended.WaitAsync(Patience.Longest, Stop);
        old.WasClosed.ShouldBeTrue();
        await test.WaitForConnectedAsync(3, Stop);
        test.Sockets.Sockets.Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_is_in_hand_is_acknowledged_on_its_socket_before_that_closes()
    {
        await using SocketModeInTest test = await SocketModeInTest.StartAsync(Stop);
        FakeSocket old = test.Sockets.Sockets[0];
        TaskCompletionSource begun = new();
        TaskCompletionSource<SlackAck> work = new();
        test.Requests.Answer = (_, _) =>
        {
            begun.SetResult();
            return work.Task;
        };
        string id = await test.Sockets.OfferAsync("events_api", Event.Message("D1", "U1", "x", "1.2"), acceptsResponse: false, old, Stop);
        await begun.Task.WaitAsync(Patience.Longest, Stop);

        await old.DisconnectAsync("refresh_requested", Stop);
        await test.WaitForConnectedAsync(3, Stop);
        old.Ended.IsCompleted.ShouldBeFalse();
        work.SetResult(ReceivedRequests.Done);

        (await test.Sockets.WaitForAckAsync(id, Stop)).Socket.ShouldBe(old);
        await old.Ended.WaitAsync(Patience.Longest, Stop);
        old.WasClosed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_connection_that_is_cut_is_opened_again()
    {
        await using SocketModeInTest test = await SocketModeInTest.StartAsync(Stop);

        test.Sockets.Sockets[0].Cut();

        await test.Time.UntilAsync(test.WaitForConnectedAsync(3, Stop), Stop);
        test.State.Connections.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_waits_to_send_over_a_connection_that_is_cut_is_told()
    {
        await using SocketModeInTest test = await SocketModeInTest.StartAsync(Stop);
        FakeSocket socket = test.Sockets.Sockets[0];
        string frame = new('x', SocketConnection.LongestFrame);
        Gate gate = new();
        test.Requests.Answer = async (_, stop) =>
        {
            await gate.PassAsync(stop);
            return ReceivedRequests.Done;
        };

        // Once it has its hands full, the app reads no further, so that what is sent after this has to wait.
        for (int i = 0; i <= SocketConnection.MostAtOnce; i++)
        {
            await test.Sockets.OfferAsync("events_api", Event.Message("D1", "U1", "x", $"1.{i}"), acceptsResponse: false, socket, Stop);
        }

        Task[] sends = [.. Enumerable.Range(0, 50).Select(_ => socket.SendAsync(frame, Stop))];
        socket.Cut();
        gate.Open();

        await Task.WhenAll(sends.Select(async send => await send.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing))).WaitAsync(Patience.Longest, Stop);
        sends.ShouldContain(send => send.IsFaulted);
    }

    [Fact]
    public async Task A_connection_that_died_in_silence_is_noticed_and_replaced()
    {
        await using SocketModeInTest test = await SocketModeInTest.StartAsync(Stop);
        IReadOnlyList<FakeSocket> sockets = test.Sockets.Sockets;
        sockets[0].GoSilent();
        test.Time.Advance(SocketConnection.LongestSilence / 2);
        await sockets[1].PingAsync(Stop);

        test.Time.Advance(SocketConnection.LongestSilence / 2);
        await sockets[0].Ended.WaitAsync(Patience.Longest, Stop);

        await test.Time.UntilAsync(test.WaitForConnectedAsync(3, Stop), Stop);
        sockets[1].Ended.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Pings_are_signs_of_life()
    {
        await using SocketModeInTest test = await SocketModeInTest.StartAsync(Stop);
        test.Time.Advance(TimeSpan.FromSeconds(40));
        foreach (FakeSocket socket in test.Sockets.Sockets)
        {
            await socket.PingAsync(Stop);
        }

        test.State.LastFrameAt.ShouldBe(test.Time.GetUtcNow());
        test.Time.Advance(TimeSpan.FromSeconds(40));

        // Each watch looks after its 60 seconds, finds the ping of 40 seconds ago, and waits for the rest.
        await test.Time.NextWaitAsync(wait => wait == TimeSpan.FromSeconds(20), Stop);
        await test.Time.NextWaitAsync(wait => wait == TimeSpan.FromSeconds(20), Stop);
        test.State.Connections.ShouldBe(2);
    }

    [Fact]
    public async Task Link_disabled_stops_every_connection_for_good()
    {
        await using SocketModeInTest test = await SocketModeInTest.StartAsync(Stop);

        await test.Sockets.Sockets[0].DisconnectAsync("link_disabled", Stop);
        await test.Service.ExecuteTask!.WaitAsync(Patience.Longest, Stop);

        test.State.StoppedBecause.ShouldBe("link_disabled");
        test.State.Connections.ShouldBe(0);
        await Task.WhenAll(test.Sockets.Sockets.Select(socket => socket.Ended)).WaitAsync(Patience.Longest, Stop);
        test.Opened.ShouldBe(2);
        test.Log.All.ShouldContain("stopped for good");
    }

    [Theory]
    [InlineData("not_authed")]
    [InlineData("invalid_auth")]
    [InlineData("account_inactive")]
    [InlineData("user_removed_from_team")]
    [InlineData("team_disabled")]
    public async Task A_token_that_will_never_work_is_not_tried_again(string code)
    {
        await using SocketModeInTest test = await SocketModeInTest.CreateAsync(Stop);
        test.Slack.Faults.Add(Open, int.MaxValue, Fault.Error(code));

        await test.Service.StartAsync(Stop);
        await test.Service.ExecuteTask!.WaitAsync(Patience.Longest, Stop);

        test.State.StoppedBecause.ShouldBe(code);
        test.Opened.ShouldBeInRange(1, 2);
    }

    [Fact]
    public async Task Retry_After_is_waited_for()
    {
        await using SocketModeInTest test = await SocketModeInTest.CreateAsync(Stop);
        test.Slack.Faults.Add(Open, 2, Fault.RateLimited(TimeSpan.FromSeconds(20)));
        await test.Service.StartAsync(Stop);
        await test.Time.NextWaitAsync(wait => wait == TimeSpan.FromSeconds(20), Stop);
        await test.Time.NextWaitAsync(wait => wait == TimeSpan.FromSeconds(20), Stop);
        test.Opened.ShouldBe(2);

        test.Time.Advance(TimeSpan.FromSeconds(20));

        await test.WaitForConnectedAsync(2, Stop);
    }

    [Fact]
    public async Task A_Slack_that_is_away_is_asked_ever_less_often()
    {
        await using SocketModeInTest test = await SocketModeInTest.CreateAsync(Stop);
        test.Slack.Faults.Add(Open, int.MaxValue, Fault.Status(503));
        await test.Service.StartAsync(Stop);
        List<TimeSpan> waits = [];
        while (waits.Count < 20)
        {
            // The two lines wait at their own times, and a step may end both waits.
            TimeSpan wait = await test.Time.NextWaitAsync(wait => wait != SlackHttp.LongestTry, Stop);
            waits.Add(wait);
            test.Time.Advance(wait);
        }

        waits[0].ShouldBeInRange(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        waits.Max().ShouldBeInRange(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(4, 8)]
    [InlineData(7, 60)]
    [InlineData(1000, 60)]
    public void A_pause_doubles_up_to_a_minute(int failures, int ceiling)
    {
        BackOff pauses = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));

        for (int i = 0; i < 200; i++)
        {
            pauses.Half(failures).ShouldBeInRange(TimeSpan.FromSeconds(ceiling / 2.0), TimeSpan.FromSeconds(ceiling));
            pauses.Full(failures).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromSeconds(ceiling));
        }
    }

    [Fact]
    public async Task Frames_that_are_not_understood_end_nothing()
    {
        await using SocketModeInTest test = await SocketModeInTest.StartAsync(Stop);
        FakeSocket socket = test.Sockets.Sockets[0];
        await socket.SendAsync("no json", Stop);
        await socket.SendAsync("[]", Stop);
        await socket.SendAsync("""{"type":7}""", Stop);
        await socket.SendAsync("""{"type":"events_api","envelope_id":"x"}""", Stop);
        await socket.SendAsync($$$"""{"type":"events_api","envelope_id":"huge","payload":{"x":"{{{new string('x', 2 * SocketConnection.LongestFrame)}}}"}}""", Stop);

        string id = await test.Sockets.OfferAsync("events_api", Event.Message("D1", "U1", "x", "1.2"), acceptsResponse: false, socket, Stop);

        (await test.Sockets.WaitForAckAsync(id, Stop)).Socket.ShouldBe(socket);
        test.Requests.All.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Stopping_lets_what_is_in_hand_be_acknowledged_and_closes()
    {
        await using SocketModeInTest test = await SocketModeInTest.StartAsync(Stop);
        TaskCompletionSource begun = new();
        TaskCompletionSource<SlackAck> work = new();
        test.Requests.Answer = (_, _) =>
        {
            begun.SetResult();
            return work.Task;
        };
        string id = await test.Sockets.OfferAsync("events_api", Event.Message("D1", "U1", "x", "1.2"), acceptsResponse: false, Stop);
        await begun.Task.WaitAsync(Patience.Longest, Stop);

        Task stopping = test.Service.StopAsync(Stop);
        work.SetResult(ReceivedRequests.Done);
        await stopping;

        await test.Sockets.WaitForAckAsync(id, Stop);
        await Task.WhenAll(test.Sockets.Sockets.Select(socket => socket.Ended)).WaitAsync(Patience.Longest, Stop);
        test.Sockets.Sockets.ShouldAllBe(socket => socket.WasClosed);
    }

    [Fact]
    public async Task Five_hundred_events_survive_replaced_and_broken_connections()
    {
        const int Count = 500;
        await using SocketModeInTest test = await SocketModeInTest.StartAsync(Stop);
        ConcurrentDictionary<string, int> kept = new();
        test.Requests.Answer = async (request, _) =>
        {
            await Task.Yield();
            kept.AddOrUpdate((string)JsonNode.Parse(request.Payload.Span)!["event_id"]!, 1, (_, times) => times + 1);
            return ReceivedRequests.Done;
        };
        HashSet<string> events = [];
        HashSet<string> envelopes = [];
        List<FakeSocket> disturbed = [];
        int again = 0;

        await test.Time.UntilAsync(SendAsync(), Stop);

        disturbed.Count.ShouldBe(8);
        kept.Keys.ShouldBe(events, ignoreOrder: true);
        test.Sockets.Acks.Select(ack => ack.EnvelopeId).Distinct().ShouldBe(envelopes, ignoreOrder: true);
        TestContext.Current.TestOutputHelper?.WriteLine($"{again} envelopes were sent again, {kept.Values.Count(times => times > 1)} events came twice.");

        async Task SendAsync()
        {
            for (int i = 0; i < Count; i++)
            {
                if (i % 60 == 30)
                {
                    disturbed.Add(await DisturbAsync(i / 60));
                }

                JsonObject message = Event.Message("D1", "U1", $"question {i}", $"1700000000.{i:D6}");
                events.Add((string)message["event_id"]!);
                envelopes.Add(await test.Sockets.OfferAsync("events_api", message, acceptsResponse: false, Stop));
            }

            await Task.WhenAll(disturbed.Select(socket => socket.Ended)).WaitAsync(Patience.Longest, Stop);
            await test.Sockets.WaitForOpenAsync(2, Stop);
            again = await test.Sockets.RedeliverAsync(Stop);
            await test.Slack.WaitForAsync(_ => test.Sockets.Unacknowledged.Count == 0, Stop);
        }

        async Task<FakeSocket> DisturbAsync(int turn)
        {
            while (true)
            {
                IReadOnlyList<FakeSocket> open = [];
                await test.Slack.WaitForAsync(_ => (open = test.Sockets.OpenSockets).Count > 0, Stop);
                FakeSocket socket = open[turn % open.Count];
                try
                {
                    if (turn % 2 == 0)
                    {
                        await socket.DisconnectAsync("refresh_requested", Stop);
                    }
                    else
                    {
                        socket.Cut();
                    }

                    return socket;
                }
                catch (Exception gone) when (gone is WebSocketException or IOException or ObjectDisposedException)
                {
                    // The app has closed it meanwhile: it is another one's turn.
                }
            }
        }
    }
}
