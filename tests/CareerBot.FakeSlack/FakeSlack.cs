using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareerBot.Fakes;

/// <summary>Slack on a port of this machine: the Web API, response_urls, uploads and Socket Mode, as a test sets them up, with a record of all that was asked.</summary>
/// <remarks>It begins with one workspace, <see cref="Home"/>, and the bot in it; people and channels are added by the test.</remarks>
public sealed class FakeSlack : IAsyncDisposable
{
    public const string AppId = "A0CAREER";
    public const string AppToken = "xapp-1-A0CAREER-fake";
    public const string ClientId = "111.222";
    public const string ClientSecret = "client-secret-of-the-fake";
    public const string SigningSecret = "8f742231b10e8888abcd99yyyzzz85a5";

    /// <summary>Blocks of more characters of JSON are <c>msg_blocks_too_long</c>. Slack does not publish its figure; this one is ours.</summary>
    public const int LongestBlocks = 40_000;

    /// <summary>A response_url works so often…</summary>
    public const int ResponseUrlUses = 5;

    /// <summary>… and so long.</summary>
    public static readonly TimeSpan ResponseUrlLife = TimeSpan.FromMinutes(30);

    private readonly SlackState _state;
    private readonly WebApi _webApi;
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _ending = new();

    private FakeSlack(TimeProvider time)
    {
        _state = new SlackState(time);
        _state.Workspaces.Add(Home);
        SocketMode = new SocketMode(_state, At);
        _webApi = new WebApi(_state, At, SocketMode);

        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);

            // On a busy machine the other side may pause within a request. Slack's answer to that would be an answer that no test asked for.
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Limits.RequestHeadersTimeout = Timeout.InfiniteTimeSpan;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Where the Web API is, with a slash at the end.</summary>
    public string ApiUrl => $"{Address}/api/";

    /// <summary>The workspace that is there from the start.</summary>
    public FakeWorkspace Home { get; } = new();

    public SocketMode SocketMode { get; }

    public Faults Faults => _state.Faults;

    /// <summary>Whether a message's thread has to begin with a message that is there; otherwise <c>thread_not_found</c>.</summary>
    public bool ThreadsMustExist
    {
        get => _state.ThreadsMustExist;
        set => _state.ThreadsMustExist = value;
    }

    /// <summary>How long a trigger id is good for: Slack's three seconds, unless the test's machine may need longer for a press.</summary>
    public TimeSpan TriggerLife
    {
        get => _state.TriggerLife;
        set => _state.TriggerLife = value;
    }

    /// <summary>Every call, in order.</summary>
    public IReadOnlyList<RecordedCall> Calls => Locked(() => _state.Calls.ToArray());

    /// <summary>Every message, ephemeral ones too, in order.</summary>
    public IReadOnlyList<PostedMessage> Messages => Locked(() => _state.Messages.ToArray());

    /// <summary>Every modal and Home tab.</summary>
    public IReadOnlyList<FakeView> Views => Locked(() => _state.Views.ToArray());

    public IReadOnlyList<UploadedFile> Uploads => Locked(() => _state.Uploads.ToArray());

    public IReadOnlyList<ResponseUrlPost> ResponseUrlPosts => Locked(() => _state.ResponseUrlPosts.ToArray());

    /// <summary>The reactions that were set.</summary>
    public IReadOnlyList<(string Channel, string Ts, string Name)> Reactions => Locked(() => _state.Reactions.ToArray());

    /// <summary>Starts one by the real clock.</summary>
    public static Task<FakeSlack> StartAsync(CancellationToken cancellationToken) => StartAsync(TimeProvider.System, cancellationToken);

