using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.Host.Tests.Channels;

namespace CareerBot.Host.Tests.Teams;

/// <summary>
/// Promise 3 of the design, in Teams: every kind of person asks for the same pay in every way there is. Each sees what is theirs to see and
/// nothing else; whoever else is there sees no figure that is not for everybody; and no answer tells that there is more.
/// </summary>
public sealed class TeamsAudienceMatrixTests(TeamsAudienceSites sites) : IClassFixture<TeamsAudienceSites>
{
    /// <summary>
    /// What each kind of person may see when nobody else reads along: the bands for everyone, employees, managers, HR. Only who is certainly one
    /// of the company's own sees more than what is for everyone, whatever the lists of managers and HR say.
    /// </summary>
    private static readonly Dictionary<string, string> Alone = new(StringComparer.Ordinal)
    {
        ["employee"] = "xx--",
        ["manager"] = "xxx-",
        ["hr"] = "xxxx",
        ["guest"] = "x---",
        ["external guest"] = "x---",
        ["other tenant"] = "x---",
        ["no object id"] = "x---",
        ["anonymous"] = "x---",
        ["unknown role"] = "x---",
        ["no tenant"] = "x---",
        ["roster away"] = "x---",
    };

    /// <summary>
    /// By surface and setting: what the asker sees (<c>own</c>: as when alone), and what all others there see. Pay stands where others read only if
    /// the company wants it there, and then only what is for everyone; in a shared channel never.
    /// </summary>
    private static readonly Dictionary<(TeamsSurface Surface, string PublicPay), (string Asker, string Others)> Expected = new()
    {
        [(TeamsSurface.PersonalChat, "never")] = ("own", "----"),
        [(TeamsSurface.PersonalChat, "share")] = ("own", "----"),
        [(TeamsSurface.PersonalChat, "always")] = ("own", "----"),
        [(TeamsSurface.GroupChat, "never")] = ("own", "----"),
        [(TeamsSurface.GroupChat, "share")] = ("own", "----"),
        [(TeamsSurface.GroupChat, "always")] = ("x---", "x---"),
        [(TeamsSurface.Channel, "never")] = ("own", "----"),
        [(TeamsSurface.Channel, "share")] = ("own", "----"),
        [(TeamsSurface.Channel, "always")] = ("x---", "x---"),
        [(TeamsSurface.SharedChannel, "never")] = ("own", "----"),
        [(TeamsSurface.SharedChannel, "share")] = ("own", "----"),
        [(TeamsSurface.SharedChannel, "always")] = ("own", "----"),
        [(TeamsSurface.CardButton, "never")] = ("own", "----"),
        [(TeamsSurface.CardButton, "share")] = ("own", "----"),
        [(TeamsSurface.CardButton, "always")] = ("x---", "x---"),
        [(TeamsSurface.ShowMineOfAnother, "never")] = ("----", "----"),
        [(TeamsSurface.ShowMineOfAnother, "share")] = ("----", "----"),
        [(TeamsSurface.ShowMineOfAnother, "always")] = ("----", "----"),
        [(TeamsSurface.Share, "never")] = ("own", "----"),
        [(TeamsSurface.Share, "share")] = ("own", "x---"),
        [(TeamsSurface.Share, "always")] = ("x---", "x---"),
        [(TeamsSurface.SearchExtension, "never")] = ("x---", "----"),
        [(TeamsSurface.SearchExtension, "share")] = ("x---", "----"),
        [(TeamsSurface.SearchExtension, "always")] = ("x---", "----"),
        [(TeamsSurface.AboutMessage, "never")] = ("own", "----"),
        [(TeamsSurface.AboutMessage, "share")] = ("own", "----"),
        [(TeamsSurface.AboutMessage, "always")] = ("own", "----"),
    };

    public static TheoryData<TeamsSurface, string> Cells()
    {
        var cells = new TheoryData<TeamsSurface, string>();
        foreach ((TeamsSurface surface, string publicPay) in Expected.Keys)
        {
            cells.Add(surface, publicPay);
        }

        return cells;
    }

