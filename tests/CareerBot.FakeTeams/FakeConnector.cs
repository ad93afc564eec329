using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareerBot.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareerBot.Fakes;

/// <summary>
/// Teams' connector and Entra's token endpoint on a port of this machine: takes what a bot sends, as
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference has it, and records all that was asked.
/// </summary>
public sealed class FakeConnector : IAsyncDisposable
{
    /// <summary>Longer activities are <c>MessageSizeTooBig</c>, in bytes of UTF-16 (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages).</summary>
    public const int LongestActivity = 100 * 1024;

    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _ending = new();
    private readonly List<ConnectorRequest> _requests = [];
    private readonly List<SentActivity> _activities = [];
    private readonly List<TokenRequest> _tokenRequests = [];
    private readonly Dictionary<string, DateTimeOffset> _tokens = [];
    private readonly Dictionary<string, (int Status, string Code)> _gone = [];
    private readonly Dictionary<(string Conversation, string Id), FakeMember> _members = [];
    private readonly Changes _changes = new();
    private int _ids;
    private int _tokensGiven;

    private FakeConnector(TimeProvider time)
    {
        _time = time;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    /// <summary>Where it listens, without a slash at the end; tokens are asked for here.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What activities name as their <c>serviceUrl</c>, with a slash at the end as Teams writes it.</summary>
    public string ServiceUrl => $"{Address}/amer/";

    /// <summary>Whether only requests with a token of this endpoint, not ended and not revoked, are taken.</summary>
    public bool ChecksTokens { get; set; } = true;

    /// <summary>How long tokens are good for.</summary>
    public TimeSpan TokenLife { get; set; } = TimeSpan.FromHours(1);

    /// <summary>What is to go wrong.</summary>
    public ConnectorFaults Faults { get; } = new();

    /// <summary>Every request to the connector, in order.</summary>
    public IReadOnlyList<ConnectorRequest> Requests => Locked(() => _requests.ToArray());

    /// <summary>Every activity that was taken and not deleted, as it stands now, in the order in which they were taken.</summary>
    public IReadOnlyList<SentActivity> Activities => Locked(() => _activities.ToArray());

    /// <summary>Every request for a token, in order.</summary>
    public IReadOnlyList<TokenRequest> TokenRequests => Locked(() => _tokenRequests.ToArray());

    /// <summary>Starts one by the real clock.</summary>
    public static Task<FakeConnector> StartAsync(CancellationToken cancellationToken) => StartAsync(TimeProvider.System, cancellationToken);

    /// <summary>Starts one; tokens end by the clock.</summary>
    public static async Task<FakeConnector> StartAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        FakeConnector connector = new(time);
        await connector._app.StartAsync(cancellationToken);
        connector.Address = connector._app.Urls.Single();
        return connector;
    }

