using System.Net;
using System.Text.Json.Nodes;
using CareerBot.Fakes;

namespace CareerBot.Host.Tests.Teams;

/// <summary>Talk in personal chats, group chats and channels, and the other activities.</summary>
[Collection(TeamsSiteGroup.Name)]
public sealed class TeamsConversationTests(TeamsSiteFixture fixture)
{
    private const string Germany = "salary backend engineer Germany";

    private const string Duties = "what does a data analyst do?";

    private TeamsWire Teams => fixture.Site.Teams;

    [Fact]
    public async Task In_a_personal_chat_a_question_gets_one_card_with_the_figures_and_a_follow_up_goes_on_from_it()
    {
        FakeMember ann = Teams.NewPerson();
        TeamsPlace chat = Teams.Personal(ann);

        SentActivity first = await Teams.AskAsync(chat, ann, "salary backend engineer Switzerland");
        SentActivity second = await Teams.AskAsync(chat, ann, "and in Germany?");

        TeamsWire.Text(first.Card).ShouldContain("70,000");
        TeamsWire.Text(second.Card).ShouldContain("50,000");
        TeamsWire.Text(second.Card).ShouldContain("Backend Engineer");
        first.Body["attachments"]!.AsArray().Count.ShouldBe(1);
        Teams.Said(chat).Length.ShouldBe(2);
        ((string?)first.Body["channelData"]?["feedbackLoop"]?["type"]).ShouldBe("default");
    }

    [Theory]
    [InlineData("group")]
    [InlineData("channel")]
    public async Task Among_others_only_what_mentions_the_bot_is_answered_and_in_its_thread(string kind)
    {
        FakeMember ann = Teams.NewPerson();
        FakeMember twin = Teams.NewPerson(static person => person with { Name = "CareerBot" });
        FakeMember other = Teams.NewPerson(static person => person with { Name = "CareerBot" });
        TeamsPlace place = kind == "group" ? Teams.Group(ann, twin, other) : Teams.Channel(ann, twin, other);
        JsonObject unmentioned = Teams.Activity(place, ann, "message");
        unmentioned["text"] = Duties;
        JsonObject ofTwins = Teams.Activity(place, ann, "message");
        ofTwins["text"] = $"<at>CareerBot</at> <at>CareerBot</at> {Duties}";
        ofTwins["entities"] = new JsonArray(TeamsWire.MentionOf(twin.Id, "CareerBot"), TeamsWire.MentionOf(other.Id, "CareerBot"));
        await Teams.TakeAsync(unmentioned);
        await Teams.TakeAsync(ofTwins);

        // By somebody who is called like the bot, to the bot and to somebody else who is.
        JsonObject toBoth = Teams.Message(place, twin, "what does a mobile engineer do?");
        toBoth["text"] = "<at>CareerBot</at> <at>CareerBot</at> what does a mobile engineer do?";
        toBoth["entities"]!.AsArray().Add(TeamsWire.MentionOf(other.Id, "CareerBot"));
        await Teams.TakeAsync(toBoth);
        SentActivity answer = await Teams.SaidAsync(place, 0);
        await Teams.AskAsync(place, ann, "what does a data engineer do?");

        TeamsWire.Text(answer.Card).ShouldContain("Mobile Engineer");
        Teams.Said(place).Select(static said => said.ConversationId).ShouldBe([place.Id, place.Id]);
        TeamsWire.Text(Teams.Said(place)[1].Card).ShouldContain("Data Engineer");
    }

    [Fact]
    public async Task A_thread_is_a_talk_of_its_own()
    {
        FakeMember ann = Teams.NewPerson();
        TeamsPlace thread = Teams.Channel(ann);
        TeamsPlace other = thread with { Id = thread.Id.Split(';')[0] + ";messageid=1756713699999" };
        Teams.Connector.AddMember(other.Id, ann);

        await Teams.AskAsync(thread, ann, "what does a mobile engineer do?");
        SentActivity followed = await Teams.AskAsync(thread, ann, "and which skills?");
        SentActivity elsewhere = await Teams.AskAsync(other, ann, "and which skills?");

        // Not the whole card: what is offered next there may well be of any role.
        ((string?)followed.Body["summary"])!.ShouldContain("Mobile Engineer");
        ((string?)elsewhere.Body["summary"])!.ShouldNotContain("Mobile Engineer");
    }

