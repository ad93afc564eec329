using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using WireMock;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;
using WireMock.Types;
using WireMock.Util;

namespace CareerBot.Fakes;

/// <summary>A model on this machine, spoken to as Azure's are. It writes what a test tells it, and remembers every byte it was sent.</summary>
public sealed class ScriptedModel : IDisposable
{
    public const string Deployment = "words";

    public const string Key = "a-key-of-a-test-0123456789";

    private readonly WireMockServer _server = WireMockServer.Start(new WireMockServerSettings { StartTimeout = (int)TimeSpan.FromMinutes(2).TotalMilliseconds });

    public Uri Endpoint => new(_server.Url!);

    /// <summary>The bodies that it was sent.</summary>
    public ConcurrentQueue<string> Bodies { get; } = new();

    /// <summary>All else that it was sent: addresses and headers.</summary>
    public ConcurrentQueue<string> Heads { get; } = new();

    /// <summary>Answers every request with a completion of this text.</summary>
    public void Writes(string content, string finish = "stop") => Answers(_ => Json(Completion(content, finish)));

    /// <summary>Answers every request with texts made of those that were sent.</summary>
    public void Rewords(Func<string, string> reword) => Answers(body =>
        Json(Completion(new JsonObject { ["texts"] = new JsonArray([.. Texts(body).Select(text => (JsonNode)reword(text))]) }.ToJsonString(), "stop")));

    /// <summary>Answers every request with a status and a body.</summary>
    public void Fails(int status, string body, string type = "application/json", (string Name, string Value)? header = null) => Answers(_ =>
    {
        ResponseMessage response = Json(body, type);
        response.StatusCode = status;
        if (header is { } one)
        {
            response.Headers![one.Name] = new WireMockList<string>(one.Value);
        }

        return response;
    });

    /// <summary>Breaks off within the body.</summary>
    public void BreaksOff() => Reset().RespondWith(Response.Create().WithFault(FaultType.MALFORMED_RESPONSE_CHUNK));

    /// <summary>Answers every request with a completion of this text when it is told to.</summary>
    public void WritesAfter(Task signal, string content) => Reset().RespondWith(Response.Create().WithCallback(async request =>
    {
        Remember(request);
        await signal;
        return Json(Completion(content, "stop"));
    }));

    /// <summary>Takes every request and never answers.</summary>
    public void Hangs() => WritesAfter(new TaskCompletionSource().Task, "");

    /// <summary>The texts of a request.</summary>
    public static IEnumerable<string> Texts(string body) => Data(body)["texts"]!.AsArray().Select(text => text!.GetValue<string>());

    /// <summary>The data of a request.</summary>
    public static JsonNode Data(string body) => JsonNode.Parse(JsonNode.Parse(body)!["messages"]!.AsArray()[^1]!["content"]!.GetValue<string>())!;

    public static string Completion(string content, string finish) => new JsonObject
    {
        ["id"] = "c-1",
        ["object"] = "chat.completion",
        ["created"] = 1,
        ["model"] = Deployment,
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["finish_reason"] = finish, ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content } }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 400, ["completion_tokens"] = 100, ["total_tokens"] = 500 },
    }.ToJsonString();

    public void Dispose() => _server.Dispose();

    private IRespondWithAProvider Reset()
    {
        _server.Reset();
        return _server.Given(Request.Create().WithPath(new RegexMatcher($"^(/openai/deployments/{Deployment}|/v1)/chat/completions$")).UsingPost());
    }

    private void Answers(Func<string, ResponseMessage> answer) => Reset().RespondWith(Response.Create().WithCallback(request =>
    {
        Remember(request);
        return answer(request.Body!);
    }));

    private void Remember(IRequestMessage request)
    {
        Bodies.Enqueue(request.Body!);
        Heads.Enqueue($"{request.Url}\n{JsonSerializer.Serialize(request.Headers!.ToDictionary(header => header.Key, header => string.Join(',', header.Value)))}");
    }

    private static ResponseMessage Json(string body, string type = "application/json") => new()
    {
        StatusCode = (int)HttpStatusCode.OK,
        Headers = new Dictionary<string, WireMockList<string>> { ["Content-Type"] = new(type) },
        BodyData = new BodyData { DetectedBodyType = BodyType.String, BodyAsString = body },
    };
}
