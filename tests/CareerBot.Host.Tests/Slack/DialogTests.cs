using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.Messages.HandOvers;
using CareerBot.Storage;
using CareerBot.Storage.Questions;
using CareerBot.TestKit;

namespace CareerBot.Host.Tests.Slack;

/// <summary>Buttons, menus, dialogs and the Home tab.</summary>
public sealed class DialogTests(SlackSiteFixture fixture) : IClassFixture<SlackSiteFixture>
{
    private const string NotYours = "Only the one who asked";

    /// <summary>Asked where nobody has an answer, so that it may be handed over.</summary>
    private const string Unanswered = "salary data scientist in Italy";

    private static readonly string[] RoleMenus = ["role-picker", "role-picker-first", "role-picker-second"];

    private SlackSite Site => fixture.Site;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Menus_offer_roles_and_places_by_what_is_typed()
    {
        (string user, _) = Site.NewPerson();

        foreach (string menu in RoleMenus)
        {
            (await OptionsAsync(user, menu, "back")).First().ShouldBe("backend-engineer");
            (await OptionsAsync(user, menu, "")).Length.ShouldBeInRange(10, 25);
        }

        (await OptionsAsync(user, "place-picker", "be")).ShouldContain("BE");
        (await OptionsAsync(user, "place-picker", "")).Length.ShouldBeInRange(10, 25);
        (await OptionsAsync(user, "place-picker", "zzzz")).ShouldBeEmpty();
        (await OptionsAsync(user, "somebody-elses-menu", "be")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Comparing_a_role_with_itself_or_with_none_is_told_at_its_menu_and_two_roles_are_compared()
    {
        (string user, _) = Site.NewPerson();
        FakeView dialog = await OpenAsync(trigger => Interaction.Shortcut("compare", user, trigger));

        JsonObject same = (await CompareAsync(dialog, user, "data-analyst", "data-analyst"))!;
        JsonObject gone = (await CompareAsync(dialog, user, "data-analyst", "astronaut"))!;
        JsonObject compared = (await CompareAsync(dialog, user, "data-analyst", "data-scientist"))!;

        (same["response_action"]!.GetValue<string>(), gone["response_action"]!.GetValue<string>()).ShouldBe(("errors", "errors"));
        ((JsonObject)same["errors"]!).Single().Key.ShouldBe("role-picker-second");
        ((JsonObject)gone["errors"]!).Single().Key.ShouldBe("role-picker-second");
        compared["response_action"]!.GetValue<string>().ShouldBe("update");
        compared["view"]!.ToJsonString().ShouldContain("Data Scientist");
        SlackLimits.OfView(compared["view"]!.ToJsonString()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ask_CareerBot_about_this_answers_the_one_who_asks_in_a_dialog()
    {
        (string user, _) = Site.NewPerson();
        (string guest, _) = Site.NewPerson(someone => someone with { IsRestricted = true });
        JsonObject About(string person, string trigger) => Interaction.MessageAction(
            "ask", SlackSite.General, person, Site.NextTs(), SlackSite.Ann, "Does anybody know the salary of a <@U0BOT> backend engineer in Germany?", Site.Slack.NewResponseUrl(), trigger);

        FakeView answer = await OpenAsync(trigger => About(user, trigger));
        FakeView guests = await OpenAsync(trigger => About(guest, trigger));

        answer.View.ToJsonString().ShouldContain("50,000");
        guests.View.ToJsonString().ShouldNotContain("50,000");
    }

    [Fact]
    public async Task A_thumb_is_counted_once_and_thanked_for_once_to_the_one_who_pressed()
    {
        (string user, string direct) = Site.NewPerson();
        PostedMessage answer = await Site.AskAsync(direct, user, "what does a mobile engineer do?", Token);
        string address = Site.Slack.NewResponseUrl();
        JsonObject press = Interaction.BlockActions(direct, user, answer.Ts, "thumb:up", Button(answer, "thumb:up")!, address, Site.Slack.NewTriggerId(), answer.ThreadTs);

        await Site.DoAsync(press, Token);
        await Site.DoAsync(press, Token);
        await Site.Slack.WaitForAsync(slack => slack.ResponseUrlPosts.Any(post => post.Url == address), Token);
        await Site.AskAsync(direct, user, "what does a data analyst do?", Token);

        Site.Slack.ResponseUrlPosts.Where(post => post.Url == address).ShouldHaveSingleItem().Body["text"]!.GetValue<string>().ShouldContain("Thank you");
        var store = new AskedStore(new CareerBotDatabase(StoreOptions.Parse(Site.Book)));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await store.TopicsAsync(DateOnly.MinValue, DateOnly.MaxValue, 100, Token) is var topics && !topics.Any(topic => topic is { Subject: "mobile-engineer", Up: 1 }))
        {
            // Written behind the answer: counting must not slow it.
            topics.ShouldNotContain(topic => topic.Up > 1);
            await timer.WaitForNextTickAsync(Token);
        }
    }

    [Fact]
    public async Task A_question_is_handed_over_by_its_asker_alone_and_the_reply_comes_back_once_and_to_nobody_else()
    {
        (string user, string direct) = Site.NewPerson();
        (string other, _) = Site.NewPerson();
        string channel = Site.NewChannel(FakeChannelKind.Public, user, other);
        PostedMessage answer = await Site.MentionAsync(channel, user, Unanswered, Token);
        string reply = Button(answer, "ask-hr").ShouldNotBeNull();

        FakeView refused = await OpenAsync(trigger => Interaction.BlockActions(channel, other, answer.Ts, "ask-hr", reply, Site.Slack.NewResponseUrl(), trigger, answer.ThreadTs));
        refused.View.ToJsonString().ShouldContain(NotYours);
        FakeView unknown = await OpenAsync(trigger => Interaction.BlockActions(channel, user, answer.Ts, "ask-hr", "00000000000000000000", Site.Slack.NewResponseUrl(), trigger, answer.ThreadTs));
        unknown.View.ToJsonString().ShouldContain("too old");

        FakeView dialog = await OpenAsync(trigger => Interaction.BlockActions(channel, user, answer.Ts, "ask-hr", reply, Site.Slack.NewResponseUrl(), trigger, answer.ThreadTs));
        (await SubmitAsync(dialog, other)).ShouldContain(NotYours);
        (await SubmitAsync(dialog, user)).ShouldContain("Your question is with HR.");
        (await SubmitAsync(dialog, user)).ShouldContain("with HR already");

        var store = new HandOverStore(new CareerBotDatabase(StoreOptions.Parse(Site.Book)), TimeProvider.System);
        HandOver kept = (await store.OpenAsync(Token)).Where(open => open.Asked == Unanswered).ShouldHaveSingleItem();
        kept.Person.ShouldBeNull("the box was not ticked");
        await store.ReplyAsync(kept.Id, "hr@example.com", "It pays *60,000* & more.", Token);

        // What another process wrote is brought when a host starts; and only once, however often one starts.
        for (int start = 0; start < 2; start++)
        {
            await Site.KillHostAsync();
            await Site.StartHostAsync(Token);
            await Site.Slack.WaitForMessageAsync(message => message.Channel == direct && message.Text.Contains("HR replied", StringComparison.Ordinal), Token);
        }

        await Site.AskAsync(direct, user, "what does a data analyst do?", Token);
        PostedMessage brought = Site.Slack.Messages.Where(message => message.Text.Contains("HR replied", StringComparison.Ordinal)).ShouldHaveSingleItem();
        brought.Text.ShouldContain("&amp; more");
        (brought.Channel, brought.EphemeralFor).ShouldBe((direct, null));
    }

    [Fact]
    public async Task Home_answers_in_dialogs_and_ends_what_somebody_follows()
    {
        (string user, string direct) = Site.NewPerson();
        await Site.CareerAnswerAsync("subscribe backend-engineer DE", Token, user: user);
        await Site.EventAsync(Event.AppHomeOpened(direct, user, "home"), Token);
        await Site.Slack.WaitForAsync(slack => slack.Views.Any(view => view.UserId == user), Token);
        FakeView home = Site.Slack.Views.Single(view => view.UserId == user);
        JsonNode stop = home.View["blocks"]!.AsArray().Select(block => block!["accessory"]).Single(accessory => accessory is not null)!;

        FakeView found = await OpenAsync(trigger => Interaction.ViewActions(home, user, "home-search", "salary backend engineer Germany", trigger));
        FakeView role = await OpenAsync(trigger => Interaction.ViewActions(home, user, "ask:0", "what does a data analyst do", trigger));
        FakeView compare = await OpenAsync(trigger => Interaction.ViewActions(home, user, "home-compare", "", trigger));
        await Site.DoAsync(Interaction.ViewActions(home, user, stop["action_id"]!.GetValue<string>(), stop["value"]!.GetValue<string>(), Site.Slack.NewTriggerId()), Token);
        await Site.Slack.WaitForAsync(slack => slack.Views.Single(view => view.UserId == user).Hash != home.Hash, Token);

        found.View.ToJsonString().ShouldContain("50,000");
        role.View.ToJsonString().ShouldContain("Data Analyst");
        compare.View["callback_id"]!.GetValue<string>().ShouldBe("compare");
        Site.Slack.Views.Single(view => view.UserId == user).View["blocks"]!.AsArray().ShouldAllBe(block => block!["accessory"] == null);
    }

    [Fact]
    public async Task Share_shows_it_to_all_once_for_its_asker_and_for_nobody_else()
    {
        await using SlackSite site = await SlackSite.StartAsync(Token, new Dictionary<string, string> { ["Slack__PublicPay"] = "share" });
        (string user, _) = site.NewPerson();
        (string other, _) = site.NewPerson();
        string channel = site.NewChannel(FakeChannelKind.Public, user, other);
        PostedMessage answer = await site.MentionAsync(channel, user, "salary backend engineer Germany", Token);
        string reply = Button(answer, "share").ShouldNotBeNull();
        async Task<string> PressAsync(string person, string where, string id, string actionTs)
        {
            string address = site.Slack.NewResponseUrl();
            JsonObject press = Interaction.BlockActions(where, person, answer.Ts, "share", id, address, site.Slack.NewTriggerId(), answer.ThreadTs, isEphemeral: true);
            press["actions"]![0]!["action_ts"] = actionTs;
            await site.DoAsync(press, Token);
            return address;
        }

        string refused = await PressAsync(other, channel, reply, "1.1");
        string expired = await PressAsync(user, channel, "00000000000000000000", "1.2");
        string shared = await PressAsync(user, SlackSite.Shared, reply, "1.3");
        foreach ((string address, string sentence) in new[] { (refused, NotYours), (expired, "too old"), (shared, "cannot be shared here") })
        {
            await site.Slack.WaitForAsync(slack => slack.ResponseUrlPosts.Any(post => post.Url == address), Token);
            site.Slack.ResponseUrlPosts.Single(post => post.Url == address).Body["text"]!.GetValue<string>().ShouldContain(sentence);
        }

        // Somebody has to invite the bot first; then the same button works.
        site.Slack.AddChannel(new FakeChannel(channel) { Members = [user, other], HasBot = false });
        string notMember = await PressAsync(user, channel, reply, "1.4");
        await site.Slack.WaitForAsync(slack => slack.ResponseUrlPosts.Any(post => post.Url == notMember), Token);
        site.Slack.AddChannel(new FakeChannel(channel) { Members = [user, other] });

        // With the least scopes Slack does not let the bot look whether it is there already.
        site.Slack.Faults.Add("conversations.replies", int.MaxValue, Fault.Error("missing_scope"), call => (string?)call.Arguments["channel"] == channel);
        await PressAsync(user, channel, reply, "1.5");
        PostedMessage posted = await site.Slack.WaitForMessageAsync(message => message.Channel == channel && message.EphemeralFor is null, Token);
        await PressAsync(user, channel, reply, "1.6");
        await site.MentionAsync(channel, user, "what does a data analyst do?", Token, answer.ThreadTs);

        posted.Text.ShouldContain("50,000");
        posted.Text.ShouldContain($"Shared by <@{user}>");
        site.Slack.Messages.Count(message => message.Channel == channel && message.EphemeralFor is null && message.Text.Contains("50,000", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task All_views_are_as_Slack_types_them()
    {
        (string user, string direct) = Site.NewPerson();
        await Site.EventAsync(Event.AppHomeOpened(direct, user, "home"), Token);
        await Site.Slack.WaitForAsync(slack => slack.Views.Any(view => view.UserId == user), Token);
        PostedMessage answer = await Site.AskAsync(direct, user, Unanswered, Token);
        await OpenAsync(trigger => Interaction.BlockActions(direct, user, answer.Ts, "ask-hr", Button(answer, "ask-hr")!, Site.Slack.NewResponseUrl(), trigger, answer.ThreadTs));
        await OpenAsync(trigger => Interaction.Shortcut("compare", user, trigger));
        await OpenAsync(trigger => Interaction.MessageAction("ask", SlackSite.General, user, Site.NextTs(), SlackSite.Ann, "compare data analyst and data scientist", Site.Slack.NewResponseUrl(), trigger));

        (string, string, string)[] views = [.. Site.Slack.Calls.Select(call => call.Arguments["view"]).OfType<JsonObject>().TakeLast(4)
            .Select((view, number) => ($"view {number}", view["type"]!.GetValue<string>(), view.ToJsonString()))];

        views.Select(view => view.Item2).ShouldContain(SlackTypes.Home);
        (await SlackTypes.ErrorsAsync(views, Token)).ShouldBe("");
    }

    private static string? Button(PostedMessage message, string actionId) =>
        (string?)message.Blocks.SelectMany(block => block!["elements"] as JsonArray ?? []).FirstOrDefault(element => (string?)element!["action_id"] == actionId)?["value"];

    private static JsonObject Chosen(string value) => new()
    {
        ["type"] = "external_select",
        ["selected_option"] = new JsonObject { ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = value }, ["value"] = value },
    };

    private async Task<string[]> OptionsAsync(string user, string menu, string typed) =>
        [.. (await Site.DoAsync(Interaction.BlockSuggestion(user, menu, typed), Token))!["options"]!.AsArray().Select(option => option!["value"]!.GetValue<string>())];

    private async Task<FakeView> OpenAsync(Func<string, JsonObject> payload)
    {
        int before = Site.Slack.Views.Count;
        await Site.DoAsync(payload(Site.Slack.NewTriggerId()), Token);
        Site.Slack.Views.Count.ShouldBe(before + 1);
        return Site.Slack.Views[before];
    }

    private Task<JsonObject?> CompareAsync(FakeView dialog, string user, string first, string second) => Site.DoAsync(
        Interaction.ViewSubmission(
            dialog,
            user,
            new JsonObject
            {
                ["role-picker-first"] = new JsonObject { ["role-picker-first"] = Chosen(first) },
                ["role-picker-second"] = new JsonObject { ["role-picker-second"] = Chosen(second) },
            },
            Site.Slack.NewTriggerId()),
        Token);

    private async Task<string> SubmitAsync(FakeView dialog, string user) =>
        (await Site.DoAsync(Interaction.ViewSubmission(dialog, user, [], Site.Slack.NewTriggerId()), Token))!.ToJsonString();
}