    [Theory]
    [InlineData("salary backend engineer Germany", "50,000")]
    [InlineData("skills data analyst", "SQL")]
    [InlineData("compare data analyst and data scientist", "Data Scientist")]
    [InlineData("roles", "Backend Engineer")]
    [InlineData("help", "What I understand here")]
    [InlineData("HELP", "subscribe backend-engineer DE")]
    [InlineData("", "What I understand here")]
    [InlineData("compare", "First role")]
    [InlineData("subscribe", "Write a role")]
    [InlineData("subscribe nonsense-role DE", "I do not know the role")]
    [InlineData("subscribe backend-engineer Atlantis", "I do not know the")]
    [InlineData("subscriptions", "You follow nothing yet")]
    public async Task A_command_is_answered_in_the_personal_chat(string command, string expected)
    {
        FakeMember ann = Teams.NewPerson();

        SentActivity answer = await Teams.AskAsync(Teams.Personal(ann), ann, command);

        TeamsWire.Text(answer.Card).ShouldContain(expected);
    }

    [Theory]
    [InlineData("skills data analyst", "SQL")]
    [InlineData("compare data analyst and data scientist", "Data Scientist")]
    [InlineData("roles", "Backend Engineer")]
    [InlineData("help", "What I understand here")]
    [InlineData("subscribe backend-engineer DE", "in our personal chat")]
    public async Task A_command_is_answered_in_a_channel(string command, string expected)
    {
        FakeMember ann = Teams.NewPerson();

        SentActivity answer = await Teams.AskAsync(Teams.Channel(ann), ann, command);

        TeamsWire.Text(answer.Card).ShouldContain(expected);
    }

    [Fact]
    public async Task Somebody_follows_pay_and_ends_it_in_words()
    {
        FakeMember ann = Teams.NewPerson();
        TeamsPlace chat = Teams.Personal(ann);

        async Task<string> SayAsync(string text) => TeamsWire.Text((await Teams.AskAsync(chat, ann, text)).Card);

        (await SayAsync("subscribe backend engineer Germany")).ShouldContain("You will hear from me in our personal chat when pay of Backend Engineer, Germany changes");
        (await SayAsync("subscribe backend-engineer DE")).ShouldContain("You follow Backend Engineer, Germany already");
        (await SayAsync("subscriptions")).ShouldContain("Backend Engineer, Germany");
        (await SayAsync("unsubscribe backend-engineer DE")).ShouldContain("You no longer follow");
        (await SayAsync("subscriptions")).ShouldContain("You follow nothing yet");
    }

    [Fact]
    public async Task A_guest_follows_nothing_and_where_the_personal_chat_cannot_be_opened_nobody_does()
    {
        FakeMember guest = Teams.NewPerson(static person => person with { UserRole = "guest" });
        FakeMember ann = Teams.NewPerson();
        TeamsPlace group = Teams.Group(guest, ann);
        Teams.Connector.Faults.Add(ConnectorOperation.Create, 1, ConnectorFault.Refusal(403, "ForbiddenOperationException"));

        SentActivity refused = await Teams.AskAsync(group, guest, "subscribe backend-engineer DE");
        SentActivity unopened = await Teams.AskAsync(group, ann, "subscribe backend-engineer DE");

        TeamsWire.Text(refused.Card).ShouldContain("Only people of the company can follow changes of pay.");
        TeamsWire.Text(unopened.Card).ShouldContain("please add CareerBot for yourself");
        TeamsWire.Text((await Teams.AskAsync(Teams.Personal(ann), ann, "subscriptions")).Card).ShouldContain("You follow nothing yet");
    }