    /// <summary>The personal chat that <c>POST /v3/conversations</c> gives for a person, every time.</summary>
    public static string PersonalChat(string userId) => "a:1" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(userId)))[..40];

    /// <summary>The activities of one conversation.</summary>
    public IReadOnlyList<SentActivity> In(string conversationId) => [.. Activities.Where(activity => activity.ConversationId == conversationId)];

    /// <summary>Puts somebody into a conversation, or replaces the one of the same id there.</summary>
    public void AddMember(string conversationId, FakeMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        Change(() => _members[(conversationId, member.Id)] = member);
    }

    /// <summary>From now on the bot is refused in a conversation.</summary>
    /// <param name="conversationId">It.</param>
    /// <param name="status">Such as 403.</param>
    /// <param name="code">Such as <c>BotNotInConversationRoster</c>.</param>
    public void Close(string conversationId, int status, string code) => Change(() => _gone[conversationId] = (status, code));

    /// <summary>Takes <see cref="Close"/> back.</summary>
    public void Reopen(string conversationId) => Change(() => _gone.Remove(conversationId));

    /// <summary>Tokens that were given are good no more.</summary>
    public void RevokeTokens() => Change(_tokens.Clear);

    /// <summary>Waits until something is true of all this, by signal.</summary>
    /// <exception cref="TimeoutException">It was not within half a minute.</exception>
    public Task WaitForAsync(Func<FakeConnector, bool> predicate, CancellationToken cancellationToken) =>
        FindAsync(() => predicate(this) ? this : null, cancellationToken);

    /// <summary>Waits for an activity, or a change of one.</summary>
    /// <exception cref="TimeoutException">It did not come within half a minute.</exception>
    public Task<SentActivity> WaitForActivityAsync(Func<SentActivity, bool> predicate, CancellationToken cancellationToken) =>
        FindAsync(() => Activities.FirstOrDefault(predicate), cancellationToken);

    /// <summary>Waits for a request.</summary>
    /// <exception cref="TimeoutException">It did not come within half a minute.</exception>
    public Task<ConnectorRequest> WaitForRequestAsync(Func<ConnectorRequest, bool> predicate, CancellationToken cancellationToken) =>
        FindAsync(() => Requests.FirstOrDefault(predicate), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _app.DisposeAsync();
        _ending.Dispose();
    }

    private Task<T> FindAsync<T>(Func<T?> look, CancellationToken cancellationToken)
        where T : class =>
        _changes.WaitForAsync(look, () => string.Join(", ", Requests.Select(request => $"{request.Operation} {request.ConversationId}")), cancellationToken);

    private T Locked<T>(Func<T> look)
    {
        lock (_lock)
        {
            return look();
        }
    }

    private void Change(Action change)
    {
        lock (_lock)
        {
            change();
        }

        _changes.Signal();
    }

    private async Task HandleAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        // As it was sent: the server's own path has some escapes resolved and some not.
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        string[] parts = [.. target.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];
        using MemoryStream content = new();
        await request.Body.CopyToAsync(content, request.HttpContext.RequestAborted);
        int root = Array.IndexOf(parts, "v3");
        if (root >= 0 && parts.ElementAtOrDefault(root + 1) == "conversations")
        {
            await CallAsync(context, target, parts[(root + 2)..], content.ToArray());
        }
        else if (parts is [var tenant, "oauth2", "v2.0", "token"] && HttpMethods.IsPost(request.Method))
        {
            await GiveTokenAsync(context, tenant, Form(Encoding.UTF8.GetString(content.ToArray())));
        }
        else if (parts is ["msi", "token"])
        {
            await GiveTokenAsync(context, "msi", Form(request.QueryString.Value?.TrimStart('?') ?? ""));
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private static Dictionary<string, string> Form(string text) => text.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(field => field.Split('=', 2))
        .ToDictionary(field => Uri.UnescapeDataString(field[0]), field => Uri.UnescapeDataString(field.ElementAtOrDefault(1)?.Replace('+', ' ') ?? ""));

    private async Task GiveTokenAsync(HttpContext context, string tenant, Dictionary<string, string> fields)
    {
        Change(() => _tokenRequests.Add(new TokenRequest(tenant, fields, _time.GetUtcNow())));
        await AnswerAsync(context, Faults.Take(ConnectorOperation.Token, conversationId: null, type: null), () =>
        {
            string token = $"token-{++_tokensGiven}";
            DateTimeOffset until = _time.GetUtcNow() + TokenLife;
            _tokens[token] = until;
            return (StatusCodes.Status200OK, new JsonObject
            {
                ["token_type"] = "Bearer",
                ["access_token"] = token,
                ["expires_in"] = (long)TokenLife.TotalSeconds,
                ["expires_on"] = until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            });
        });
    }

    private async Task CallAsync(HttpContext context, string target, string[] path, byte[] content)
    {
        string method = context.Request.Method;
        bool isTargeted = context.Request.Query["isTargetedActivity"] == "true";
        ConnectorOperation? operation = (method, path) switch
        {
            ("POST", []) => ConnectorOperation.Create,
            ("POST", [_, "activities"] or [_, "activities", _]) => isTargeted ? ConnectorOperation.SendTargeted : ConnectorOperation.Send,
            ("PUT", [_, "activities", _]) => ConnectorOperation.Update,
            ("DELETE", [_, "activities", _]) => ConnectorOperation.Delete,
            ("GET", [_, "members"] or [_, "members", _] or [_, "pagedmembers"]) => ConnectorOperation.Members,
            _ => null,
        };
        if (operation is not { } asked)
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        const string Bearer = "Bearer ";
        string authorization = context.Request.Headers.Authorization.ToString();
        string? token = authorization.StartsWith(Bearer, StringComparison.Ordinal) ? authorization[Bearer.Length..] : null;
        ConnectorRequest request = new(asked, target, path.FirstOrDefault(), path.ElementAtOrDefault(2), Parse(content), token, _time.GetUtcNow());

        // Whether the bot is refused there is settled as the request is noted: whoever waited for it may take that back before it is answered.
        (int Status, string Code)? gone = null;
        Change(() =>
        {
            _requests.Add(request);
            gone = request.ConversationId is { } id && _gone.TryGetValue(id, out (int Status, string Code) refusal) ? refusal : null;
        });
        await AnswerAsync(context, Faults.Take(asked, request.ConversationId, (string?)request.Body?["type"]), () => Do(request, content.Length, gone));
    }

    private static JsonObject? Parse(byte[] content)
    {
        try
        {
            return content.Length > 0 ? JsonNode.Parse(content) as JsonObject : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private (int, JsonObject) Do(ConnectorRequest request, int length, (int Status, string Code)? gone)
    {
        if (ChecksTokens && (request.Token is null || !_tokens.TryGetValue(request.Token, out DateTimeOffset until) || until <= _time.GetUtcNow()))
        {
            return Error(401, "BotNotRegistered");
        }

        if (gone is { } refused)
        {
            return Error(refused.Status, refused.Code);
        }

        return request.Operation switch
        {
            ConnectorOperation.Create => Create(request.Body),
            ConnectorOperation.Members => Members(request),
            ConnectorOperation.Delete => Delete(request),
            _ when Wrong(request.Body, length) is { } wrong => wrong,
            ConnectorOperation.Update => Update(request),
            _ => Take(request),
        };
    }

    private static (int, JsonObject)? Wrong(JsonObject? activity, int length)
    {
        if (activity is null || (string?)activity["type"] is not { Length: > 0 })
        {
            return Error(400, "BadArgument");
        }

        if (length * 2 > LongestActivity)
        {
            return Error(413, "MessageSizeTooBig");
        }

        int roots = (activity["entities"] as JsonArray ?? []).Count(entity => (string?)entity?["type"] == "https://schema.org/Message");
        return roots > 1 ? Error(400, "BadArgument") : null;
    }

    private (int, JsonObject) Take(ConnectorRequest request)
    {
        bool isTargeted = request.Operation == ConnectorOperation.SendTargeted;
        if (isTargeted && (string?)request.Body!["recipient"]?["id"] is not { Length: > 0 })
        {
            return Error(400, "BadArgument");
        }

        string id = NewId();
        _activities.Add(new SentActivity(request.ConversationId!, id, request.Body!, _time.GetUtcNow(), isTargeted));
        return (StatusCodes.Status201Created, new JsonObject { ["id"] = id });
    }

    private (int, JsonObject) Update(ConnectorRequest request)
    {
        int at = Find(request);
        if (at < 0)
        {
            return Error(404, "ActivityNotFoundInConversation");
        }

        _activities[at] = _activities[at] with { Body = request.Body!, Updates = _activities[at].Updates + 1 };
        return (StatusCodes.Status200OK, new JsonObject { ["id"] = request.Id });
    }

    private (int, JsonObject) Delete(ConnectorRequest request)
    {
        int at = Find(request);
        if (at < 0)
        {
            return Error(404, "ActivityNotFoundInConversation");
        }

        _activities.RemoveAt(at);
        return (StatusCodes.Status200OK, []);
    }

    private int Find(ConnectorRequest request) => _activities.FindIndex(activity => activity.ConversationId == request.ConversationId && activity.Id == request.Id);

    private (int, JsonObject) Create(JsonObject? body)
    {
        if (body is null)
        {
            return Error(400, "BadArgument");
        }

        if ((bool?)body["isGroup"] == true)
        {
            if ((string?)body["channelData"]?["channel"]?["id"] is not { } channel || body["activity"] is not JsonObject first)
            {
                // A bot cannot make group chats.
                return Error(400, "BadSyntax");
            }

            string root = NewId();
            string thread = $"{channel};messageid={root}";
            _activities.Add(new SentActivity(thread, root, first, _time.GetUtcNow()));
            return (StatusCodes.Status201Created, new JsonObject { ["id"] = thread, ["activityId"] = root });
        }

        return body["members"] is JsonArray { Count: 1 } members && (string?)members[0]?["id"] is { } user && (string?)body["tenantId"] is { Length: > 0 }
            ? (StatusCodes.Status201Created, new JsonObject { ["id"] = PersonalChat(user) })
            : Error(400, "BadSyntax");
    }

    private (int, JsonObject) Members(ConnectorRequest request)
    {
        if (request.Id is { } id)
        {
            return _members.TryGetValue((request.ConversationId!, id), out FakeMember? member) ? (StatusCodes.Status200OK, Describe(member)) : Error(404, "MemberNotFoundInConversation");
        }

        JsonNode[] all = [.. _members.Where(member => member.Key.Conversation == request.ConversationId).Select(member => Describe(member.Value))];
        return (StatusCodes.Status200OK, new JsonObject { ["members"] = new JsonArray(all) });
    }

    private static JsonObject Describe(FakeMember member)
    {
        JsonObject described = new() { ["id"] = member.Id, ["name"] = member.Name };
        (string Name, string? Value)[] known =
        [
            ("aadObjectId", member.AadObjectId), ("objectId", member.AadObjectId), ("tenantId", member.TenantId), ("userRole", member.UserRole), ("email", member.Email),
            ("userPrincipalName", member.UserPrincipalName),
        ];
        foreach ((string name, string? value) in known)
        {
            if (value is not null)
            {
                described[name] = value;
            }
        }

        return described;
    }

    private string NewId() => (1_756_713_600_000 + ++_ids).ToString(CultureInfo.InvariantCulture);

    private static (int, JsonObject) Error(int status, string code) => (status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "No." } });

    private async Task AnswerAsync(HttpContext context, ConnectorFault? fault, Func<(int Status, JsonObject Body)> work)
    {
        if (fault?.Gate is { } gate)
        {
            using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _ending.Token);
            try
            {
                await gate.PassAsync(either.Token);
            }
            catch (OperationCanceledException)
            {
                // Whoever asked has hung up. It is done all the same; nobody hears of it.
            }
        }

        (int status, string body) = (fault?.StatusCode ?? 0, fault?.Body ?? "");
        if (fault is null or { IsDone: true })
        {
            (int done, JsonObject answer) = Locked(work);
            _changes.Signal();
            if (fault is null or { StatusCode: 0 })
            {
                (status, body) = (done, answer.ToJsonString());
            }
        }

        if (fault is { Drops: true })
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = status;
        if (fault?.RetryAfter is { } retryAfter)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        if (fault?.Location is { } location)
        {
            context.Response.Headers.Location = location;
        }

        context.Response.ContentType = body.StartsWith('{') ? "application/json; charset=utf-8" : "text/html";
        await context.Response.WriteAsync(body, Encoding.UTF8, context.RequestAborted);
    }
}
