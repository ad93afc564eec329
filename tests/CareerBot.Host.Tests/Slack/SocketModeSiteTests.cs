using System.Diagnostics;
using System.Text.Json.Nodes;
using CareerBot.Fakes;

namespace CareerBot.Host.Tests.Slack;

/// <summary>Slack over Socket Mode, end to end: no address of ours, the same answers.</summary>
public sealed class SocketModeSiteTests
{
    private const int Burst = 100;
    private const int People = 10;

    // Only what would never be acknowledged is ended by it.
    private static readonly TimeSpan LongestRedelivery = TimeSpan.FromMinutes(2);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_and_commands_are_answered_over_the_socket()
    {
        await using SlackSite site = await StartAsync();
        await site.Slack.SocketMode.SendEventAsync(Event.Message(SlackSite.Direct, SlackSite.Ann, "salary backend engineer Germany", site.NextTs()), Token);
        string address = site.Slack.NewResponseUrl();
        long began = Stopwatch.GetTimestamp();
        JsonObject? answer = await site.Slack.SocketMode.SendAsync(
            "slash_commands",
            Interaction.SlashCommand("/career", "salary backend engineer Germany", SlackSite.General, SlackSite.Ann, address, site.Slack.NewTriggerId()),
            acceptsResponse: true,
            Token);

        answer ??= await site.LateAnswerAsync(address, Stopwatch.GetElapsedTime(began), Token);
        answer["text"]!.GetValue<string>().ShouldContain("50,000");
        (await site.Slack.WaitForMessageAsync(message => message.Channel == SlackSite.Direct, Token)).Text.ShouldContain("50,000");
    }

    [Fact]
    public async Task When_connections_break_in_a_burst_no_message_is_lost_and_none_answered_twice()
    {
        await using SlackSite site = await StartAsync();
        (string User, string Direct)[] people = [.. Enumerable.Range(0, People).Select(_ => site.NewPerson())];
        (string Direct, string Ts)[] sent = [.. people.SelectMany(person => Enumerable.Range(0, Burst / People).Select(_ => (person.Direct, site.NextTs())))];

        await Task.WhenAll(sent.Select((message, number) => OfferAsync(site, people.Single(person => person.Direct == message.Direct).User, message.Direct, message.Ts, number)));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(LongestRedelivery);
        while (site.Slack.SocketMode.Unacknowledged.Count > 0)
        {
            // As Slack does, after a while, over the connection that is there then.
            await timer.WaitForNextTickAsync(patience.Token);
            await site.Slack.SocketMode.RedeliverAsync(patience.Token);
        }

        await site.Slack.WaitForAsync(_ => people.Sum(person => site.Said(person.Direct).Length) >= Burst, Token);
        people.SelectMany(person => site.Said(person.Direct)).Select(answer => (answer.Channel, answer.ThreadTs!)).ShouldBe(sent, ignoreOrder: true);
    }

    private static async Task OfferAsync(SlackSite site, string user, string direct, string ts, int number)
    {
        await site.Slack.SocketMode.OfferAsync("events_api", Event.Message(direct, user, "thanks!", ts), acceptsResponse: false, Token);
        if (number % 40 == 20)
        {
            foreach (FakeSocket socket in site.Slack.SocketMode.OpenSockets)
            {
                socket.Cut();
            }
        }
    }

    private static async Task<SlackSite> StartAsync()
    {
        SlackSite site = await SlackSite.StartAsync(Token, new Dictionary<string, string> { ["Slack__AppToken"] = FakeSlack.AppToken });
        await site.Slack.SocketMode.WaitForSocketAsync(1, Token);
        return site;
    }
}