    [Fact]
    public async Task Whoever_adds_the_bot_is_welcomed_once()
    {
        FakeMember ann = Teams.NewPerson();
        TeamsPlace chat = Teams.Personal(ann);
        JsonObject joined = Teams.Activity(chat, ann, "conversationUpdate");
        joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = BotIds.Bot }, new JsonObject { ["id"] = ann.Id });
        JsonObject installed = Teams.Activity(chat, ann, "installationUpdate");
        installed["action"] = "add";

        await Task.WhenAll(Teams.TakeAsync(joined), Teams.TakeAsync(installed), Teams.TakeAsync(joined));
        SentActivity welcome = await Teams.SaidAsync(chat, 0);
        await Teams.AskAsync(chat, ann, Duties);

        TeamsWire.Text(welcome.Card).ShouldContain("Hello! Ask me about a role");
        welcome.Body["suggestedActions"]!["actions"]!.AsArray().ShouldNotBeEmpty();
        Teams.Said(chat).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Others_who_join_and_what_is_no_message_are_left_alone()
    {
        FakeMember ann = Teams.NewPerson();
        TeamsPlace chat = Teams.Personal(ann);
        JsonObject joined = Teams.Activity(chat, ann, "conversationUpdate");
        joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = ann.Id });
        JsonObject edited = Teams.Message(chat, ann, Germany);
        edited["type"] = "messageUpdate";
        edited["channelData"]!["eventType"] = "editMessage";
        JsonObject own = Teams.Message(chat, ann, Germany);
        own["from"] = new JsonObject { ["id"] = BotIds.Bot, ["name"] = "CareerBot" };
        JsonObject program = Teams.Message(chat, ann, Germany);
        program["from"] = new JsonObject { ["id"] = "28:99999999-0000-0000-0000-000000000000", ["name"] = "Another bot" };
        JsonObject named = Teams.Message(chat, ann, Germany);
        named["from"]!["role"] = "bot";
        foreach (JsonObject activity in (JsonObject[])[joined, edited, own, program, named, Teams.Activity(chat, ann, "typing"), Teams.Activity(chat, ann, "event"), Teams.Activity(chat, ann, "messageDelete")])
        {
            await Teams.TakeAsync(activity);
        }

        // In its turn after them: when this is answered, nothing of the others is to come.
        SentActivity answer = await Teams.AskAsync(chat, ann, Duties);

        TeamsWire.Text(answer.Card).ShouldContain("Data Analyst");
        Teams.Said(chat).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_same_activity_three_times_at_once_has_one_answer()
    {
        FakeMember ann = Teams.NewPerson();
        TeamsPlace chat = Teams.Personal(ann);
        JsonObject message = Teams.Message(chat, ann, Germany);

        await Task.WhenAll(Teams.TakeAsync(message), Teams.TakeAsync(message), Teams.TakeAsync(message));
        await Teams.SaidAsync(chat, 0);
        await Teams.AskAsync(chat, ann, Duties);

        Teams.Said(chat).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Questions_of_one_chat_are_answered_in_their_order()
    {
        FakeMember ann = Teams.NewPerson();
        TeamsPlace chat = Teams.Personal(ann);
        foreach (string role in (string[])["data analyst", "mobile engineer", "data engineer"])
        {
            await Teams.TakeAsync(Teams.Message(chat, ann, $"what does a {role} do?"));
        }

        await Teams.SaidAsync(chat, 2);

        Teams.Said(chat).Select(static said => (string?)said.Body["summary"] ?? "").Zip(["Data Analyst", "Mobile Engineer", "Data Engineer"])
            .ShouldAllBe(static pair => pair.First.Contains(pair.Second, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Once_the_app_is_removed_its_chat_is_forgotten()
    {
        FakeMember ann = Teams.NewPerson();
        TeamsPlace chat = Teams.Personal(ann);
        TeamsPlace group = Teams.Group(ann);
        await Teams.AskAsync(chat, ann, Duties);
        JsonObject removed = Teams.Activity(chat, ann, "installationUpdate");
        removed["action"] = "remove";
        await Teams.AskAsync(group, ann, "subscribe backend-engineer DE");
        int opened = Opened(ann);

        await Teams.TakeAsync(removed);
        await Teams.AskAsync(group, ann, "subscribe backend-engineer FR");

        opened.ShouldBe(0, "the chat was known");
        Opened(ann).ShouldBe(1, "it is opened anew");
        Teams.Said(chat).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Another_tenant_and_another_address_are_refused()
    {
        FakeMember ann = Teams.NewPerson();
        JsonObject foreign = Teams.Message(Teams.Personal(ann), ann, Duties);
        foreign["conversation"]!["tenantId"] = BotIds.OtherTenant;
        foreign["channelData"]!["tenant"]!["id"] = BotIds.OtherTenant;
        JsonObject moved = Teams.Message(Teams.Personal(ann), ann, Duties);
        moved["serviceUrl"] = "https://smba.trafficmanager.net/emea/";

        using HttpResponseMessage refused = await Teams.SendAsync(foreign);
        using HttpResponseMessage unvouched = await Teams.SendAsync(moved);

        (refused.StatusCode, unvouched.StatusCode).ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized));
    }

    private int Opened(FakeMember person) => Teams.Connector.Requests.Count(request =>
        request.Operation == ConnectorOperation.Create && (string?)request.Body?["members"]?[0]?["id"] == person.Id);
}
