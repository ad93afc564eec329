using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using CareerBot.Benchmarks.Load;
using CareerBot.Fakes;
using CareerBot.TestKit;

namespace CareerBot.Benchmarks.Slack;

/// <summary>
/// Slash commands a second on one core: npm's bare <c>@slack/bolt</c>, CareerBot's host, and a Kestrel that only checks signatures, from one other core. All
/// are up and warm, and take short turns: a machine that is shared is now faster, now slower, and so is every round as a whole. Every answer is checked;
/// the requests are signed before they are sent.
/// </summary>
internal static class SlackMeasurements
{
    private const int Users = 50;

    private const int Connections = 32;

    /// <summary>Long enough that the code is compiled for good, which on one core waits until nothing new was called for a second and then takes its time from the answers.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(90);

    /// <summary>Runs it.</summary>
    /// <param name="arguments">Rounds and seconds for each server, 3 and 10 if not given; then the one server that is measured, for a profile of it.</param>
    public static async Task RunAsync(string[] arguments)
    {
        if (await LoadArguments.RunOnSecondCoreAsync("slack", arguments))
        {
            return;
        }

        (int rounds, TimeSpan duration, string? only) = LoadArguments.Read(arguments);
        string[] servers = only is null ? ["bolt", "careerbot", "ceiling"] : [only];
        string[] texts = LoadTexts.All();
        await using FakeSlack slack = await FakeSlack.StartAsync(CancellationToken.None);
        for (int user = 0; user < Users; user++)
        {
            slack.AddUser(new FakeUser($"U{user}"));
        }

        var rates = new Comparison();
        var costs = new Comparison();
        await using var running = new MeasuredServers();
        CommandLoad Load(Uri address) => new(address, [.. texts.Select((text, i) => Request(text, i % Users, address))], Connections);
        foreach (string server in servers)
        {
            CommandLoad load = Load(await running.StartAsync(server, StartAsync(server, slack)));
            Check(server, texts, await load.OnceAsync());
            await load.ForAsync(WarmUp);
        }

        Console.WriteLine($"{"server",-10} {"answers/s",10} {"p50 ms",8} {"p99 ms",8} {"µs of its core",15}");
        for (int round = 0; round < rounds; round++)
        {
            foreach (string server in servers)
            {
                // Signed anew: a signature is good for five minutes.
                CommandLoad load = Load(running[server].Address);
                TimeSpan worked = running[server].Worked;
                (double rate, double p50, double p99) = await load.ForAsync(duration);
                double micros = (running[server].Worked - worked).TotalMicroseconds / (rate * duration.TotalSeconds);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{server,-10} {rate,10:0} {p50,8:0.00} {p99,8:0.00} {micros,15:0.0}"));
                rates.Add(server, rate);
                costs.Add(server, micros);
            }
        }

        if (servers.Length == 1)
        {
            return;
        }

        rates.Show("answers/s", "careerbot", "bolt");
        rates.Show("answers/s", "careerbot", "ceiling");

        // Processor time an answer is the same figure when the core is shared with others, who take time from the rates alone.
        costs.Show("processor time", "bolt", "careerbot");
        costs.Show("processor time", "ceiling", "careerbot");
    }

    private static Task<MeasuredServer> StartAsync(string server, FakeSlack slack)
    {
        string root = Repository.Root;
        string data = Path.Combine(Directory.CreateTempSubdirectory("careerbot-slack-load-").FullName, "careerbot.db");
        return server switch
        {
            "bolt" => MeasuredServer.StartAsync(
                Path.Combine(root, "tests", "Conformance"), ["node", "bolt-ack.mjs"], ("SLACK_SIGNING_SECRET", FakeSlack.SigningSecret), ("NODE_ENV", "production")),
            "careerbot" => MeasuredServer.StartAsync(
                root,
                ["dotnet", Path.Combine(root, "src", "CareerBot.Host", "bin", "Release", "net10.0", "CareerBot.Host.dll"), "--urls", "http://127.0.0.1:0", "--environment", "Production"],
                ("ConnectionStrings__Salaries", $"Data Source={data}"),
                ("Knowledge__Path", Repository.Knowledge),
                ("Slack__SigningSecret", FakeSlack.SigningSecret),
                ("Slack__BotToken", slack.Home.BotToken),
                ("Slack__ApiUrl", slack.ApiUrl)),
            _ => MeasuredServer.StartAsync(
                root, ["dotnet", typeof(SlackMeasurements).Assembly.Location, "slack-ceiling"],
                ("DOTNET_gcServer", "0"), ("DOTNET_gcConcurrent", "0"), ("DOTNET_GCGen0MaxBudget", "1000000")),
        };
    }

    private static byte[] Request(string text, int user, Uri address)
    {
        string body = string.Join('&', new (string Name, string Value)[]
        {
            ("token", "verification-token"), ("team_id", "T0HOME"), ("team_domain", "home"), ("channel_id", $"D{user}"), ("channel_name", "directmessage"), ("user_id", $"U{user}"),
            ("user_name", "someone"), ("command", "/career"), ("text", text), ("api_app_id", FakeSlack.AppId), ("is_enterprise_install", "false"),
            ("response_url", "https://hooks.slack.com/commands/T0HOME/1/abc"), ("trigger_id", "398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"),
        }.Select(field => $"{field.Name}={WebUtility.UrlEncode(field.Value)}"));
        string timestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes(
            $"POST /slack/events HTTP/1.1\r\nHost: {address.Authority}\r\nUser-Agent: Slackbot 1.0 (+https://api.slack.com/robots)\r\nAccept: application/json,*/*\r\n"
            + $"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n"
            + $"X-Slack-Request-Timestamp: {timestamp}\r\nX-Slack-Signature: {SlackRequests.Signature(FakeSlack.SigningSecret, timestamp, body)}\r\n\r\n{body}");
    }

    /// <summary>CareerBot's answers repeat the question, and differ without it too; the others' are always one text.</summary>
    private static void Check(string server, string[] texts, string[] bodies)
    {
        if (server != "careerbot")
        {
            if (bodies.Any(body => !body.Contains("text", StringComparison.Ordinal)))
            {
                throw new InvalidOperationException($"{server} did not answer its text.");
            }

            return;
        }

        var answers = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string text, string body) in texts.Zip(bodies))
        {
            using JsonDocument json = JsonDocument.Parse(body);
            string answer = json.RootElement.GetProperty("text").GetString()!;
            if (json.RootElement.GetProperty("blocks").GetArrayLength() < 2 || !answer.StartsWith('>'))
            {
                throw new InvalidOperationException($"Not an answer to '{text}': {body}");
            }

            answers.Add(answer);
        }

        int handedOver = bodies.Count(body => body.Contains("ask-hr", StringComparison.Ordinal));
        Console.WriteLine($"{answers.Count} different answers to {texts.Length} commands; {handedOver} offer HR, and are kept in the database before they are sent");
    }
}