    /// <summary>Starts one; trigger ids and response_urls grow old by the clock.</summary>
    public static async Task<FakeSlack> StartAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        FakeSlack slack = new(time);
        await slack._app.StartAsync(cancellationToken);
        slack.Address = slack._app.Urls.Single();
        return slack;
    }

    public void AddWorkspace(FakeWorkspace workspace) => Change(() => _state.Workspaces.Add(workspace));

    /// <summary>Adds somebody, or replaces the one of the same id.</summary>
    public void AddUser(FakeUser user) => Change(() => _state.Users[user.Id] = user);

    /// <summary>Adds a channel, or replaces the one of the same id.</summary>
    public void AddChannel(FakeChannel channel) => Change(() => _state.Channels[channel.Id] = channel);

    /// <summary>From now on calls with the token are <c>token_revoked</c>.</summary>
    public void Revoke(string token) => Change(() => _state.Revoked.Add(token));

    /// <summary>A person writes in a channel.</summary>
    /// <returns>The message's <c>ts</c>.</returns>
    public string Write(string channel, string user, string text, string? threadTs = null)
    {
        string ts = "";
        Change(() =>
        {
            ts = _state.NextTs();
            _state.Messages.Add(new PostedMessage { Channel = channel, Ts = ts, User = user, Text = text, ThreadTs = threadTs });
        });
        return ts;
    }

    /// <summary>A trigger id: good for one view within <see cref="TriggerLife"/>.</summary>
    public string NewTriggerId() => Locked(() =>
    {
        string trigger = _state.NextId("trigger.");
        _state.Triggers[trigger] = _state.Time.GetUtcNow();
        _state.UnusedTriggers.Add(trigger);
        return trigger;
    });

    /// <summary>A response_url: good for <see cref="ResponseUrlUses"/> posts within <see cref="ResponseUrlLife"/>.</summary>
    public string NewResponseUrl() => Locked(() =>
    {
        string path = $"/response/{_state.NextId("R")}";
        _state.ResponseUrls[path] = (_state.Time.GetUtcNow(), 0);
        return At(path).ToString();
    });

    /// <summary>A code that <c>oauth.v2.access</c> exchanges once for the installation in a workspace.</summary>
    public string NewOAuthCode(FakeWorkspace workspace) => Locked(() =>
    {
        string code = _state.NextId("code.");
        _state.Codes[code] = workspace;
        return code;
    });

    /// <summary>Waits until something is true of all this, by signal.</summary>
    /// <exception cref="TimeoutException">It was not within the tests' <see cref="TestKit.Patience"/>.</exception>
    public Task WaitForAsync(Func<FakeSlack, bool> predicate, CancellationToken cancellationToken) =>
        _state.Changes.WaitForAsync(() => predicate(this) ? this : null, Story, cancellationToken);

    /// <summary>Waits for a call.</summary>
    public Task<RecordedCall> WaitForCallAsync(Func<RecordedCall, bool> predicate, CancellationToken cancellationToken) =>
        _state.Changes.WaitForAsync(() => Calls.FirstOrDefault(predicate), Story, cancellationToken);

    /// <summary>Waits for a message, or a change of one.</summary>
    public Task<PostedMessage> WaitForMessageAsync(Func<PostedMessage, bool> predicate, CancellationToken cancellationToken) =>
        _state.Changes.WaitForAsync(() => Messages.FirstOrDefault(predicate), Story, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _app.DisposeAsync();
        _ending.Dispose();
    }

    private Uri At(string pathAndQuery) => new(Address + pathAndQuery);

    private string Story() => string.Join(", ", Calls.Select(call => call.Method));

    private T Locked<T>(Func<T> look)
    {
        lock (_state.Lock)
        {
            return look();
        }
    }

    private void Change(Action change)
    {
        lock (_state.Lock)
        {
            change();
        }

        _state.Changes.Signal();
    }

    private async Task HandleAsync(HttpContext context)
    {
        string path = context.Request.Path.Value ?? "";
        if (path == "/link/")
        {
            await SocketMode.AcceptAsync(context, _ending.Token);
            return;
        }

        string[] parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        byte[] body = await BodyAsync(context.Request);
        switch (parts)
        {
            case ["api", var method]:
                RecordedCall call = Read(context.Request, method, body);
                Change(() => _state.Calls.Add(call));
                await AnswerAsync(context, Faults.Take(method, call), () => Call(call));
                break;
            case ["upload", var id]:
                await AnswerAsync(context, Faults.Take(Faults.Upload), () => Upload(id, body));
                break;
            case ["response", _]:
                await AnswerAsync(context, Faults.Take(Faults.ResponseUrl), () => Respond(path, body));
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    private static async Task<byte[]> BodyAsync(HttpRequest request)
    {
        using MemoryStream body = new();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return body.ToArray();
    }

    private RecordedCall Read(HttpRequest request, string method, byte[] body)
    {
        bool isJson = request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true;
        JsonObject arguments = isJson && body.Length > 0 ? (JsonObject)JsonNode.Parse(body)! : [];
        List<KeyValuePair<string, string>> fields = [.. request.Query.Select(field => KeyValuePair.Create(field.Key, field.Value.ToString()))];
        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true)
        {
            fields.AddRange(Form.Read(body));
        }

        foreach ((string name, string value) in fields)
        {
            // Structures travel in forms as texts of JSON.
            arguments[name] = name is "blocks" or "attachments" or "view" or "metadata" or "prompts" or "files" ? JsonNode.Parse(value) : value;
        }

        string? token = (string?)arguments["token"];
        arguments.Remove("token");
        const string Bearer = "Bearer ";
        string authorization = request.Headers.Authorization.ToString();
        if (authorization.StartsWith(Bearer, StringComparison.Ordinal))
        {
            token = authorization[Bearer.Length..];
        }

        return new RecordedCall(method, arguments, _state.Time.GetUtcNow(), token, isJson);
    }

    private (int, string) Call(RecordedCall call)
    {
        JsonObject answer;
        lock (_state.Lock)
        {
            try
            {
                answer = _webApi.Call(call);
                answer["ok"] = true;
            }
            catch (Refusal refusal)
            {
                answer = new JsonObject { ["ok"] = false, ["error"] = refusal.Code };
            }
        }

        return (StatusCodes.Status200OK, answer.ToJsonString());
    }

    private (int, string) Upload(string id, byte[] body)
    {
        lock (_state.Lock)
        {
            int index = _state.Uploads.FindIndex(upload => upload.Id == id);
            if (index < 0 || _state.Uploads[index].Length != body.Length)
            {
                return (StatusCodes.Status400BadRequest, "bad length");
            }

            _state.Uploads[index] = _state.Uploads[index] with { Content = body };
            return (StatusCodes.Status200OK, $"OK - {body.Length}");
        }
    }

    private (int, string) Respond(string path, byte[] body)
    {
        lock (_state.Lock)
        {
            if (!_state.ResponseUrls.TryGetValue(path, out (DateTimeOffset Since, int Uses) known))
            {
                return (StatusCodes.Status404NotFound, "no_service");
            }

            if (known.Uses >= ResponseUrlUses || _state.Time.GetUtcNow() - known.Since > ResponseUrlLife)
            {
                return (StatusCodes.Status404NotFound, """{"ok":false,"error":"used_url"}""");
            }

            _state.ResponseUrls[path] = known with { Uses = known.Uses + 1 };
            _state.ResponseUrlPosts.Add(new ResponseUrlPost(At(path).ToString(), (JsonObject)JsonNode.Parse(body)!, _state.Time.GetUtcNow()));
            return (StatusCodes.Status200OK, "ok");
        }
    }

    private async Task AnswerAsync(HttpContext context, Fault? fault, Func<(int Status, string Body)> work)
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
                // Whoever asked has hung up. Slack does it all the same; nobody hears of it.
            }
        }

        (int status, string body) = (StatusCodes.Status200OK, "");
        if (fault is null or { IsDone: true })
        {
            (status, body) = work();
            _state.Changes.Signal();
        }

        if (fault is { Drops: true })
        {
            context.Abort();
            return;
        }

        if (fault is { Body: not null })
        {
            (status, body) = (fault.StatusCode, fault.Body);
        }

        context.Response.StatusCode = status;
        if (fault?.RetryAfter is { } retryAfter)
        {
            context.Response.Headers.RetryAfter = ((int)retryAfter.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        context.Response.ContentType = body.StartsWith('{') ? "application/json; charset=utf-8" : "text/html";
        await context.Response.WriteAsync(body, Encoding.UTF8, context.RequestAborted);
    }
}
