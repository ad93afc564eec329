using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.Slack.Sending;
using CareerBot.TestKit;

namespace CareerBot.Slack.Tests.Sending;

public sealed class SlackApiTests
{
    public static TheoryData<string> FaultsAfterSending => ["503", "503 after", "408", "drop", "drop after", "page"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_posted_with_the_installations_token()
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);

        SlackResult result = await test.PostAsync("Grüße", Stop);

        result.IsOk.ShouldBeTrue(result.Error);
        PostedMessage message = test.Slack.Messages.ShouldHaveSingleItem();
        message.Text.ShouldBe("Grüße");
        result.Body.GetProperty("ts").GetString().ShouldBe(message.Ts);
        test.Slack.Calls.ShouldHaveSingleItem().ShouldSatisfyAllConditions(call => call.Token.ShouldBe("xoxb-home"), call => call.IsJson.ShouldBeTrue());
    }

    [Fact]
    public async Task Methods_that_take_no_JSON_get_form_fields()
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);

        SlackResult result = await test.LookAsync(Stop);

        result.IsOk.ShouldBeTrue(result.Error);
        result.Body.GetProperty("user").GetProperty("locale").GetString().ShouldBe("en-GB");
    }

    [Fact]
    public async Task Retry_After_is_waited_for_and_then_the_message_is_posted_once()
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);
        test.Slack.Faults.Add("chat.postMessage", 1, Fault.RateLimited(TimeSpan.FromSeconds(7)));

        SlackResult result = await test.Time.RunAsync(test.PostAsync("hello", Stop), Stop);

        result.IsOk.ShouldBeTrue(result.Error);
        test.Slack.Messages.Count.ShouldBe(1);
        test.Slack.Calls.Count.ShouldBe(2);
        (test.Slack.Calls[1].At - test.Slack.Calls[0].At).ShouldBeInRange(TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(8));
    }

    [Fact]
    public async Task A_storm_of_limits_on_one_method_stops_neither_another_nor_another_installation()
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);
        test.Slack.AddWorkspace(new FakeWorkspace { TeamId = "T0OTHER", BotToken = "xoxb-other" });
        Installation other = new() { TeamId = "T0OTHER", BotUserId = "U0BOT", BotToken = "xoxb-other" };
        test.Slack.Faults.Add("chat.postMessage", 1, Fault.RateLimited(TimeSpan.FromSeconds(30)));
        Task<SlackResult> limited = test.PostAsync("first", Stop);
        await test.Time.NextWaitAsync(wait => wait == TimeSpan.FromSeconds(30), Stop);
        Task<SlackResult> behind = test.PostAsync("second", Stop);

        // The clock stands still: whatever ends here was not paused.
        for (int i = 0; i < 10; i++)
        {
            (await test.LookAsync(Stop)).IsOk.ShouldBeTrue();
        }

        (await test.PostAsync("elsewhere", Stop, installation: other)).IsOk.ShouldBeTrue();
        limited.IsCompleted.ShouldBeFalse();
        behind.IsCompleted.ShouldBeFalse();
        test.Slack.Calls.Count(call => call is { Method: "chat.postMessage", Token: "xoxb-home" }).ShouldBe(1);

        (await test.Time.RunAsync(limited, Stop)).IsOk.ShouldBeTrue();
        (await test.Time.RunAsync(behind, Stop)).IsOk.ShouldBeTrue();
        test.Slack.Messages.Select(message => message.Text).ShouldBe(["elsewhere", "first", "second"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_limit_longer_than_two_minutes_is_not_waited_for()
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);
        test.Slack.Faults.Add("chat.postMessage", 1, Fault.RateLimited(TimeSpan.FromSeconds(121)));

        SlackResult result = await test.PostAsync("hello", Stop);

        result.Outcome.ShouldBe(SlackOutcome.RateLimited);
        result.RetryAfter.ShouldBe(TimeSpan.FromSeconds(121));
        test.Slack.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Limits_without_end_are_given_up_after_two_minutes()
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);
        test.Slack.Faults.Add("chat.postMessage", int.MaxValue, Fault.RateLimited(TimeSpan.FromSeconds(30)));

        SlackResult result = await test.Time.RunAsync(test.PostAsync("hello", Stop), Stop);

        result.Outcome.ShouldBe(SlackOutcome.RateLimited);
        test.Slack.Calls.Count.ShouldBeInRange(4, 5);
    }

    [Fact]
    public async Task A_read_that_fails_is_tried_again()
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);
        test.Slack.Faults.Add("users.info", 1, Fault.Status(503));
        test.Slack.Faults.Add("users.info", 1, Fault.DropBefore);
        test.Slack.Faults.Add("users.info", 1, Fault.Error("internal_error"));

        SlackResult result = await test.Time.RunAsync(test.LookAsync(Stop), Stop);

        result.IsOk.ShouldBeTrue(result.Error);
        test.Slack.Calls.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_read_that_always_fails_is_given_up_after_four_tries()
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);
        test.Slack.Faults.Add("users.info", int.MaxValue, Fault.Status(503));

        SlackResult result = await test.Time.RunAsync(test.LookAsync(Stop), Stop);

        result.Outcome.ShouldBe(SlackOutcome.Unavailable);
        result.Error.ShouldBe("http_503");
        test.Slack.Calls.Count.ShouldBe(SlackApi.MostTries);
    }

    [Theory]
    [MemberData(nameof(FaultsAfterSending))]
    public async Task A_message_that_may_have_arrived_is_in_doubt_and_not_sent_again(string fault)
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);
        test.Slack.Faults.Add("chat.postMessage", 1, Named(fault));

        SlackResult result = await test.PostAsync("once", Stop);

        result.Outcome.ShouldBe(SlackOutcome.InDoubt);
        test.Slack.Calls.Count.ShouldBe(1);
        test.Slack.Messages.Count.ShouldBeLessThanOrEqualTo(1);
    }

    [Theory]
    [MemberData(nameof(FaultsAfterSending))]
    public async Task An_update_that_may_have_arrived_is_done_again(string fault)
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);
        string ts = (await test.PostAsync("old", Stop)).Body.GetProperty("ts").GetString()!;
        test.Slack.Faults.Add("chat.update", 1, Named(fault));

        SlackResult result = await test.Time.RunAsync(
            test.Api.CallAsync(new SlackCall(test.Home, "chat.update", new JsonObject { ["channel"] = SlackInTest.Channel, ["ts"] = ts, ["text"] = "new" }), Stop), Stop);

        result.IsOk.ShouldBeTrue(result.Error);
        test.Slack.Messages.ShouldHaveSingleItem().Text.ShouldBe("new");
    }

    [Fact]
    public async Task A_message_without_an_answer_is_in_doubt_when_the_time_is_up()
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);
        Gate gate = new();
        test.Slack.Faults.Add("chat.postMessage", 1, Fault.Slow(gate));
        Task<SlackResult> post = test.PostAsync("slow", Stop);
        await gate.Reached.WaitAsync(Patience.Longest, Stop);

        test.Time.Advance(SlackHttp.LongestTry);

        (await post).Outcome.ShouldBe(SlackOutcome.InDoubt);
        test.Slack.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_refused_connection_is_no_doubt()
    {
        // Bound and not listening: connections are refused, and nobody else gets the port.
        using Socket closed = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        closed.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        int port = ((IPEndPoint)closed.LocalEndPoint!).Port;
        await using SlackInTest test = await SlackInTest.StartAsync(Stop, $"http://127.0.0.1:{port}/api/");

        SlackResult result = await test.Time.RunAsync(test.PostAsync("hello", Stop), Stop);

        result.Outcome.ShouldBe(SlackOutcome.Unavailable);
        result.Error.ShouldBe("not_connected");
    }

    [Fact]
    public async Task A_huge_answer_is_not_read()
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);
        test.Slack.Faults.Add("chat.postMessage", 1, Fault.Answer($$"""{"ok":true,"x":"{{new string('x', SlackHttp.LongestAnswer)}}"}"""));

        (await test.PostAsync("hello", Stop)).Outcome.ShouldBe(SlackOutcome.InDoubt);
    }

    [Fact]
    public async Task A_revoked_token_ends_the_installation()
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);
        test.Slack.Revoke("xoxb-home");

        SlackResult result = await test.PostAsync("hello", Stop);

        result.Outcome.ShouldBe(SlackOutcome.TokenDead);
        test.Installations.Ended.ShouldBe([("/T0HOME", "token_revoked")]);
        test.Slack.Calls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("account_inactive", SlackOutcome.TokenDead)]
    [InlineData("invalid_auth", SlackOutcome.TokenDead)]
    [InlineData("missing_scope", SlackOutcome.MissingScope)]
    [InlineData("is_archived", SlackOutcome.Unreachable)]
    [InlineData("not_in_channel", SlackOutcome.Unreachable)]
    [InlineData("restricted_action_read_only_channel", SlackOutcome.Unreachable)]
    [InlineData("msg_blocks_too_long", SlackOutcome.TooLong)]
    [InlineData("invalid_blocks_format", SlackOutcome.InvalidBlocks)]
    [InlineData("fatal_error", SlackOutcome.InDoubt)]
    [InlineData("metadata_too_large", SlackOutcome.Refused)]
    [InlineData("a_code_of_next_year", SlackOutcome.Refused)]
    public async Task A_code_becomes_what_it_means(string code, SlackOutcome outcome)
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);
        test.Slack.Faults.Add("chat.postMessage", 1, Fault.Error(code));

        SlackResult result = await test.PostAsync("hello", Stop);

        result.Outcome.ShouldBe(outcome);
        result.Error.ShouldBe(code);
        test.Installations.Ended.Count.ShouldBe(outcome == SlackOutcome.TokenDead ? 1 : 0);
    }

    [Fact]
    public async Task A_reaction_that_is_there_already_is_as_good_as_set()
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);
        string ts = test.Slack.Write(SlackInTest.Channel, SlackInTest.User, "hi");
        SlackCall react = new(test.Home, "reactions.add", new JsonObject { ["channel"] = SlackInTest.Channel, ["timestamp"] = ts, ["name"] = "eyes" });

        await test.Api.CallAsync(react, Stop);

        (await test.Api.CallAsync(react, Stop)).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task A_channel_gets_a_short_burst_and_then_a_message_a_second()
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);
        test.Slack.AddChannel(new FakeChannel("C0OTHER"));
        for (int i = 0; i < Pace.ChannelBurst; i++)
        {
            (await test.PostAsync($"{i}", Stop)).IsOk.ShouldBeTrue();
        }

        Task<SlackResult> next = test.PostAsync("next", Stop);
        await test.Time.NextWaitAsync(wait => wait == TimeSpan.FromSeconds(1), Stop);
        (await test.PostAsync("elsewhere", Stop, "C0OTHER")).IsOk.ShouldBeTrue();
        next.IsCompleted.ShouldBeFalse();

        test.Time.Advance(TimeSpan.FromSeconds(1));
        (await next).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task A_call_in_the_queue_ends_with_its_token()
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);
        using CancellationTokenSource end = new();
        test.Slack.Faults.Add("chat.postMessage", 1, Fault.RateLimited(TimeSpan.FromSeconds(30)));
        Task<SlackResult> post = test.PostAsync("hello", end.Token);
        await test.Time.NextWaitAsync(wait => wait == TimeSpan.FromSeconds(30), Stop);

        await end.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(post);
    }

    [Fact]
    public async Task Nothing_that_is_logged_holds_a_token_or_a_text()
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);
        test.Slack.Faults.Add("*", 1, Fault.RateLimited(TimeSpan.FromSeconds(1)));
        test.Slack.Faults.Add("users.info", 1, Fault.Status(500));
        await test.Time.RunAsync(test.PostAsync("my pay", Stop), Stop);
        await test.Time.RunAsync(test.LookAsync(Stop), Stop);
        await test.ResponseUrl.PostAsync("https://evil.example/secret-path", new JsonObject { ["text"] = "my pay" }, Stop);
        test.Slack.Revoke("xoxb-home");
        await test.Time.RunAsync(test.PostAsync("my pay", Stop), Stop);

        test.Log.All.ShouldContain("chat.postMessage");
        test.Log.All.ShouldContain("users.info");
        test.Log.All.ShouldNotContain("xoxb");
        test.Log.All.ShouldNotContain("my pay");
        test.Log.All.ShouldNotContain("secret-path");
    }

    private static Fault Named(string name) => name switch
    {
        "503" => Fault.Status(503),
        "503 after" => Fault.StatusAfter(503),
        "408" => Fault.Status(408),
        "drop" => Fault.DropBefore,
        "drop after" => Fault.DropAfter,
        _ => Fault.Answer("<html>Please sign in to the proxy</html>"),
    };
}
