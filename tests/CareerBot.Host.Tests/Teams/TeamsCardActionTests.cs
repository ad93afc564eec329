using System.Net;
using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.Messages.HandOvers;
using CareerBot.Storage;
using CareerBot.Storage.Questions;

namespace CareerBot.Host.Tests.Teams;

/// <summary>Buttons, forms, type-ahead, the message extension and feedback; the host shares pay on request.</summary>
[Collection(TeamsSiteGroup.Name)]
public sealed class TeamsCardActionTests(TeamsSiteFixture fixture)
{
    private const string Germany = "salary backend engineer Germany";

    private const string Duties = "what does a data analyst do?";

    private const string NotYours = "Only the one who asked";

    /// <summary>Nobody has an answer to it, so that it may be handed over.</summary>
    private const string Unanswered = "salary data scientist in Italy";

    private TeamsWire Teams => fixture.Site.Teams;

    private AskedStore Asked => new(new CareerBotDatabase(StoreOptions.Parse(fixture.Site.Book)));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_next_question_is_answered_below_once_although_Teams_sends_the_press_again_with_a_new_id(bool isPersonal)
    {
        // By a clock that stands still: two at once on either side of a minute's turn are known by different keys.
        await using TeamsInHost test = await TeamsInHost.StartAsync();
        TeamsWire teams = test.Teams;
        FakeMember ann = teams.NewPerson();
        TeamsPlace place = isPersonal ? teams.Personal(ann) : teams.Channel(ann);
        SentActivity answer = await teams.AskAsync(place, ann, Duties);
        JsonObject data = TeamsWire.Button(answer.Card, "ask").ShouldNotBeNull();

        JsonObject[] told = await Task.WhenAll(
            teams.AnswerAsync(teams.Press(place, ann, "ask", data, answer.Id)), teams.AnswerAsync(teams.Press(place, ann, "ask", data, answer.Id)));
        await teams.SaidAsync(place, 1);
        SentActivity next = await teams.AskAsync(place, ann, "what does a mobile engineer do?");

        told.ShouldAllBe(static reply => (int?)reply["statusCode"] == 200 && (string?)reply["type"] == "application/vnd.microsoft.activity.message");
        ((string?)next.Body["summary"])!.ShouldContain("Mobile Engineer");
        teams.Said(place).Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_press_is_the_same_for_a_minute_also_across_the_turn_of_one_and_then_another()
    {
        await using TeamsInHost test = await TeamsInHost.StartAsync();
        TeamsWire teams = test.Teams;
        FakeMember ann = teams.NewPerson();
        TeamsPlace chat = teams.Personal(ann);
        SentActivity answer = await teams.AskAsync(chat, ann, Duties);
        JsonObject data = TeamsWire.Button(answer.Card, "ask").ShouldNotBeNull();
        Task<JsonObject> PressAsync() => teams.AnswerAsync(teams.Press(chat, ann, "ask", data, answer.Id));

        await test.AdvanceAsync(TimeSpan.FromSeconds(59));
        await PressAsync();
        await teams.SaidAsync(chat, 1);
        foreach (TimeSpan later in (TimeSpan[])[TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(57)])
        {
            await test.AdvanceAsync(later);
            await PressAsync();
        }

        // In its turn after them: when this is answered, nothing of the same press is to come.
        ((string?)(await teams.AskAsync(chat, ann, "what does a mobile engineer do?")).Body["summary"])!.ShouldContain("Mobile Engineer");
        teams.Said(chat).Length.ShouldBe(3);

        await test.AdvanceAsync(TimeSpan.FromSeconds(1));
        await PressAsync();
        await teams.SaidAsync(chat, 3);
    }

    [Fact]
    public async Task Pay_asked_for_in_a_channel_is_withheld_there_and_the_card_of_its_asker_alone_refreshes_to_the_figures()
    {
        FakeMember ann = Teams.NewPerson();
        FakeMember other = Teams.NewPerson();
        TeamsPlace channel = Teams.Channel(ann, other);

        SentActivity withheld = await Teams.AskAsync(channel, ann, Germany);
        JsonObject mine = TeamsWire.Button(withheld.Card, "show-mine").ShouldNotBeNull();
        JsonObject shown = await Teams.AnswerAsync(Teams.Press(channel, ann, "show-mine", mine, withheld.Id, isAutomatic: true));
        JsonObject refused = await Teams.AnswerAsync(Teams.Press(channel, other, "show-mine", mine, withheld.Id));

        TeamsWire.Text(withheld.Body).ShouldNotContain("50,000");
        TeamsWire.Text(withheld.Card).ShouldContain("Pay is shown to the one who asks alone.");
        withheld.Card!["refresh"]!["userIds"]!.AsArray().Select(static id => (string?)id).ShouldBe([ann.Id]);
        ((string?)shown["type"]).ShouldBe("application/vnd.microsoft.card.adaptive");
        TeamsWire.Text(shown).ShouldContain("50,000");
        TeamsWire.Text(refused).ShouldContain(NotYours);
        TeamsWire.Text(refused).ShouldNotContain("50,000");
    }

    [Fact]
    public async Task A_client_without_Execute_gets_the_figures_in_its_personal_chat_and_somebody_else_there_gets_none()
    {
        FakeMember ann = Teams.NewPerson();
        FakeMember other = Teams.NewPerson();
        TeamsPlace channel = Teams.Channel(ann, other);
        SentActivity withheld = await Teams.AskAsync(channel, ann, Germany);
        JsonObject mine = TeamsWire.Button(withheld.Card, "show-mine").ShouldNotBeNull();

        await Teams.TakeAsync(Teams.Submit(channel, ann, "show-mine", mine, withheld.Id));
        await Teams.TakeAsync(Teams.Submit(channel, other, "show-mine", mine, withheld.Id));
        SentActivity hers = await Teams.SaidAsync(Teams.Personal(ann), 0);
        SentActivity theirs = await Teams.SaidAsync(Teams.Personal(other), 0);

        TeamsWire.Text(hers.Card).ShouldContain("50,000");
        TeamsWire.Text(theirs.Card).ShouldContain(NotYours);
        TeamsWire.Text(theirs.Card).ShouldNotContain("50,000");
        Teams.Said(channel).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_client_without_Execute_has_its_next_question_answered_and_what_is_no_button_of_ours_brings_nothing()
    {
        FakeMember ann = Teams.NewPerson();
        TeamsPlace chat = Teams.Personal(ann);
        await Teams.TakeAsync(Teams.Submit(chat, ann, "ask", new JsonObject { ["ask"] = Germany }));
        SentActivity asked = await Teams.SaidAsync(chat, 0);
        foreach (JsonObject data in (JsonObject[])[new JsonObject { ["ask"] = new JsonArray(1) }, new JsonObject { ["reply"] = "none" }, []])
        {
            await Teams.TakeAsync(Teams.Submit(chat, ann, "no-such-verb", data));
        }

        await Teams.AskAsync(chat, ann, Duties);

        TeamsWire.Text(asked.Card).ShouldContain("50,000");
        Teams.Said(chat).Length.ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_is_shared_once_with_what_everyone_may_see_by_its_asker_alone_and_not_in_a_shared_channel()
    {
        FakeMember ann = Teams.NewPerson();
        FakeMember other = Teams.NewPerson();
        TeamsPlace channel = Teams.Channel(ann, other);
        SentActivity withheld = await Teams.AskAsync(channel, ann, Germany);
        JsonObject mine = TeamsWire.Button(withheld.Card, "show-mine").ShouldNotBeNull();
        JsonObject shown = await Teams.AnswerAsync(Teams.Press(channel, ann, "show-mine", mine, withheld.Id));
        JsonObject share = TeamsWire.Button(shown["value"], "share").ShouldNotBeNull();

        await Teams.AnswerAsync(Teams.Press(channel, ann, "share", share, withheld.Id));
        await Teams.AnswerAsync(Teams.Press(channel, ann, "share", share, withheld.Id));
        SentActivity shared = await Teams.SaidAsync(channel, 1);
        await Teams.AskAsync(channel, other, Duties);

        // The asker was an employee, to whom more was shown than everyone may see.
        TeamsWire.Text(shared.Body).ShouldContain($"Shared by {ann.Name}");
        TeamsWire.Text(shared.Body).ShouldNotContain("50,000");
        Teams.Said(channel).Length.ShouldBe(3);

        TeamsPlace foreign = Teams.SharedChannel(ann, other);
        SentActivity apart = await Teams.AskAsync(foreign, ann, Germany);
        JsonObject inForeign = await Teams.AnswerAsync(Teams.Press(foreign, ann, "show-mine", TeamsWire.Button(apart.Card, "show-mine"), apart.Id));
        TeamsWire.Button(inForeign["value"], "share").ShouldBeNull();
        await Teams.AnswerAsync(Teams.Press(foreign, ann, "share", TeamsWire.Button(apart.Card, "show-mine"), apart.Id));
        TeamsWire.Text((await Teams.SaidAsync(Teams.Personal(ann), 0)).Card).ShouldContain("cannot be shared here");
        Teams.Said(foreign).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Somebody_else_may_not_share()
    {
        FakeMember ann = Teams.NewPerson();
        FakeMember other = Teams.NewPerson();
        TeamsPlace channel = Teams.Channel(ann, other);
        SentActivity withheld = await Teams.AskAsync(channel, ann, Germany);

        await Teams.AnswerAsync(Teams.Press(channel, other, "share", TeamsWire.Button(withheld.Card, "show-mine"), withheld.Id));

        TeamsWire.Text((await Teams.SaidAsync(Teams.Personal(other), 0)).Card).ShouldContain(NotYours);
        Teams.Said(channel).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_question_is_handed_over_by_its_asker_alone_and_the_reply_comes_once_to_their_own_chat()
    {
        FakeMember ann = Teams.NewPerson();
        FakeMember other = Teams.NewPerson();
        TeamsPlace channel = Teams.Channel(ann, other);
        SentActivity withheld = await Teams.AskAsync(channel, ann, Unanswered);
        JsonObject mine = await Teams.AnswerAsync(Teams.Press(channel, ann, "show-mine", TeamsWire.Button(withheld.Card, "show-mine"), withheld.Id));
        JsonObject ask = TeamsWire.Button(mine["value"], "ask-hr").ShouldNotBeNull();
        async Task<string> PressAsync(FakeMember person, string verb, JsonObject data) => TeamsWire.Text(await Teams.AnswerAsync(Teams.Press(channel, person, verb, data, withheld.Id)));

        (await PressAsync(other, "ask-hr", ask)).ShouldContain(NotYours);
        (await PressAsync(ann, "ask-hr", new JsonObject { ["reply"] = "00000000000000000000" })).ShouldContain("too old");
        JsonObject form = await Teams.AnswerAsync(Teams.Press(channel, ann, "ask-hr", ask, withheld.Id));
        JsonObject send = TeamsWire.Button(form["value"], "send-hr").ShouldNotBeNull();
        send = (JsonObject)send.DeepClone();
        (send["question"], send["kind"], send["named"]) = (" ", "question", "false");
        (await PressAsync(ann, "send-hr", send)).ShouldContain("Write what you want to know.");
        string question = $"What is paid in Italy, asks {ann.Id}?";
        send["question"] = question;
        (await PressAsync(other, "send-hr", send)).ShouldContain(NotYours);
        (await PressAsync(ann, "send-hr", send)).ShouldContain("Your question is with HR.");
        (await PressAsync(ann, "send-hr", send)).ShouldContain("with HR already");

        var store = new HandOverStore(new CareerBotDatabase(StoreOptions.Parse(fixture.Site.Book)), TimeProvider.System);
        HandOver kept = (await store.OpenAsync(Token)).Where(open => open.Asked == question).ShouldHaveSingleItem();
        kept.Person.ShouldBeNull("the box was not ticked");

        // What another process wrote is brought when a host starts; and only once, however often one starts.
        TeamsPlace chat = Teams.Personal(ann);
        for (int start = 0; start < 2; start++)
        {
            await fixture.Site.WaitForInboxAsync();
            await fixture.Site.KillHostAsync();
            if (start == 0)
            {
                // While no host runs: one that does looks for replies too, and may be killed as it brings this one.
                await store.ReplyAsync(kept.Id, "hr@example.com", "It pays *60,000* & more.", Token);
            }

            await fixture.Site.StartHostAsync(Token);
            await Teams.SaidAsync(chat, 0);
            await Teams.AskAsync(chat, ann, Duties);
        }

        await Teams.AskAsync(chat, ann, Duties);
        await fixture.Site.WaitForInboxAsync();
        SentActivity[] brought = [.. Teams.Connector.Activities.Where(static sent => TeamsWire.Text(sent.Card).Contains("HR replied", StringComparison.Ordinal))];
        brought.ShouldHaveSingleItem().ConversationId.ShouldBe(chat.Id);
        TeamsWire.Text(brought[0].Card).ShouldContain("60,000");
    }

    [Fact]
    public async Task The_compare_form_says_what_is_wrong_and_compares()
    {
        FakeMember ann = Teams.NewPerson();
        TeamsPlace chat = Teams.Personal(ann);
        SentActivity form = await Teams.AskAsync(chat, ann, "compare");
        async Task<JsonObject> PressAsync(string first, string second, string? place = null) =>
            await Teams.AnswerAsync(Teams.Press(chat, ann, "compare", new JsonObject { ["first"] = first, ["second"] = second, ["place"] = place }, form.Id));

        TeamsWire.Text(await PressAsync("data-analyst", "data-analyst")).ShouldContain("it is the same as the first");
        TeamsWire.Text(await PressAsync("data-analyst", "gone-role")).ShouldContain("I do not know this role any more");
        ((string?)(await PressAsync("data-analyst", "data-scientist", "DE"))["value"]).ShouldBe("The answer comes below.");
        ((string?)(await PressAsync("data-analyst", "data-engineer", "DE"))["value"]).ShouldBe("The answer comes below.");

        string compared = TeamsWire.Text((await Teams.SaidAsync(chat, 1)).Card);
        compared.ShouldContain("Data Analyst");
        compared.ShouldContain("Data Scientist");
        TeamsWire.Text((await Teams.SaidAsync(chat, 2)).Card).ShouldContain("Data Engineer");
    }

    [Fact]
    public async Task A_follow_is_ended_by_its_button()
    {
        FakeMember ann = Teams.NewPerson();
        TeamsPlace chat = Teams.Personal(ann);
        await Teams.AskAsync(chat, ann, "subscribe backend-engineer DE");
        SentActivity list = await Teams.AskAsync(chat, ann, "subscriptions");
        JsonObject stop = TeamsWire.Button(list.Card, "unsubscribe").ShouldNotBeNull();

        JsonObject left = await Teams.AnswerAsync(Teams.Press(chat, ann, "unsubscribe", stop, list.Id));

        TeamsWire.Text(left).ShouldContain("You follow nothing yet");
    }

    [Theory]
    [InlineData("roles", "backend", "backend-engineer")]
    [InlineData("places", "germ", "DE")]
    [InlineData("something-else", "germ", null)]
    public async Task Pickers_offer_what_is_typed(string dataset, string typed, string? expected)
    {
        FakeMember ann = Teams.NewPerson();

        JsonObject found = await Teams.AnswerAsync(Teams.Invoke(
            Teams.Personal(ann), ann, "application/search", new JsonObject { ["queryText"] = typed, ["dataset"] = dataset, ["queryOptions"] = new JsonObject { ["skip"] = 0, ["top"] = 15 } }));

        ((string?)found["type"]).ShouldBe("application/vnd.microsoft.search.searchResponse");
        found["value"]!["results"]!.AsArray().Select(static result => (string?)result!["value"]).FirstOrDefault().ShouldBe(expected);
    }

    [Fact]
    public async Task The_message_extension_finds_roles_and_shows_of_their_pay_what_is_for_everyone()
    {
        FakeMember ann = Teams.NewPerson();
        async Task<string> FindAsync(string command, string typed) => TeamsWire.Text(await Teams.AnswerAsync(Teams.Invoke(
            Teams.Channel(ann),
            ann,
            "composeExtension/query",
            new JsonObject { ["commandId"] = command, ["parameters"] = new JsonArray(new JsonObject { ["name"] = "role", ["value"] = typed }) })));

        string roles = await FindAsync("roles", "data analyst");
        string pay = await FindAsync("pay", "backend engineer germany");
        string first = TeamsWire.Text(await Teams.AnswerAsync(Teams.Invoke(
            Teams.Channel(ann), ann, "composeExtension/query", new JsonObject { ["commandId"] = "roles", ["parameters"] = new JsonArray(new JsonObject { ["name"] = "initialRun", ["value"] = "true" }) })));

        roles.ShouldContain("Data Analyst");
        pay.ShouldContain("Backend Engineer");
        pay.ShouldNotContain("50,000");
        first.ShouldContain("application/vnd.microsoft.card.adaptive");
    }

    [Fact]
    public async Task A_message_is_asked_about_in_a_dialog_for_its_asker()
    {
        FakeMember ann = Teams.NewPerson();
        FakeMember guest = Teams.NewPerson(static person => person with { UserRole = "guest" });
        TeamsPlace channel = Teams.Channel(ann, guest);
        async Task<string> AboutAsync(FakeMember person) => TeamsWire.Text(await Teams.AnswerAsync(Teams.Invoke(channel, person, "composeExtension/fetchTask", new JsonObject
        {
            ["commandId"] = "ask",
            ["messagePayload"] = new JsonObject
            {
                ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "<p>What is the <b>salary</b> of a backend&nbsp;engineer in Germany?</p>" },
            },
        })));

        (await AboutAsync(ann)).ShouldContain("50,000");
        (await AboutAsync(guest)).ShouldNotContain("50,000");
        Teams.Said(channel).ShouldBeEmpty();
    }

    [Fact]
    public async Task Feedback_is_counted_as_it_stands_last_and_answered_with_an_empty_object()
    {
        FakeMember ann = Teams.NewPerson();
        TeamsPlace chat = Teams.Personal(ann);
        SentActivity answer = await Teams.AskAsync(chat, ann, "what does a quantum engineer do? what does a security engineer do?");
        await Teams.AskAsync(chat, ann, Duties);
        async Task GiveAsync(string reaction) => (await Teams.AnswerAsync(Teams.Invoke(
            chat,
            ann,
            "message/submitAction",
            new JsonObject { ["actionName"] = "feedback", ["actionValue"] = new JsonObject { ["reaction"] = reaction, ["feedback"] = "{\"feedbackText\":\"secret words\"}" } },
            answer.Id))).ShouldBeEmpty();

        await GiveAsync("dislike");
        await GiveAsync("like");
        await GiveAsync("like");
        await GiveAsync("shrug");

        await OneThumbAsync("security-engineer");
        fixture.Site.Host.Output.ShouldNotContain("secret words");
    }

    [Fact]
    public async Task A_like_as_a_reaction_counts_as_a_thumb_and_other_reactions_do_not()
    {
        FakeMember ann = Teams.NewPerson();
        TeamsPlace chat = Teams.Personal(ann);
        SentActivity answer = await Teams.AskAsync(chat, ann, "which skills does a qa engineer need?");
        await Teams.AskAsync(chat, ann, Duties); // Answered after it: what the first answer shows is noted by then.
        async Task ReactAsync(string kind, string reaction)
        {
            JsonObject activity = Teams.Activity(chat, ann, "messageReaction");
            activity["replyToId"] = answer.Id;
            activity[kind] = new JsonArray(new JsonObject { ["type"] = reaction });
            await Teams.TakeAsync(activity);
        }

        await ReactAsync("reactionsAdded", "heart");
        await ReactAsync("reactionsAdded", "like");
        await ReactAsync("reactionsRemoved", "like");
        await ReactAsync("reactionsAdded", "like");
        await ReactAsync("reactionsAdded", "sad");

        await OneThumbAsync("qa-engineer");
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("signin/verifyState")]
    [InlineData("no/such/invoke")]
    public async Task An_invoke_that_nothing_here_answers_is_told_so(string name)
    {
        FakeMember ann = Teams.NewPerson();

        using HttpResponseMessage answered = await Teams.SendAsync(Teams.Invoke(Teams.Personal(ann), ann, name, new JsonObject()));

        answered.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Theory]
    [InlineData("no-such-verb")]
    [InlineData("ask")]
    [InlineData("share")]
    [InlineData("review")]
    public async Task A_button_without_what_it_needs_is_refused_within_the_answer(string verb)
    {
        FakeMember ann = Teams.NewPerson();

        JsonObject answered = await Teams.AnswerAsync(Teams.Press(Teams.Personal(ann), ann, verb, []));

        ((int?)answered["statusCode"], (string?)answered["type"]).ShouldBe((400, "application/vnd.microsoft.error"));
    }

    /// <summary>Waits for one thumb up; more than one never comes of one person and one answer.</summary>
    /// <param name="subject">Of a question that no other test asks.</param>
    private Task OneThumbAsync(string subject) => Looks.UntilAsync(
        async () =>
        {
            // Written behind the answer: counting must not slow it.
            int up = (await Asked.TopicsAsync(DateOnly.MinValue, DateOnly.MaxValue, 1_000, Token)).Where(topic => topic.Subject == subject).Sum(static topic => topic.Up);
            up.ShouldBeInRange(0, 1);
            return up == 1;
        },
        $"there is to be a thumb up for {subject}");
}
