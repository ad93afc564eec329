using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.TestKit;

namespace CareerBot.Host.Tests.Teams;

/// <summary>Teams as the host sees it: people who write, mention, press and search, with the issuer's tokens, and the connector that takes the answers.</summary>
internal sealed class TeamsWire(FakeIssuer issuer, FakeConnector connector, TimeProvider time) : IAsyncDisposable
{
    /// <summary>Between two tries with the same activity.</summary>
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ConcurrentQueue<JsonNode> _cards = [];
    private int _number;

    public FakeIssuer Issuer { get; } = issuer;

    public FakeConnector Connector { get; } = connector;

    /// <summary>Reaches the host; set once that listens.</summary>
    public HttpClient Http { get; set; } = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Starts an issuer and a connector.</summary>
    public static async Task<TeamsWire> StartAsync(TimeProvider time, CancellationToken cancellationToken) =>
        new(await FakeIssuer.StartAsync(cancellationToken), await FakeConnector.StartAsync(time, cancellationToken), time);

    /// <summary>The settings that bring a host here, in the spelling of the configuration.</summary>
    public Dictionary<string, string> Settings() => new(StringComparer.Ordinal)
    {
        ["Teams:AppId"] = BotIds.AppId,
        ["Teams:TenantId"] = BotIds.HomeTenant,
        ["Teams:Credential"] = "secret",
        ["Teams:ClientSecret"] = "a-secret",
        ["Teams:LoginUrl"] = Connector.Address,
        ["Teams:OpenIdMetadataUrl"] = Issuer.MetadataUrl.AbsoluteUri,
    };

    /// <summary>Somebody new, a member of the company unless changed.</summary>
    public FakeMember NewPerson(Func<FakeMember, FakeMember>? change = null)
    {
        int number = Next();
        FakeMember person = new($"29:person-{number}") { AadObjectId = $"00000000-0000-4000-8000-{number:000000000000}", Email = $"person{number}@example.com", Name = $"Person {number}" };
        return change?.Invoke(person) ?? person;
    }

    /// <summary>A person's chat with the bot.</summary>
    public TeamsPlace Personal(FakeMember person) => With(new TeamsPlace(FakeConnector.PersonalChat(person.Id), "personal"), person);

    /// <summary>A new group chat of people.</summary>
    public TeamsPlace Group(params FakeMember[] people) => With(new TeamsPlace($"19:group{Next()}@thread.v2", "groupChat"), people);

    /// <summary>A new thread in a new channel.</summary>
    public TeamsPlace Channel(params FakeMember[] people) => With(new TeamsPlace($"19:channel{Next()}@thread.tacv2;messageid=1756713600000", "channel"), people);

    /// <summary>A new thread in a new channel that several organisations share.</summary>
    public TeamsPlace SharedChannel(params FakeMember[] people) => With(new TeamsPlace($"19:shared{Next()}@thread.tacv2;messageid=1756713600000", "channel", IsShared: true), people);

    /// <summary>What every activity has.</summary>
    public JsonObject Activity(TeamsPlace place, FakeMember person, string type) => new()
    {
        ["type"] = type,
        ["id"] = NewId(),
        ["timestamp"] = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
        ["channelId"] = "msteams",
        ["serviceUrl"] = Connector.ServiceUrl,
        ["locale"] = "en-GB",
        ["from"] = new JsonObject { ["id"] = person.Id, ["name"] = person.Name, ["aadObjectId"] = person.AadObjectId },
        ["recipient"] = new JsonObject { ["id"] = BotIds.Bot, ["name"] = "CareerBot" },
        ["conversation"] = new JsonObject { ["id"] = place.Id, ["conversationType"] = place.Type, ["tenantId"] = BotIds.HomeTenant, ["isGroup"] = !place.IsPersonal },
        ["channelData"] = place.Type == "channel"
            ? new JsonObject
            {
                ["tenant"] = new JsonObject { ["id"] = BotIds.HomeTenant },
                ["team"] = new JsonObject { ["id"] = "19:team@thread.tacv2" },
                ["channel"] = new JsonObject { ["id"] = place.Id.Split(';')[0], ["type"] = place.IsShared ? "shared" : "standard" },
            }
            : new JsonObject { ["tenant"] = new JsonObject { ["id"] = BotIds.HomeTenant } },
    };

    /// <summary>A message; where others read too, it mentions the bot first.</summary>
    public JsonObject Message(TeamsPlace place, FakeMember person, string text)
    {
        JsonObject message = Activity(place, person, "message");
        message["textFormat"] = "plain";
        message["text"] = place.IsPersonal ? text : $"<at>CareerBot</at> {text}";
        if (!place.IsPersonal)
        {
            message["entities"] = new JsonArray(MentionOf(BotIds.Bot, "CareerBot"));
        }

        return message;
    }

    /// <summary>The entity that stands for a name in a text.</summary>
    public static JsonObject MentionOf(string id, string name) => new()
    {
        ["type"] = "mention",
        ["text"] = $"<at>{name}</at>",
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
    };

    /// <summary>An invoke.</summary>
    public JsonObject Invoke(TeamsPlace place, FakeMember person, string name, JsonNode? value, string? replyTo = null)
    {
        JsonObject invoke = Activity(place, person, "invoke");
        invoke["name"] = name;
        invoke["value"] = value;
        invoke["replyToId"] = replyTo;
        return invoke;
    }

