using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.Messages.Inbox;
using CareerBot.Storage.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Host.Tests.Teams;

/// <summary>The real host in memory with Teams switched on: alice proposes, alice and bob approve, carol would but is a guest.</summary>
internal sealed class TeamsInHost : IAsyncDisposable
{
    private TeamsInHost(TeamsWire teams, TestHost host, FakeTimeProvider time) => (Teams, Host, Time) = (teams, host, time);

    public TeamsWire Teams { get; }

    public TestHost Host { get; }

    public FakeTimeProvider Time { get; }

    public static FakeMember Alice { get; } = new("29:alice") { AadObjectId = "00000000-0000-4000-a000-000000000001", Email = "alice@example.com" };

    public static FakeMember Bob { get; } = new("29:bob") { AadObjectId = "00000000-0000-4000-a000-000000000002", Email = "bob.smith@mail.example" };

    public static FakeMember Carol { get; } = new("29:carol") { AadObjectId = "00000000-0000-4000-a000-000000000003", Email = "carol@example.com", UserRole = "guest" };

    /// <summary>The approvers' channel.</summary>
    public static TeamsPlace Approvers { get; } = new("19:approvers@thread.tacv2", "channel");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Starts it.</summary>
    /// <param name="more">Further settings.</param>
    public static async Task<TeamsInHost> StartAsync(params (string Name, string Value)[] more)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        TeamsWire teams = await TeamsWire.StartAsync(time, Token);
        Dictionary<string, string> settings = teams.Settings();
        settings["Teams:ApproversChannel"] = Approvers.Id;
        settings["Teams:Approvers"] = "alice@example.com,bob@example.com,carol@example.com";
        settings["Teams:People:" + Bob.AadObjectId] = "bob@example.com";
        settings["Teams:WebAddress"] = "https://careerbot.example";
        foreach ((string name, string value) in more)
        {
            settings[name] = value;
        }

        var host = new TestHost(time: time, realKnowledge: true, settings: settings);
        teams.Http = host.CreateClient();
        foreach (FakeMember person in (FakeMember[])[Alice, Bob, Carol])
        {
            teams.Connector.AddMember(Approvers.Id, person);
        }

        var test = new TeamsInHost(teams, host, time);
        JsonObject added = teams.Activity(Approvers, Alice, "conversationUpdate");
        added["membersAdded"] = new JsonArray(new JsonObject { ["id"] = BotIds.Bot });
        await teams.TakeAsync(added);
        await teams.SaidAsync(Approvers, 0);
        return test;
    }

    /// <summary>A client of somebody who keeps the salary book.</summary>
    public Task<SalaryClient> ClientAsync(string person) => SalaryClient.OfAsync(Host, person, Scopes.Read, Scopes.Propose, Scopes.Approve);

    /// <summary>Somebody presses a button in the approvers' channel; the card that they get.</summary>
    public async Task<JsonObject> PressAsync(FakeMember person, string verb, JsonObject data, string replyTo) =>
        (JsonObject)(await Teams.AnswerAsync(Teams.Press(Approvers, person, verb, data, replyTo)))["value"]!;

    /// <summary>Moves the clock on, once so many items of the inbox wait and all others are dealt with: what is being sent meanwhile would have taken too long.</summary>
    public async Task AdvanceAsync(TimeSpan by, int waiting = 0)
    {
        await Looks.UntilWaitingAsync(Host.Services.GetRequiredService<IInboxStore>(), waiting);
        Time.Advance(by);
    }

    public async ValueTask DisposeAsync()
    {
        IReadOnlyList<string> wrong = Teams.Wrong();
        await Host.DisposeAsync();
        await Teams.DisposeAsync();
        wrong.ShouldBeEmpty("all that a test makes the host send keeps Teams' rules");
    }
}
