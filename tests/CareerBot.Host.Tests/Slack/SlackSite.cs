using System.Net;
using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.TestKit;

namespace CareerBot.Host.Tests.Slack;

/// <summary>A real host, as a process, in front of a Slack on this machine, with people and places to speak in.</summary>
internal sealed class SlackSite : IAsyncDisposable
{
    public const string Ann = "U0ANN";
    public const string Direct = "D0ANN";
    public const string General = "C0GENERAL";
    public const string Shared = "C0SHARED";
    public const string Group = "G0GROUP";

    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly Dictionary<string, string> _settings;
    private readonly string _book;
    private volatile TaskCompletionSource _up = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _ts;

    private SlackSite(FakeSlack slack, string book, Dictionary<string, string> settings)
    {
        Slack = slack;
        _book = book;
        _settings = settings;
    }

    public FakeSlack Slack { get; }

    public RunningHost Host { get; private set; } = null!;

    public static async Task<SlackSite> StartAsync(CancellationToken cancellationToken, IReadOnlyDictionary<string, string>? more = null, string? book = null)
    {
        FakeSlack slack = await FakeSlack.StartAsync(cancellationToken);
        slack.AddUser(new FakeUser(Ann) { Email = "ann@example.com" });
        slack.AddUser(new FakeUser("U0BEN") { Email = "ben@example.com" });
        slack.AddUser(new FakeUser("U0GUEST") { IsRestricted = true });
        slack.AddUser(new FakeUser("U0BOT") { IsBot = true });
        slack.AddChannel(new FakeChannel(Direct, FakeChannelKind.Direct) { Members = [Ann] });
        slack.AddChannel(new FakeChannel(General) { Members = [Ann, "U0BEN"] });
        slack.AddChannel(new FakeChannel(Shared) { Members = [Ann, "U0GUEST"], IsExtShared = true });
        slack.AddChannel(new FakeChannel(Group, FakeChannelKind.GroupDirect) { Members = [Ann, "U0BEN"] });
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Slack__SigningSecret"] = FakeSlack.SigningSecret,
            ["Slack__BotToken"] = slack.Home.BotToken,
            ["Slack__ApiUrl"] = slack.ApiUrl,
            ["Logging__LogLevel__Default"] = "Warning",
            ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
        };
        foreach ((string name, string value) in more ?? new Dictionary<string, string>())
        {
            settings[name] = value;
        }

        var site = new SlackSite(slack, book ?? $"Data Source={Path.Combine(Directory.CreateTempSubdirectory("careerbot-slack-").FullName, "salaries.db")}", settings);
        await site.StartHostAsync(cancellationToken);
        return site;
    }

    /// <summary>Starts the host, again after a kill, on the same database.</summary>
    public async Task StartHostAsync(CancellationToken cancellationToken)
    {
        Host = await RunningHost.StartAsync("Production", cancellationToken, _book, settings: _settings);
        _up.SetResult();
    }

    /// <summary>Kills the host; whoever writes meanwhile waits for the next one.</summary>
    public async Task KillHostAsync()
    {
        _up = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await Host.KillAsync();
        await Host.DisposeAsync();
    }

    /// <summary>Waits until the host listens.</summary>
    public Task UpAsync(CancellationToken cancellationToken) => _up.Task.WaitAsync(cancellationToken);

    /// <summary>A timestamp of a message that nobody had before.</summary>
    public string NextTs() => $"17{Interlocked.Increment(ref _ts):00000000}.000100";

    public Task<HttpResponseMessage> EventAsync(JsonObject envelope, CancellationToken cancellationToken) => SendAsync(Requests.OfEvent(envelope), cancellationToken);

    public Task<HttpResponseMessage> InteractAsync(JsonObject payload, CancellationToken cancellationToken) => SendAsync(Requests.OfInteraction(payload), cancellationToken);

    /// <summary>Uses <c>/career</c>.</summary>
    /// <returns>What is shown to the person; null for nothing.</returns>
    public async Task<JsonObject?> CareerAsync(string text, CancellationToken cancellationToken, string channel = General, string user = Ann)
    {
        using HttpResponseMessage response = await SendAsync(
            Requests.OfCommand(Interaction.SlashCommand("/career", text, channel, user, Slack.NewResponseUrl(), Slack.NewTriggerId())), cancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        string body = await response.Content.ReadAsStringAsync(cancellationToken);
        return body.Length == 0 ? null : (JsonObject)JsonNode.Parse(body)!;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(Host.Address + "/slack/events");
        return await _client.SendAsync(request, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Slack.DisposeAsync();
        _client.Dispose();
    }

    private static SlackRequests Requests { get; } = new("/slack/events", FakeSlack.SigningSecret, TimeProvider.System);
}
