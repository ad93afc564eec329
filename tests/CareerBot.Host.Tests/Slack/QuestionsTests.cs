using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareerBot.Fakes;

namespace CareerBot.Host.Tests.Slack;

/// <summary>Questions in Slack, end to end: signed requests in, messages out.</summary>
public sealed class QuestionsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_direct_message_is_answered_in_its_thread_with_pay_and_figures_in_text()
    {
        await using SlackSite site = await SlackSite.StartAsync(Token);
        string ts = site.NextTs();

        (await site.EventAsync(Event.Message(SlackSite.Direct, SlackSite.Ann, "what does a backend engineer earn in Germany?", ts), Token)).StatusCode.ShouldBe(HttpStatusCode.OK);

        PostedMessage answer = await site.Slack.WaitForMessageAsync(message => message.Channel == SlackSite.Direct && message.User == "U0BOT", Token);
        answer.ThreadTs.ShouldBe(ts);
        answer.EphemeralFor.ShouldBeNull();
        answer.Text.ShouldContain("50,000 – 90,000+");
        answer.Blocks.Count.ShouldBeGreaterThan(1);
        answer.Arguments["unfurl_links"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task A_slash_command_is_answered_in_the_reply_itself()
    {
        // On a clock that stands, which is never too late.
        await using SlackInHost test = await SlackInHost.StartAsync();

        JsonElement answer = await test.CareerAsync("salary backend engineer Germany", SlackInHost.Alice);

        answer.GetProperty("response_type").GetString().ShouldBe("ephemeral");
        answer.GetProperty("text").GetString()!.ShouldContain("50,000 – 90,000+");
        test.Slack.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pay_in_a_channel_goes_to_the_asker_alone_and_the_rest_to_the_thread()
    {
        await using SlackSite site = await SlackSite.StartAsync(Token);
        string asked = site.NextTs();

        await site.EventAsync(Event.AppMention(SlackSite.General, SlackSite.Ann, "<@U0BOT> salary backend engineer Germany", asked), Token);
        PostedMessage pay = await site.Slack.WaitForMessageAsync(message => message.User == "U0BOT", Token);
        string second = site.NextTs();
        await site.EventAsync(Event.AppMention(SlackSite.General, SlackSite.Ann, "<@U0BOT> what does a data analyst do?", second), Token);
        PostedMessage role = await site.Slack.WaitForMessageAsync(message => message.User == "U0BOT" && message.ThreadTs == second, Token);

        pay.EphemeralFor.ShouldBe(SlackSite.Ann);
        pay.Text.ShouldContain("50,000");
        role.EphemeralFor.ShouldBeNull();
        role.ThreadTs.ShouldBe(second);
    }

    [Fact]
    public async Task An_event_delivered_three_times_at_once_is_answered_once()
    {
        await using SlackSite site = await SlackSite.StartAsync(Token);
        JsonObject envelope = Event.Message(SlackSite.Direct, SlackSite.Ann, "what is an SRE?", site.NextTs());
        JsonObject mark = Event.Message(SlackSite.Direct, SlackSite.Ann, "what is a data scientist?", site.NextTs());

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => site.EventAsync(envelope, Token)));
        await site.EventAsync(mark, Token);
        await site.Slack.WaitForMessageAsync(message => message.User == "U0BOT" && message.Text.Contains("Data Scientist", StringComparison.Ordinal), Token);

        site.Slack.Messages.Count(message => message.User == "U0BOT").ShouldBe(2);
    }
}
