using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.Slack.Sending;

namespace CareerBot.Slack.Tests.Sending;

public sealed class ResponseUrlTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_posted_until_the_address_is_used_up()
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);
        string url = test.Slack.NewResponseUrl();

        for (int i = 0; i < FakeSlack.ResponseUrlUses; i++)
        {
            (await test.ResponseUrl.PostAsync(url, new JsonObject { ["text"] = $"{i}" }, Stop)).IsOk.ShouldBeTrue();
        }

        (await test.ResponseUrl.PostAsync(url, new JsonObject { ["text"] = "six" }, Stop)).Outcome.ShouldBe(SlackOutcome.Unreachable);
        test.Slack.ResponseUrlPosts.Select(post => (string?)post.Body["text"]).ShouldBe(["0", "1", "2", "3", "4"]);
    }

    [Theory]
    [InlineData("503", SlackOutcome.InDoubt, "http_503")]
    [InlineData("408", SlackOutcome.InDoubt, "http_408")]
    [InlineData("drop", SlackOutcome.InDoubt, "connection_broken")]
    [InlineData("429", SlackOutcome.RateLimited, "http_429")]
    public async Task A_failure_is_told_and_not_repeated(string fault, SlackOutcome outcome, string error)
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);
        test.Slack.Faults.Add(Faults.ResponseUrl, 1, fault switch { "503" => Fault.Status(503), "408" => Fault.Status(408), "drop" => Fault.DropAfter, _ => Fault.RateLimited(TimeSpan.FromSeconds(3)) });

        SlackResult result = await test.ResponseUrl.PostAsync(test.Slack.NewResponseUrl(), new JsonObject { ["text"] = "x" }, Stop);

        result.Outcome.ShouldBe(outcome);
        result.Error.ShouldBe(error);
        test.Slack.ResponseUrlPosts.Count.ShouldBe(fault == "drop" ? 1 : 0);
    }

    [Fact]
    public async Task Another_port_of_this_machine_is_refused()
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);
        await using FakeSlack neighbour = await FakeSlack.StartAsync(Stop);

        SlackResult result = await test.ResponseUrl.PostAsync(neighbour.NewResponseUrl(), new JsonObject { ["text"] = "x" }, Stop);

        result.Error.ShouldBe("not_slack");
        neighbour.ResponseUrlPosts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://hooks.slack.com/commands/T1/2/3", true)]
    [InlineData("http://hooks.slack.com/commands/T1/2/3", false)]
    [InlineData("https://hooks.slack.com:8443/x", false)]
    [InlineData("https://hooks.slack.com@evil.example/x", false)]
    [InlineData("https://user@hooks.slack.com/x", false)]
    [InlineData("https://hooks.slack.com.evil.example/x", false)]
    [InlineData("https://evilhooks.slack.com/x", false)]
    [InlineData("http://127.0.0.1/x", false)]
    [InlineData("http://localhost:80/x", false)]
    [InlineData("http://169.254.169.254/latest/meta-data", false)]
    [InlineData("http://[::1]/x", false)]
    [InlineData("file:///etc/passwd", false)]
    public void Only_Slacks_host_takes_answers_in_production(string url, bool isTaken) =>
        new SlackHosts(SlackOptions.DefaultApiUrl).IsResponseUrl(new Uri(url)).ShouldBe(isTaken);

    [Theory]
    [InlineData("https://files.slack.com/upload/v1/abc", true)]
    [InlineData("https://files.slack.com.evil.example/upload", false)]
    [InlineData("http://files.slack.com/upload", false)]
    [InlineData("http://127.0.0.1/upload", false)]
    public void Only_Slacks_hosts_take_files_in_production(string url, bool isTaken) =>
        new SlackHosts(SlackOptions.DefaultApiUrl).IsUpload(new Uri(url)).ShouldBe(isTaken);

    [Theory]
    [InlineData("wss://wss.slack.com/link/?ticket=x", true)]
    [InlineData("wss://wss-primary.slack.com/link/?ticket=x", true)]
    [InlineData("ws://wss.slack.com/link/?ticket=x", false)]
    [InlineData("wss://evilslack.com/link/?ticket=x", false)]
    [InlineData("ws://127.0.0.1/link/", false)]
    public void Only_Slacks_hosts_hold_sockets_in_production(string url, bool isTaken) =>
        new SlackHosts(SlackOptions.DefaultApiUrl).IsSocket(new Uri(url)).ShouldBe(isTaken);

    [Theory]
    [InlineData("")]
    [InlineData("not an address")]
    [InlineData("/response/1")]
    public async Task What_is_no_address_is_refused(string url)
    {
        await using SlackInTest test = await SlackInTest.StartAsync(Stop);

        (await test.ResponseUrl.PostAsync(url, [], Stop)).Outcome.ShouldBe(SlackOutcome.Refused);
    }
}
