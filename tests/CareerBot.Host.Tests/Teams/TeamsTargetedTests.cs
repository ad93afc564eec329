using CareerBot.Fakes;

namespace CareerBot.Host.Tests.Teams;

/// <summary>Pay in channels as a message that Teams shows to the asker alone, where the settings have that preview.</summary>
public sealed class TeamsTargetedTests
{
    private const string Germany = "salary backend engineer Germany";

    [Fact]
    public async Task Pay_in_a_channel_goes_to_the_asker_alone_as_a_targeted_message()
    {
        await using TeamsInHost test = await TeamsInHost.StartAsync(("Teams:TargetedMessages", "true"));
        FakeMember ann = test.Teams.NewPerson();
        TeamsPlace channel = test.Teams.Channel(ann);

        SentActivity answer = await test.Teams.AskAsync(channel, ann, Germany);

        answer.IsTargeted.ShouldBeTrue();
        answer.Recipient.ShouldBe(ann.Id);
        TeamsWire.Text(answer.Card).ShouldContain("50,000");
        test.Teams.Said(channel).ShouldHaveSingleItem("nothing is said beside it");
    }

    [Fact]
    public async Task What_is_no_pay_is_said_to_everybody_all_the_same()
    {
        await using TeamsInHost test = await TeamsInHost.StartAsync(("Teams:TargetedMessages", "true"));
        FakeMember ann = test.Teams.NewPerson();

        (await test.Teams.AskAsync(test.Teams.Channel(ann), ann, "what does a data analyst do?")).IsTargeted.ShouldBeFalse();
    }

    [Fact]
    public async Task Where_Teams_refuses_targeted_messages_the_card_is_sent_that_keeps_pay_back()
    {
        await using TeamsInHost test = await TeamsInHost.StartAsync(("Teams:TargetedMessages", "true"));
        FakeMember ann = test.Teams.NewPerson();
        TeamsPlace channel = test.Teams.Channel(ann);
        test.Teams.Connector.Faults.Add(ConnectorOperation.SendTargeted, 1, ConnectorFault.Refusal(400, "BadSyntax"));

        SentActivity answer = await test.Teams.AskAsync(channel, ann, Germany);

        answer.IsTargeted.ShouldBeFalse();
        TeamsWire.Text(answer.Body).ShouldNotContain("50,000");
        TeamsWire.Button(answer.Card, "show-mine").ShouldNotBeNull();
    }
}
