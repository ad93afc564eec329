using System.Text.Json.Nodes;
using CareerBot.Fakes;

namespace CareerBot.Host.Tests.Teams;

/// <summary>The connector and the issuer do not always do what they are asked; each question has its one answer all the same.</summary>
[Collection(TeamsSiteGroup.Name)]
public sealed class TeamsFaultTests(TeamsSiteFixture fixture)
{
    private const string Question = "what does a data analyst do?";

    private TeamsWire Teams => fixture.Site.Teams;

    [Theory]
    [InlineData("throttled", 2)]
    [InlineData("precondition failed", 2)]
    [InlineData("503", 1)]
    [InlineData("502, not done", 1)]
    [InlineData("dropped, not done", 1)]
    public async Task What_passes_leads_to_one_answer(string name, int times)
    {
        ConnectorFault fault = name switch
        {
            "throttled" => ConnectorFault.Throttled("1"),
            "precondition failed" => ConnectorFault.Refusal(412, "PreconditionFailed"),
            "503" => ConnectorFault.Refusal(503),
            "502, not done" => ConnectorFault.Refusal(502),
            _ => ConnectorFault.DropBefore,
        };
        FakeMember ann = Teams.NewPerson();
        TeamsPlace chat = Teams.Personal(ann);
        Teams.Connector.Faults.Add(ConnectorOperation.Send, times, fault, chat.Id, "message");
        JsonObject message = Teams.Message(chat, ann, Question);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Teams.TakeAsync(message)));

        // In its turn after the first: when the second is answered, nothing of the first is to come.
        await Teams.TakeAsync(Teams.Message(chat, ann, "what does a mobile engineer do?"));
        await Teams.Connector.WaitForActivityAsync(sent => sent.ConversationId == chat.Id && IsOf(sent, "Mobile Engineer"), TestContext.Current.CancellationToken);
        Teams.Said(chat).Length.ShouldBe(2, name);
    }

    [Theory]
    [InlineData("dropped, done")]
    [InlineData("502, done")]
    public async Task What_nobody_can_tell_to_have_arrived_comes_at_most_twice_and_in_its_turn(string name)
    {
        FakeMember ann = Teams.NewPerson();
        TeamsPlace chat = Teams.Personal(ann);
        Teams.Connector.Faults.Add(ConnectorOperation.Send, 1, name == "502, done" ? ConnectorFault.RefusalAfter(502) : ConnectorFault.DropAfter, chat.Id, "message");

        // A bot cannot read what stands in a conversation: rather than lose an answer, it sends that one again.
        await Teams.TakeAsync(Teams.Message(chat, ann, Question));
        await Teams.TakeAsync(Teams.Message(chat, ann, "what does a mobile engineer do?"));
        await Teams.Connector.WaitForActivityAsync(sent => sent.ConversationId == chat.Id && IsOf(sent, "Mobile Engineer"), TestContext.Current.CancellationToken);

        SentActivity[] said = Teams.Said(chat);
        said.SkipLast(1).Count().ShouldBeInRange(1, 2);
        said.SkipLast(1).ShouldAllBe(static first => IsOf(first, "Data Analyst"));
    }

    [Fact]
    public async Task A_token_that_ends_in_the_middle_is_renewed_and_the_answer_comes()
    {
        FakeMember ann = Teams.NewPerson();
        TeamsPlace chat = Teams.Personal(ann);
        await Teams.AskAsync(chat, ann, Question);
        int given = Teams.Connector.TokenRequests.Count;
        Teams.Connector.RevokeTokens();

        await Teams.AskAsync(chat, ann, Question);

        Teams.Said(chat).Length.ShouldBe(2);
        Teams.Connector.TokenRequests.Count.ShouldBe(given + 1);
    }

    [Fact]
    public async Task While_the_roster_is_away_nobody_sees_more_than_everyone_and_afterwards_they_do()
    {
        FakeMember ann = Teams.NewPerson();
        TeamsPlace chat = Teams.Personal(ann);
        Teams.Connector.Faults.Add(ConnectorOperation.Members, 1, ConnectorFault.Refusal(500, "ServiceError"), chat.Id);

        SentActivity away = await Teams.AskAsync(chat, ann, "salary backend engineer Germany");
        SentActivity back = await Teams.AskAsync(chat, ann, "salary backend engineer Germany");

        TeamsWire.Text(away.Body).ShouldNotContain("50,000");
        TeamsWire.Text(back.Body).ShouldContain("50,000");
    }

    [Fact]
    public async Task Where_the_bot_is_blocked_it_stops_and_speaks_again_once_it_is_spoken_to()
    {
        FakeMember ann = Teams.NewPerson();
        TeamsPlace chat = Teams.Personal(ann);
        Teams.Connector.Close(chat.Id, 403, "ConversationBlockedByUser");

        await Teams.TakeAsync(Teams.Message(chat, ann, Question));
        await Teams.Connector.WaitForRequestAsync(request => request.Operation == ConnectorOperation.Send && request.ConversationId == chat.Id, TestContext.Current.CancellationToken);
        await Teams.TakeAsync(Teams.Message(chat, ann, Question));
        await Teams.Connector.WaitForAsync(connector => Sends(connector, chat) == 2, TestContext.Current.CancellationToken);
        Teams.Connector.Reopen(chat.Id);
        await Teams.AskAsync(chat, ann, Question);

        Sends(Teams.Connector, chat).ShouldBe(3, "each answer was offered once");
        Teams.Said(chat).ShouldHaveSingleItem();
    }

    private static bool IsOf(SentActivity sent, string role) => ((string?)sent.Body["summary"])?.Contains(role, StringComparison.OrdinalIgnoreCase) == true;

    private static int Sends(FakeConnector connector, TeamsPlace chat) => connector.Requests.Count(request =>
        request.Operation == ConnectorOperation.Send && request.ConversationId == chat.Id && (string?)request.Body?["type"] == "message");
}
