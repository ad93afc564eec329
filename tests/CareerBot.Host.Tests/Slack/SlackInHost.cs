using System.Text.Json;
using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.Storage.Access;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Host.Tests.Slack;

/// <summary>The real host with Slack switched on, against a Slack of the test's own: alice proposes, alice and bob approve, carol would but is a guest.</summary>
internal sealed class SlackInHost : IAsyncDisposable
{
    public const string Approvers = "G0PAY";
    public const string Alice = "U0ALICE";
    public const string Bob = "U0BOB";
    public const string Carol = "U0CAROL";

    private readonly HttpClient _http;
    private readonly SlackRequests _requests;

    private SlackInHost(FakeSlack slack, TestHost host, FakeTimeProvider time)
    {
        (Slack, Host, Time) = (slack, host, time);
        _http = host.CreateClient();
        _requests = new SlackRequests("/slack/events", FakeSlack.SigningSecret, time);
    }

    public FakeSlack Slack { get; }

    public TestHost Host { get; }

    public FakeTimeProvider Time { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="approvers">The approvers' channel.</param>
    /// <param name="asksApprovers">Whether they are asked there, which takes calls that are still on their way when what they decide on is done.</param>
    public static async Task<SlackInHost> StartAsync(FakeChannel? approvers = null, bool asksApprovers = true)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        FakeSlack slack = await FakeSlack.StartAsync(time, Token);
        slack.AddUser(new FakeUser(Alice) { Email = "alice@example.com" });
        slack.AddUser(new FakeUser(Bob) { Email = "bob.smith@mail.example" });
        slack.AddUser(new FakeUser(Carol) { Email = "carol@example.com", IsRestricted = true });
        slack.AddChannel(approvers ?? new FakeChannel(Approvers, FakeChannelKind.Private) { Members = [Alice, Bob] });
        var host = new TestHost(time: time, realKnowledge: true, settings: new Dictionary<string, string>
        {
            ["Slack:SigningSecret"] = FakeSlack.SigningSecret,
            ["Slack:BotToken"] = slack.Home.BotToken,
            ["Slack:ApiUrl"] = slack.ApiUrl,
            ["Slack:ApproversChannel"] = asksApprovers ? Approvers : "",
            ["Slack:Approvers"] = "alice@example.com,bob@example.com,carol@example.com",
            ["Slack:People:" + Bob] = "bob@example.com",
            ["Slack:WebAddress"] = "https://careerbot.example",
        });
        return new SlackInHost(slack, host, time);
    }

    /// <summary>A client of somebody who keeps the salary book.</summary>
    public Task<SalaryClient> ClientAsync(string person) => SalaryClient.OfAsync(Host, person, Scopes.Read, Scopes.Propose, Scopes.Approve);

    /// <summary>Somebody uses <c>/career</c>; what is answered to the request.</summary>
    public Task<JsonElement> CareerAsync(string text, string user) =>
        SendAsync(_requests.OfCommand(Interaction.SlashCommand("/career", text, Approvers, user, Slack.NewResponseUrl(), Slack.NewTriggerId())));

    /// <summary>Somebody presses a button of a message; the dialog that opens.</summary>
    public async Task<FakeView> PressAsync(PostedMessage message, string user, string actionId, int revision)
    {
        int before = Slack.Views.Count;
        await SendAsync(Interaction.BlockActions(message.Channel, user, message.Ts, actionId, $"{revision}", Slack.NewResponseUrl(), Slack.NewTriggerId()));
        return Slack.Views.Skip(before).ShouldHaveSingleItem();
    }

    /// <summary>Somebody sends a dialog off; what is answered.</summary>
    public Task<JsonElement> SubmitAsync(FakeView view, string user, string comment, bool? isConfirmed = null)
    {
        var values = new JsonObject
        {
            ["comment"] = new JsonObject { ["comment"] = new JsonObject { ["type"] = "plain_text_input", ["value"] = comment.Length == 0 ? null : comment } },
        };
        if (isConfirmed is { } isTicked)
        {
            values["confirm"] = new JsonObject
            {
                ["confirm"] = new JsonObject { ["type"] = "checkboxes", ["selected_options"] = isTicked ? new JsonArray(new JsonObject { ["value"] = "yes" }) : new JsonArray() },
            };
        }

        return SendAsync(Interaction.ViewSubmission(view, user, values, Slack.NewTriggerId()));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Host.DisposeAsync();
        await Slack.DisposeAsync();
    }

    private Task<JsonElement> SendAsync(JsonObject payload) => SendAsync(_requests.OfInteraction(payload));

    private async Task<JsonElement> SendAsync(HttpRequestMessage request)
    {
        using HttpRequestMessage sent = request;
        using HttpResponseMessage response = await _http.SendAsync(sent, Token);
        string body = await response.Content.ReadAsStringAsync(Token);
        response.IsSuccessStatusCode.ShouldBeTrue(body);
        return body.Length == 0 ? default : JsonDocument.Parse(body).RootElement.Clone();
    }
}
