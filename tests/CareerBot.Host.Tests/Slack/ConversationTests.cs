using System.Net;
using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.TestKit;

namespace CareerBot.Host.Tests.Slack;

/// <summary>Talk in direct messages, threads and groups, and the other events.</summary>
public sealed class ConversationTests(SlackSiteFixture fixture) : IClassFixture<SlackSiteFixture>
{
    private const string Germany = "salary backend engineer Germany";

    private SlackSite Site => fixture.Site;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_follow_up_in_a_thread_is_answered_there_from_what_the_thread_is_about()
    {
        (string user, _) = Site.NewPerson();
        string channel = Site.NewChannel(FakeChannelKind.Public, user);
        string thread = Site.NextTs();

        await Site.MentionAsync(channel, user, Germany, Token, thread);
        PostedMessage followed = await Site.MentionAsync(channel, user, "and in Switzerland?", Token, thread);
        PostedMessage elsewhere = await Site.MentionAsync(channel, user, "and in Switzerland?", Token);

        (followed.ThreadTs, followed.EphemeralFor).ShouldBe((thread, user));
        followed.Text.ShouldContain("70,000");
        elsewhere.Text.ShouldNotContain("70,000", customMessage: "another thread is about something else");
        elsewhere.ThreadTs.ShouldNotBe(thread);
    }

    [Fact]
    public async Task A_direct_message_goes_on_at_the_top_and_in_the_thread_of_each_answer()
    {
        (string user, string direct) = Site.NewPerson();

        PostedMessage first = await Site.AskAsync(direct, user, Germany, Token);
        PostedMessage second = await Site.AskAsync(direct, user, "and in Switzerland?", Token);
        PostedMessage inThread = await Site.AskAsync(direct, user, "and in France?", Token, first.ThreadTs);

        second.ThreadTs.ShouldNotBe(first.ThreadTs);
        second.Text.ShouldContain("70,000");
        inThread.ThreadTs.ShouldBe(first.ThreadTs);
        inThread.Text.ShouldContain("35,000");
    }

    [Fact]
    public async Task In_a_group_people_talk_among_themselves_and_questions_are_answered()
    {
        (string user, _) = Site.NewPerson();
        (string other, _) = Site.NewPerson();
        string group = Site.NewChannel(FakeChannelKind.GroupDirect, user, other);

        await SayAsync(group, user, "shall we have lunch at noon?");
        await SayAsync(group, other, new string('x', 5000));
        await SayAsync(group, other, "what does a data analyst do?");
        await Site.Slack.WaitForMessageAsync(message => message.Channel == group, Token);

        PostedMessage answer = Site.Said(group).ShouldHaveSingleItem();
        (answer.ThreadTs, answer.EphemeralFor).ShouldBe((null, null));
        answer.Text.ShouldContain("Data Analyst");
        await SayAsync(group, user, "<@U0BOT> hello!");
        await Site.Slack.WaitForAsync(_ => Site.Said(group).Length == 2, Token);
    }

