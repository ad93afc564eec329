using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareerBot.Benchmarks.Load;
using CareerBot.Fakes;
using CareerBot.TestKit;

namespace CareerBot.Benchmarks.Teams;

/// <summary>
/// Whole turns a second on one core, counted when the reply is recorded: the echo bot of npm's <c>botbuilder</c>, which keeps nothing; CareerBot's host with
/// its durable inbox; and a Kestrel that only posts a text. All are up and warm and take short turns in one run, so that each round sees one speed of the
/// machine; they are asked from one other core, where issuer and connector are too.
/// </summary>
internal static class TeamsMeasurements
{
    private const string Secret = "secret-of-the-benchmark";

    /// <summary>Long enough that most code is compiled for good.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(90);

    /// <summary>Runs it.</summary>
    /// <param name="arguments">Rounds and seconds for each server, 3 and 10 if not given; then the one server that is measured, for a profile of it.</param>
    public static async Task RunAsync(string[] arguments)
    {
        if (await LoadArguments.RunOnSecondCoreAsync("teams", arguments))
        {
            return;
        }

        (int rounds, TimeSpan duration, string? only) = LoadArguments.Read(arguments);
        string[] servers = only is null ? ["botbuilder", "careerbot", "ceiling"] : [only];
        string[] texts = LoadTexts.All();
        await using FakeIssuer issuer = await FakeIssuer.StartAsync(CancellationToken.None);
        await using RecordingConnector connector = await RecordingConnector.StartAsync(TurnLoad.Conversations);
        var rates = new Comparison();
        var costs = new Comparison();
        Console.WriteLine($"{texts.Length} texts, {TurnLoad.Conversations} conversations in {LoadConversation.TenantCount} tenants: Teams' limits are kept to, and do not bind");
        await using var running = new MeasuredServers();
        Dictionary<string, TurnLoad> loads = [];
        foreach (string server in servers)
        {
            loads[server] = new TurnLoad(await running.StartAsync(server, StartAsync(server, issuer, connector)), connector, Authorization(issuer, connector), texts);
            Check(server, texts, await loads[server].OnceAsync());
            await loads[server].ForAsync(WarmUp);
        }

        Console.WriteLine($"{"server",-10} {"replies/s",10} {"p50 ms",8} {"p99 ms",8} {"µs of its core",15}");
        for (int round = 0; round < rounds; round++)
        {
            foreach (string server in servers)
            {
                TimeSpan worked = running[server].Worked;
                (double rate, double p50, double p99) = await loads[server].ForAsync(duration);
                double micros = (running[server].Worked - worked).TotalMicroseconds / (rate * duration.TotalSeconds);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{server,-10} {rate,10:0} {p50,8:0.00} {p99,8:0.00} {micros,15:0.0}"));
                rates.Add(server, rate);
                costs.Add(server, micros);
            }
        }

        if (only is not null)
        {
            return;
        }

        rates.Show("replies/s", "careerbot", "botbuilder");
        rates.Show("replies/s", "careerbot", "ceiling");

        // Processor time a reply is the same figure when the core is shared with others, who take time from the rates alone.
        costs.Show("processor time", "botbuilder", "careerbot");
        costs.Show("processor time", "ceiling", "careerbot");
    }

    private static string Authorization(FakeIssuer issuer, RecordingConnector connector)
    {
        JsonObject claims = FakeIssuer.Claims(DateTimeOffset.UtcNow);
        claims["serviceurl"] = connector.ServiceUrl;
        return $"Bearer {issuer.Sign(claims)}";
    }

    private static Task<MeasuredServer> StartAsync(string server, FakeIssuer issuer, RecordingConnector connector)
    {
        string root = Repository.Root;
        string data = Path.Combine(Directory.CreateTempSubdirectory("careerbot-teams-load-").FullName, "careerbot.db");
        return server switch
        {
            "botbuilder" => MeasuredServer.StartAsync(
                Path.Combine(root, "tests", "Conformance"), ["node", "botbuilder-echo.mjs"],
                ("BOT_APP_ID", BotIds.AppId), ("BOT_METADATA", issuer.MetadataUrl.ToString()), ("BOT_ACCESS_TOKEN", RecordingConnector.AccessToken), ("NODE_ENV", "production")),
            "careerbot" => MeasuredServer.StartAsync(
                root,
                ["dotnet", Path.Combine(root, "src", "CareerBot.Host", "bin", "Release", "net10.0", "CareerBot.Host.dll"), "--urls", "http://127.0.0.1:0", "--environment", "Production"],
                ("ConnectionStrings__Salaries", $"Data Source={data}"),
                ("Knowledge__Path", Repository.Knowledge),
                ("Teams__AppId", BotIds.AppId),
                ("Teams__TenantId", BotIds.HomeTenant),
                ("Teams__Tenants", LoadConversation.Tenants),
                ("Teams__ClientSecret", Secret),
                ("Teams__LoginUrl", connector.Address),
                ("Teams__OpenIdMetadataUrl", issuer.MetadataUrl.ToString())),
            _ => MeasuredServer.StartAsync(root, ["dotnet", typeof(TeamsMeasurements).Assembly.Location, "teams-ceiling"]),
        };
    }

    /// <summary>CareerBot sends cards, which differ; the echo bot the text; the other one text.</summary>
    private static void Check(string server, string[] texts, byte[][] replies)
    {
        var different = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < replies.Length; i++)
        {
            string text = texts[i % texts.Length];
            using JsonDocument reply = JsonDocument.Parse(replies[i]);
            bool isAnswer = server switch
            {
                "botbuilder" => reply.RootElement.GetProperty("text").GetString() == $"Echo: {text}",
                "careerbot" => reply.RootElement.GetProperty("attachments")[0].GetProperty("content").GetProperty("body").GetArrayLength() > 0,
                _ => reply.RootElement.GetProperty("text").GetString() == "text",
            };
            if (!isAnswer)
            {
                throw new InvalidOperationException($"Not a reply of {server}'s to '{text}': {Encoding.UTF8.GetString(replies[i])}");
            }

            different.Add(server == "careerbot" ? reply.RootElement.GetProperty("attachments")[0].GetProperty("content").GetProperty("body").GetRawText() : reply.RootElement.GetProperty("text").GetString()!);
        }

        Console.WriteLine($"{server}: {different.Count} different replies to {replies.Length} messages with {texts.Length} texts, each checked");
    }
}