    /// <summary>A button of a card, by a client that knows <c>Action.Execute</c>.</summary>
    /// <remarks>Its data go together with what was filled in.</remarks>
    public JsonObject Press(TeamsPlace place, FakeMember person, string verb, JsonObject? data, string? replyTo = null, bool isAutomatic = false) => Invoke(
        place,
        person,
        "adaptiveCard/action",
        new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data?.DeepClone() },
            ["trigger"] = isAutomatic ? "automatic" : "manual",
        },
        replyTo);

    /// <summary>The same button by a client that falls back to <c>Action.Submit</c>: a message without words.</summary>
    public JsonObject Submit(TeamsPlace place, FakeMember person, string verb, JsonObject? data, string? replyTo = null)
    {
        JsonObject message = Activity(place, person, "message");
        var value = (JsonObject?)data?.DeepClone() ?? [];
        value["verb"] = verb;
        message["value"] = value;
        message["replyToId"] = replyTo;
        return message;
    }

    /// <summary>Sends an activity as the Bot Framework does.</summary>
    public async Task<HttpResponseMessage> SendAsync(JsonObject activity, IssuerKey? key = null)
    {
        JsonObject claims = FakeIssuer.Claims(time.GetUtcNow());
        claims["serviceurl"] = Connector.ServiceUrl;
        using HttpRequestMessage request = new(HttpMethod.Post, "api/messages") { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Issuer.Sign(claims, key));
        return await Http.SendAsync(request, Token);
    }

    /// <summary>Waits until a host that has just started takes what is sent: as long as it could not fetch the issuer's keys, it takes nothing.</summary>
    public async Task WaitForHostAsync()
    {
        FakeMember somebody = NewPerson();
        using HttpResponseMessage taken = await SendAgainAsync(Activity(Personal(somebody), somebody, "typing"));
        taken.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    /// <summary>Sends what is no invoke; it is taken.</summary>
    public async Task TakeAsync(JsonObject activity)
    {
        using HttpResponseMessage taken = await SendAsync(activity);
        taken.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await taken.Content.ReadAsStringAsync(Token)).ShouldBeEmpty();
    }

    /// <summary>Sends an invoke; what is answered.</summary>
    public async Task<JsonObject> AnswerAsync(JsonObject invoke)
    {
        using HttpResponseMessage answered = await SendAgainAsync(invoke);
        string body = await answered.Content.ReadAsStringAsync(Token);
        answered.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        var answer = (JsonObject)JsonNode.Parse(body)!;
        if (answer["value"] is JsonObject card && (string?)card["type"] == "AdaptiveCard")
        {
            _cards.Enqueue(card);
        }

        if (answer["task"]?["value"]?["card"]?["content"] is JsonObject dialog)
        {
            _cards.Enqueue(dialog);
        }

        return answer;
    }

    /// <summary>Asks and waits for the one answer.</summary>
    public async Task<SentActivity> AskAsync(TeamsPlace place, FakeMember person, string text)
    {
        int before = Said(place).Length;
        await TakeAsync(Message(place, person, text));
        return await SaidAsync(place, before);
    }

    /// <summary>The bot's messages in a conversation.</summary>
    public SentActivity[] Said(TeamsPlace place) => [.. Connector.In(place.Id).Where(said => said.Type == "message")];

    /// <summary>The message of this index in a conversation, once it is there.</summary>
    public async Task<SentActivity> SaidAsync(TeamsPlace place, int index)
    {
        await Connector.WaitForAsync(_ => Said(place).Length > index, Token);
        return Said(place)[index];
    }

    /// <summary>The data of the first button of a verb, also within an opening card; null without.</summary>
    public static JsonObject? Button(JsonNode? card, string verb) => card switch
    {
        JsonObject action when (string?)action["type"] == "Action.Execute" && (string?)action["verb"] == verb => action["data"] as JsonObject ?? [],
        JsonObject element => element.Where(static member => member.Key != "fallback").Select(member => Button(member.Value, verb)).FirstOrDefault(static found => found is not null),
        JsonArray elements => elements.Select(element => Button(element, verb)).FirstOrDefault(static found => found is not null),
        _ => null,
    };

    /// <summary>JSON in which nothing is escaped that a text could be looked for in.</summary>
    public static string Text(JsonNode? sent) => sent?.ToJsonString(Readable) ?? "";

    /// <summary>All that was sent or answered and breaks a rule of Teams.</summary>
    public IReadOnlyList<string> Wrong() =>
    [
        .. Connector.Activities.Where(static sent => sent.Type == "message").SelectMany(static sent => CardLimits.OfActivity(sent.Body.ToJsonString())),
        .. _cards.SelectMany(static card => CardLimits.OfCard(card.ToJsonString())),
    ];

    public async ValueTask DisposeAsync()
    {
        await Connector.DisposeAsync();
        await Issuer.DisposeAsync();
        Http?.Dispose();
    }

    /// <summary>Sends an activity, and the same again when it could not be dealt with in time, as Teams does.</summary>
    private async Task<HttpResponseMessage> SendAgainAsync(JsonObject activity)
    {
        long began = Stopwatch.GetTimestamp();
        using PeriodicTimer next = new(BetweenTries);
        HttpResponseMessage answered = await SendAsync(activity);
        while (answered.StatusCode == HttpStatusCode.ServiceUnavailable && Stopwatch.GetElapsedTime(began) < Patience.Longest)
        {
            answered.Dispose();
            await next.WaitForNextTickAsync(Token);
            answered = await SendAsync(activity);
        }

        return answered;
    }

    private TeamsPlace With(TeamsPlace place, params FakeMember[] people)
    {
        foreach (FakeMember person in people)
        {
            Connector.AddMember(place.Id, person);
        }

        return place;
    }

    private int Next() => Interlocked.Increment(ref _number);

    private string NewId() => $"17{Next():00000000000}";
}
