using System.Net;
using System.Text.Json.Nodes;
using CareerBot.Fakes;

namespace CareerBot.Host.Tests.Slack;

/// <summary>Slack does not always do what it is asked; each question has its one answer all the same.</summary>
public sealed class FaultTests(SlackSiteFixture fixture) : IClassFixture<SlackSiteFixture>
{
    private const string Question = "what does a data analyst do?";

    private SlackSite Site => fixture.Site;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("rate limited", 5)]
    [InlineData("503, not done", 1)]
    [InlineData("503, done", 1)]
    [InlineData("dropped, not done", 1)]
    [InlineData("dropped, done", 1)]
    [InlineData("busy", 1)]
    [InlineData("failed midway", 1)]
    public async Task What_passes_leads_to_one_answer(string name, int times)
    {
        Fault fault = name switch
        {
            "rate limited" => Fault.RateLimited(TimeSpan.FromSeconds(1)),
            "503, not done" => Fault.Status(503),
            "503, done" => Fault.StatusAfter(503),
            "dropped, not done" => Fault.DropBefore,
            "dropped, done" => Fault.DropAfter,
            "busy" => Fault.Error("service_unavailable"),
            _ => Fault.Error("internal_error"),
        };
        (string user, string direct) = Site.NewPerson();
        Site.Slack.Faults.Add("chat.postMessage", times, fault);
        JsonObject envelope = Event.Message(direct, user, Question, Site.NextTs());

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Site.EventAsync(envelope, Token)));
        await Site.Slack.WaitForMessageAsync(message => message.Channel == direct, Token);

        // In its turn after the first: when this one is answered, nothing of the first is to come.
        string second = Site.NextTs();
        await Site.EventAsync(Event.Message(direct, user, "what does a data engineer do?", second), Token);
        await Site.Slack.WaitForMessageAsync(message => message.ThreadTs == second && message.Channel == direct, Token);
        Site.Said(direct).Length.ShouldBe(2, name);
    }

    [Theory]
    [InlineData("invalid_blocks")]
    [InlineData("msg_too_long")]
    [InlineData("msg_blocks_too_long")]
    public async Task Where_blocks_are_refused_the_text_comes(string code)
    {
        (string user, string direct) = Site.NewPerson();
        Site.Slack.Faults.Add("chat.postMessage", int.MaxValue, Fault.Error(code), call => (string?)call.Arguments["channel"] == direct && call.Arguments["blocks"] is not null);

        PostedMessage answer = await Site.AskAsync(direct, user, Question, Token);

        answer.Blocks.ShouldBeEmpty();
        answer.Text.ShouldContain("Data Analyst");
    }

    [Theory]
    [InlineData("channel_not_found")]
    [InlineData("user_not_in_channel")]
    public async Task What_cannot_be_shown_in_a_channel_comes_in_a_direct_message(string code)
    {
        (string user, string direct) = Site.NewPerson();
        string channel = Site.NewChannel(FakeChannelKind.Public, user);
        Site.Slack.Faults.Add("chat.postEphemeral", int.MaxValue, Fault.Error(code), call => (string?)call.Arguments["channel"] == channel);

        await Site.EventAsync(Event.AppMention(channel, user, "<@U0BOT> salary backend engineer Germany", Site.NextTs()), Token);
        PostedMessage answer = await Site.Slack.WaitForMessageAsync(message => message.Channel == direct, Token);

        answer.Text.ShouldContain("50,000");
        Site.Said(channel).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_came_in_a_direct_message_and_nobody_heard_is_looked_for_though_the_next_try_fails_before_it()
    {
        (string user, string direct) = Site.NewPerson();
        string channel = Site.NewChannel(FakeChannelKind.Public, user);
        int opened = 0;
        Site.Slack.Faults.Add("chat.postEphemeral", int.MaxValue, Fault.Error("channel_not_found"), call => (string?)call.Arguments["channel"] == channel);
        Site.Slack.Faults.Add("chat.postMessage", 1, Fault.DropAfter, call => (string?)call.Arguments["channel"] == direct);
        Site.Slack.Faults.Add("conversations.open", int.MaxValue, Fault.RateLimited(TimeSpan.FromSeconds(1)), call => (string?)call.Arguments["users"] == user && Interlocked.Increment(ref opened) == 2);
        string asked = Site.NextTs();

        await Site.EventAsync(Event.AppMention(channel, user, "<@U0BOT> salary backend engineer Germany", asked), Token);
        await Site.MentionAsync(channel, user, Question, Token, asked);

        // In its turn after the first: when this one is answered, nothing of the first is to come.
        Volatile.Read(ref opened).ShouldBeGreaterThan(2);
        Site.Said(direct).ShouldHaveSingleItem().Text.ShouldContain("50,000");
    }

    [Fact]
    public async Task A_revoked_token_is_not_used_again()
    {
        await using SlackSite site = await SlackSite.StartAsync(Token, SlackSite.WithoutAgentSurface);
        await site.AskAsync(SlackSite.Direct, SlackSite.Ann, Question, Token);
        site.Slack.Revoke(site.Slack.Home.BotToken);

        await site.EventAsync(Event.Message(SlackSite.Direct, SlackSite.Ann, Question, site.NextTs()), Token);
        await site.Slack.WaitForAsync(slack => slack.Calls.Count(call => call.Method == "chat.postMessage") == 2, Token);

        // The call came; now the host has read the answer too.
        await site.WaitForOutputAsync("is over: token_revoked", Token);
        int calls = site.Slack.Calls.Count;
        for (int i = 0; i < 5; i++)
        {
            (await site.EventAsync(Event.Message(SlackSite.Direct, SlackSite.Ann, Question, site.NextTs()), Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await site.CareerAsync(Question, Token)).ShouldBeNull();
        }

        site.Slack.Calls.Skip(calls).Count(call => call.Method != "auth.test").ShouldBe(0);
    }
}