    [Fact]
    public void No_cell_is_missing()
    {
        Expected.Count.ShouldBe(Enum.GetValues<TeamsSurface>().Length * 3);
        Alone.Keys.ShouldBe(TeamsAudienceSites.People.Keys, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Everybody_sees_their_own_figures_and_nobody_sees_those_of_others(TeamsSurface surface, string publicPay)
    {
        (string asker, string others) = Expected[(surface, publicPay)];
        await Task.WhenAll(TeamsAudienceSites.People.Select(async person =>
        {
            Seen seen = await AskAsync(sites[publicPay].Teams, surface, person.Key, person.Value);

            string expected = asker == "own" ? Alone[person.Key] : asker;
            string cell = $"{person.Key} asks by {surface} with {publicPay}";
            AudienceBands.In(seen.ByAsker).ShouldBe(expected, $"{cell}: {seen.ByAsker}");
            AudienceBands.In(seen.ByOthers).ShouldBe(others, $"{cell}, others see {seen.ByOthers}");
            foreach ((int i, (string Min, string Max, string Country) band) in AudienceBands.All.Index())
            {
                if (expected[i] == '-')
                {
                    seen.ByAsker.ShouldNotContain(band.Country, Case.Insensitive, $"{cell} and is told that there is more");
                }
            }
        }));
    }

    private static async Task<Seen> AskAsync(TeamsWire teams, TeamsSurface surface, string kind, FakeMember person)
    {
        FakeMember other = teams.NewPerson();
        TeamsPlace place = surface switch
        {
            TeamsSurface.PersonalChat => new TeamsPlace($"a:{surface}-{person.Id}", "personal"),
            TeamsSurface.GroupChat => teams.Group(other),
            TeamsSurface.SharedChannel => teams.SharedChannel(other),
            _ => teams.Channel(other),
        };
        if (kind == TeamsAudienceSites.RosterAway)
        {
            teams.Connector.Faults.Add(ConnectorOperation.Members, int.MaxValue, ConnectorFault.Refusal(500, "ServiceError"), place.Id);
        }
        else
        {
            teams.Connector.AddMember(place.Id, person);
        }

        switch (surface)
        {
            case TeamsSurface.PersonalChat:
                return new Seen(TeamsWire.Text((await teams.AskAsync(place, person, AudienceBands.Question)).Body), "");
            case TeamsSurface.ShowMineOfAnother:
                return await OfAnotherAsync(teams, place, person);
            case TeamsSurface.SearchExtension:
                return new Seen(TeamsWire.Text(await teams.AnswerAsync(teams.Invoke(place, person, "composeExtension/query", new JsonObject
                {
                    ["commandId"] = "pay",
                    ["parameters"] = new JsonArray(new JsonObject { ["name"] = "role", ["value"] = "cloud architect" }),
                }))), "");
            case TeamsSurface.AboutMessage:
                return new Seen(TeamsWire.Text(await teams.AnswerAsync(teams.Invoke(place, person, "composeExtension/fetchTask", new JsonObject
                {
                    ["commandId"] = "ask",
                    ["messagePayload"] = new JsonObject { ["body"] = new JsonObject { ["contentType"] = "text", ["content"] = AudienceBands.Question } },
                }))), AllOf(teams, place));
            case TeamsSurface.CardButton:
                await teams.AnswerAsync(teams.Press(place, person, "ask", new JsonObject { ["ask"] = AudienceBands.Question }, "1700000000000"));
                return await MineAsync(teams, place, person, await teams.SaidAsync(place, 0));
            default:
                Seen seen = await MineAsync(teams, place, person, await teams.AskAsync(place, person, AudienceBands.Question));
                return surface == TeamsSurface.Share ? seen with { ByOthers = await SharedAsync(teams, place, person) } : seen;
        }
    }

    /// <summary>What the asker sees of an answer where others read: it refreshes for them, or stands there for all.</summary>
    private static async Task<Seen> MineAsync(TeamsWire teams, TeamsPlace place, FakeMember person, SentActivity answer)
    {
        string all = TeamsWire.Text(answer.Body);
        if (TeamsWire.Button(answer.Card, "show-mine") is not { } mine)
        {
            return new Seen(all, all);
        }

        answer.Card!["refresh"]!["userIds"]!.AsArray().Select(static id => (string?)id).ShouldBe([person.Id]);
        return new Seen(TeamsWire.Text(await teams.AnswerAsync(teams.Press(place, person, "show-mine", mine, answer.Id, isAutomatic: true))), all);
    }

    /// <summary>Presses Share on their own answer; all that others have seen in the end.</summary>
    private static async Task<string> SharedAsync(TeamsWire teams, TeamsPlace place, FakeMember person)
    {
        SentActivity answer = teams.Said(place)[0];
        if (TeamsWire.Button(answer.Card, "show-mine") is { } mine)
        {
            // Whether or not the button is offered: it may be made up.
            await teams.AnswerAsync(teams.Press(place, person, "share", mine, answer.Id));
            await teams.Connector.WaitForAsync(_ => teams.Said(place).Length == 2 || teams.Said(Own(person)).Any(said => IsRefusal(said)), TestContext.Current.CancellationToken);
        }

        return AllOf(teams, place);
    }

    private static async Task<Seen> OfAnotherAsync(TeamsWire teams, TeamsPlace place, FakeMember person)
    {
        // The other one's answer is private in every setting: a shared channel's.
        FakeMember asker = teams.NewPerson();
        TeamsPlace shared = place with { IsShared = true };
        teams.Connector.AddMember(shared.Id, asker);
        SentActivity answer = await teams.AskAsync(shared, asker, AudienceBands.Question);
        JsonObject mine = TeamsWire.Button(answer.Card, "show-mine").ShouldNotBeNull();
        return new Seen(TeamsWire.Text(await teams.AnswerAsync(teams.Press(shared, person, "show-mine", mine, answer.Id))), TeamsWire.Text(answer.Body));
    }

    private static TeamsPlace Own(FakeMember person) => new(FakeConnector.PersonalChat(person.Id), "personal");

    private static bool IsRefusal(SentActivity said) => TeamsWire.Text(said.Card).Contains("cannot be shared here", StringComparison.Ordinal);

    private static string AllOf(TeamsWire teams, TeamsPlace place) => string.Concat(teams.Said(place).Select(static said => TeamsWire.Text(said.Body)));

    /// <summary>What the asker sees, and what others see of it.</summary>
    private sealed record Seen(string ByAsker, string ByOthers);
}