    [Fact]
    public async Task Edits_programs_and_its_own_messages_are_left_alone()
    {
        (string user, string direct) = Site.NewPerson();
        JsonObject edit = Event.Message(direct, user, Germany, Site.NextTs());
        edit["event"]!["subtype"] = "message_changed";
        JsonObject program = Event.Message(direct, user, Germany, Site.NextTs());
        program["event"]!["bot_id"] = "B0OTHER";
        foreach (JsonObject envelope in (JsonObject[])[edit, program, Event.Message(direct, "U0BOT", Germany, Site.NextTs())])
        {
            (await Site.EventAsync(envelope, Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        PostedMessage answer = await Site.AskAsync(direct, user, "what does a data analyst do?", Token);

        answer.Text.ShouldContain("Data Analyst");
        Site.Said(direct).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_that_comes_as_mention_too_is_answered_once()
    {
        (string user, _) = Site.NewPerson();
        string group = Site.NewChannel(FakeChannelKind.GroupDirect, user);
        string ts = Site.NextTs();
        const string Text = "<@U0BOT> what does a data analyst do?";

        await Task.WhenAll(
            Site.EventAsync(Event.AppMention(group, user, Text, ts), Token),
            Site.EventAsync(Event.Message(group, user, Text, ts, channelType: "mpim"), Token));

        // As a mention it belongs to its thread, as a message to the group: when what came after it is answered in both, it would be too.
        await Site.EventAsync(Event.AppMention(group, user, "<@U0BOT> what does a data scientist do?", Site.NextTs(), ts), Token);
        await SayAsync(group, user, "<@U0BOT> what does a data engineer do?");
        await Site.Slack.WaitForMessageAsync(message => message.Channel == group && message.Text.Contains("Data Scientist: what", StringComparison.Ordinal), Token);
        await Site.Slack.WaitForMessageAsync(message => message.Channel == group && message.Text.Contains("Data Engineer: what", StringComparison.Ordinal), Token);

        Site.Said(group).Count(message => message.Text.Contains("Data Analyst: what", StringComparison.Ordinal)).ShouldBe(1);
        Site.Said(group).Length.ShouldBe(3);
    }

    [Fact]
    public async Task Slack_asks_whether_the_address_is_ours_and_nobody_else_is_let_in()
    {
        using HttpResponseMessage verified = await Site.EventAsync(Event.UrlVerification("abc"), Token);
        using HttpResponseMessage check = await Site.SendAsync(SlackSite.Requests.Sign("ssl_check=1&command=%2Fcareer&user_id=U0ANN&channel_id=C0GENERAL", "application/x-www-form-urlencoded"), Token);
        string body = Event.Message(SlackSite.Direct, SlackSite.Ann, Germany, Site.NextTs()).ToJsonString();
        using HttpResponseMessage unsigned = await Site.SendAsync(SlackSite.Requests.WithoutSignature(body, "application/json"), Token);
        using HttpResponseMessage stale = await Site.SendAsync(SlackSite.Requests.Sign(body, "application/json", DateTimeOffset.UtcNow.AddMinutes(-6)), Token);

        JsonNode.Parse(await verified.Content.ReadAsStringAsync(Token))!["challenge"]!.GetValue<string>().ShouldBe("abc");
        (check.StatusCode, await check.Content.ReadAsStringAsync(Token)).ShouldBe((HttpStatusCode.OK, ""));
        unsigned.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        stale.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Another_workspace_is_acknowledged_and_not_served()
    {
        (string user, string direct) = Site.NewPerson();

        (await Site.EventAsync(Event.Message(direct, user, Germany, Site.NextTs(), teamId: "T0ELSE"), Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Site.DoAsync(Interaction.Shortcut("compare", user, Site.Slack.NewTriggerId(), "T0ELSE"), Token)).ShouldBeNull();
        await Site.AskAsync(direct, user, "what does a data analyst do?", Token);

        Site.Said(direct).ShouldHaveSingleItem().Text.ShouldContain("Data Analyst");
    }

    [Fact]
    public async Task Opening_Home_draws_it_and_opening_Messages_offers_first_questions()
    {
        (string user, string direct) = Site.NewPerson();

        await Site.EventAsync(Event.AppHomeOpened(direct, user, "home"), Token);
        await Site.EventAsync(Event.AppHomeOpened(direct, user, "messages"), Token);
        var started = new JsonObject { ["user_id"] = user, ["channel_id"] = direct, ["thread_ts"] = "1700000000.000900", ["context"] = new JsonObject() };
        await Site.EventAsync(Event.Callback(new JsonObject { ["type"] = "assistant_thread_started", ["assistant_thread"] = started, ["event_ts"] = "1700000000.000901" }), Token);

        await Site.Slack.WaitForAsync(slack => slack.Views.Any(view => view.UserId == user), Token);

        // A call whose answer is lost is made again.
        await Site.Slack.WaitForAsync(slack => Prompts(slack, direct).Distinct().Count() == 2, Token);
        Prompts(Site.Slack, direct).Distinct().ShouldBe([null, "1700000000.000900"], ignoreOrder: true);
        Site.Slack.Views.Single(view => view.UserId == user).View.ToJsonString().ShouldContain("backend");
    }

    [Fact]
    public async Task Stop_drops_what_waits()
    {
        (string user, string direct) = Site.NewPerson();
        var gate = new Gate();

        // Who stands there too long is looked for, and sent again: that waits as well, or it would be done before Stop.
        Site.Slack.Faults.Add("chat.postMessage", int.MaxValue, Fault.Slow(gate));
        Site.Slack.Faults.Add("conversations.replies", int.MaxValue, Fault.Slow(gate));
        string first = Site.NextTs();
        string waiting = Site.NextTs();

        await SayAsync(direct, user, "what does a data analyst do?", "im", first);
        await gate.Reached.WaitAsync(Patience.Longest, Token);
        await SayAsync(direct, user, "what does a data scientist do?", "im", waiting);
        await Site.EventAsync(Event.AgentSessionStopped(direct, user, first), Token);
        gate.Open();
        Site.Slack.Faults.Clear();
        await Site.Slack.WaitForMessageAsync(message => message.Channel == direct, Token);
        string after = Site.NextTs();
        await SayAsync(direct, user, "what does a data engineer do?", "im", after);
        await Site.Slack.WaitForMessageAsync(message => message.ThreadTs == after, Token);

        Site.Said(direct).Select(message => message.ThreadTs).ShouldBe([first, after]);
    }

    [Fact]
    public async Task Somebody_who_became_a_guest_sees_no_internal_pay_any_more()
    {
        (string user, string direct) = Site.NewPerson();
        (await Site.CareerAnswerAsync(Germany, Token, direct, user))["text"]!.GetValue<string>().ShouldContain("50,000");

        Site.Slack.AddUser(new FakeUser(user) { IsRestricted = true });
        await Site.EventAsync(Event.Callback(new JsonObject { ["type"] = "user_change", ["user"] = new JsonObject { ["id"] = user }, ["event_ts"] = "1700000000.000500" }), Token);

        (await Site.CareerAnswerAsync(Germany, Token, direct, user))["text"]!.GetValue<string>().ShouldNotContain("50,000");
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_workspace_that_uninstalled_it()
    {
        await using SlackSite site = await SlackSite.StartAsync(Token, SlackSite.WithoutAgentSurface);
        await site.AskAsync(SlackSite.Direct, SlackSite.Ann, "what does a data analyst do?", Token);

        await site.EventAsync(Event.AppUninstalled(), Token);
        int calls = site.Slack.Calls.Count;
        (await site.EventAsync(Event.Message(SlackSite.Direct, SlackSite.Ann, Germany, site.NextTs()), Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.CareerAsync(Germany, Token)).ShouldBeNull();

        site.Slack.Calls.Skip(calls).Where(call => call.Method != "auth.test").ShouldBeEmpty();
    }

    /// <summary>The threads of a channel that first questions were offered in; null for none.</summary>
    private static IEnumerable<string?> Prompts(FakeSlack slack, string channel) =>
        slack.Calls.Where(call => call.Method == "assistant.threads.setSuggestedPrompts" && (string?)call.Arguments["channel_id"] == channel)
            .Select(call => (string?)call.Arguments["thread_ts"]);

    private async Task SayAsync(string channel, string user, string text, string kind = "mpim", string? ts = null) =>
        (await Site.EventAsync(Event.Message(channel, user, text, ts ?? Site.NextTs(), channelType: kind), Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
}
