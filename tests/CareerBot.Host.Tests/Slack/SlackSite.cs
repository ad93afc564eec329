using System.Collections.Concurrent;
using System.Diagnostics;
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

    /// <summary>
    /// For tests of calls that must not come: without the agent surface an answer is one call, while a title and a status, which comes when the
    /// answer is slow, would still be on their way when the answer is there.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, string> WithoutAgentSurface = new Dictionary<string, string> { ["Slack__AgentView"] = "false" };

    /// <summary>
    /// The host gives up after 2.5 seconds what Slack would not wait for. What took less, a little for the clocks aside, was not given up.
    /// </summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2.4);

    private readonly HttpClient _client = new() { Timeout = Patience.Longest };
    private readonly Dictionary<string, string> _settings;
    private readonly string? _knowledge;
    private readonly ConcurrentQueue<string> _answered = [];
    private volatile TaskCompletionSource _up = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _ts;
    private int _people;

    private SlackSite(FakeSlack slack, string book, Dictionary<string, string> settings, string? knowledge)
    {
        Slack = slack;
        Book = book;
        _knowledge = knowledge;
        _settings = settings;
    }

    public FakeSlack Slack { get; }

    /// <summary>The connection string of the host's database.</summary>
    public string Book { get; }

    public RunningHost Host { get; private set; } = null!;

    public static async Task<SlackSite> StartAsync(CancellationToken cancellationToken, IReadOnlyDictionary<string, string>? more = null, string? book = null, string? knowledge = null)
    {
        FakeSlack slack = await FakeSlack.StartAsync(cancellationToken);

        // A busy machine may need longer for a press than Slack gives.
        slack.TriggerLife = Patience.Longest;
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

        var site = new SlackSite(slack, book ?? $"Data Source={Path.Combine(Directory.CreateTempSubdirectory("careerbot-slack-").FullName, "salaries.db")}", settings, knowledge);
        await site.StartHostAsync(cancellationToken);
        return site;
    }

    /// <summary>Starts the host, again after a kill, on the same database.</summary>
    public async Task StartHostAsync(CancellationToken cancellationToken)
    {
        Host = await RunningHost.StartAsync("Production", cancellationToken, Book, _knowledge, _settings);
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

    /// <summary>Somebody new, alone with the bot in a conversation of their own.</summary>
    public (string User, string Direct) NewPerson(Func<FakeUser, FakeUser>? change = null)
    {
        int number = Interlocked.Increment(ref _people);
        var user = new FakeUser($"U0NEW{number}") { Email = $"new{number}@example.com" };
        Slack.AddUser(change?.Invoke(user) ?? user);
        Slack.AddChannel(new FakeChannel($"D0NEW{number}", FakeChannelKind.Direct) { Members = [user.Id] });
        return (user.Id, $"D0NEW{number}");
    }

    /// <summary>A new channel with people in it.</summary>
    public string NewChannel(FakeChannelKind kind, params string[] members)
    {
        string id = $"{(kind == FakeChannelKind.GroupDirect ? 'G' : 'C')}0NEW{Interlocked.Increment(ref _people)}";
        Slack.AddChannel(new FakeChannel(id, kind) { Members = [.. members] });
        return id;
    }

    /// <summary>The bot's lasting and ephemeral messages in a channel.</summary>
    public PostedMessage[] Said(string channel) => [.. Slack.Messages.Where(message => message.Channel == channel && message.User == "U0BOT")];

    /// <summary>Asks in a direct message and waits for the answer to it.</summary>
    public async Task<PostedMessage> AskAsync(string direct, string user, string text, CancellationToken cancellationToken, string? thread = null)
    {
        string ts = NextTs();
        int before = Said(direct).Length;
        using HttpResponseMessage taken = await EventAsync(Event.Message(direct, user, text, ts, thread), cancellationToken);
        taken.StatusCode.ShouldBe(HttpStatusCode.OK);
        await Slack.WaitForAsync(_ => Said(direct).Length > before, cancellationToken);
        return Said(direct)[before];
    }

    /// <summary>Mentions the bot in a channel and waits for the answer, lasting or ephemeral.</summary>
    public async Task<PostedMessage> MentionAsync(string channel, string user, string text, CancellationToken cancellationToken, string? thread = null)
    {
        string ts = NextTs();
        int before = Said(channel).Length;
        using HttpResponseMessage taken = await EventAsync(Event.AppMention(channel, user, $"<@U0BOT> {text}", ts, thread), cancellationToken);
        taken.StatusCode.ShouldBe(HttpStatusCode.OK);
        await Slack.WaitForAsync(_ => Said(channel).Length > before, cancellationToken);
        return Said(channel)[before];
    }

    /// <summary>Does something with a message, a menu or a view; the same once more, as people do, when the host may have given it up.</summary>
    /// <returns>What is answered to it; null for nothing.</returns>
    public async Task<JsonObject?> DoAsync(JsonObject payload, CancellationToken cancellationToken)
    {
        long began = Stopwatch.GetTimestamp();
        while (true)
        {
            long tried = Stopwatch.GetTimestamp();
            using HttpResponseMessage response = await InteractAsync(payload, cancellationToken);
            string body = await response.Content.ReadAsStringAsync(cancellationToken);
            bool isGivenUp = Stopwatch.GetElapsedTime(tried) > Budget && (body.Length == 0 || response.StatusCode == HttpStatusCode.ServiceUnavailable);
            if (isGivenUp && Stopwatch.GetElapsedTime(began) < Patience.Longest)
            {
                // Whatever it did all the same it does not do twice: the press is known, and its trigger used.
                continue;
            }

            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            return Answered(body);
        }
    }

    /// <summary>Everything that was sent and is over a limit of Slack.</summary>
    public IReadOnlyList<string> OverLimits() =>
    [
        .. Slack.Messages.Where(message => message.User == "U0BOT").SelectMany(message => SlackLimits.OfMessage(message.Text, message.Blocks.ToJsonString())),
        .. Slack.ResponseUrlPosts.SelectMany(post => SlackLimits.OfMessage(post.Body["text"]!.GetValue<string>(), post.Body["blocks"]?.ToJsonString() ?? "[]")),
        .. Slack.Calls.Where(call => call.Arguments["view"] is JsonObject).SelectMany(call => SlackLimits.OfView(call.Arguments["view"]!.ToJsonString())),
        .. _answered.Select(answer => JsonNode.Parse(answer)!).SelectMany(answer =>
            answer["view"] is { } view ? SlackLimits.OfView(view.ToJsonString())
            : answer["text"] is { } text ? SlackLimits.OfMessage(text.GetValue<string>(), answer["blocks"]?.ToJsonString() ?? "[]")
            : []),
    ];

    public Task<HttpResponseMessage> EventAsync(JsonObject envelope, CancellationToken cancellationToken) => SendAsync(Requests.OfEvent(envelope), cancellationToken);

    public Task<HttpResponseMessage> InteractAsync(JsonObject payload, CancellationToken cancellationToken) => SendAsync(Requests.OfInteraction(payload), cancellationToken);

    /// <summary>Uses <c>/career</c>.</summary>
    /// <returns>What is shown to the person; null for nothing.</returns>
    public async Task<JsonObject?> CareerAsync(string text, CancellationToken cancellationToken, string channel = General, string user = Ann, string? trigger = null, string? responseUrl = null)
    {
        using HttpResponseMessage response = await SendAsync(
            Requests.OfCommand(Interaction.SlashCommand("/career", text, channel, user, responseUrl ?? Slack.NewResponseUrl(), trigger ?? Slack.NewTriggerId())), cancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return Answered(await response.Content.ReadAsStringAsync(cancellationToken));
    }

    /// <summary>Uses <c>/career</c> and waits for what is shown to the person.</summary>
    public async Task<JsonObject> CareerAnswerAsync(string text, CancellationToken cancellationToken, string channel = General, string user = Ann)
    {
        string address = Slack.NewResponseUrl();
        long began = Stopwatch.GetTimestamp();
        return await CareerAsync(text, cancellationToken, channel, user, responseUrl: address) ?? await LateAnswerAsync(address, Stopwatch.GetElapsedTime(began), cancellationToken);
    }

    /// <summary>Waits for the answer to a command by its response_url, which is right only where it took too long to be the answer to the request.</summary>
    public async Task<JsonObject> LateAnswerAsync(string address, TimeSpan took, CancellationToken cancellationToken)
    {
        took.ShouldBeGreaterThan(Budget, "a command that is in time is answered in the answer to the request");
        await Slack.WaitForAsync(slack => slack.ResponseUrlPosts.Any(post => post.Url == address), cancellationToken);
        return Slack.ResponseUrlPosts.First(post => post.Url == address).Body;
    }

    /// <summary>Waits until the host wrote something.</summary>
    public async Task WaitForOutputAsync(string text, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience.Longest);

        // A process gives no signal of its own.
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!Host.Output.Contains(text, StringComparison.Ordinal))
        {
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(Host.Address + "/slack/events");
        return await _client.SendAsync(request, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        IReadOnlyList<string> overLimits = OverLimits();
        await Host.DisposeAsync();
        await Slack.DisposeAsync();
        _client.Dispose();
        overLimits.ShouldBeEmpty("all that a test makes the host send keeps Slack's limits");
    }

    private JsonObject? Answered(string body)
    {
        if (body.Length == 0)
        {
            return null;
        }

        _answered.Enqueue(body);
        return (JsonObject)JsonNode.Parse(body)!;
    }

    public static SlackRequests Requests { get; } = new("/slack/events", FakeSlack.SigningSecret, TimeProvider.System);
}
