using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareerBot.Fakes;

/// <summary>The Bot Framework's issuer on a port of this machine: OpenID metadata, keys with endorsements, and tokens signed with them.</summary>
public sealed class FakeIssuer : IAsyncDisposable
{
    /// <summary>The issuer of the public cloud.</summary>
    public const string Issuer = "https://api.botframework.com";

    /// <summary>Where Teams' connector is.</summary>
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    private readonly Lock _gate = new();
    private readonly List<IssuerKey> _keys = [];
    private readonly List<IssuerKey> _made = [];
    private readonly WebApplication _app;
    private int _metadataFetches;
    private int _keyFetches;
    private volatile Func<HttpContext, Task>? _instead;

    private FakeIssuer()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        _app = builder.Build();
        _app.MapGet("/v1/.well-known/openidconfiguration", context => AnswerAsync(context, () => Interlocked.Increment(ref _metadataFetches), Metadata));
        _app.MapGet("/v1/.well-known/keys", context => AnswerAsync(context, () => Interlocked.Increment(ref _keyFetches), KeySet));
    }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    public Uri MetadataUrl => new($"{Address}/v1/.well-known/openidconfiguration");

    /// <summary>How often the metadata was asked for; also while it was down.</summary>
    public int MetadataFetches => Volatile.Read(ref _metadataFetches);

    /// <summary>How often the keys were asked for.</summary>
    public int KeyFetches => Volatile.Read(ref _keyFetches);

    /// <summary>The key that signs when nothing else is said: the one that was added last.</summary>
    public IssuerKey Key
    {
        get
        {
            lock (_gate)
            {
                return _keys[^1];
            }
        }
    }

    /// <summary>What the metadata says of where the keys are; null: the truth.</summary>
    public string? JwksUri { get; set; }

    /// <summary>What is put into the key set beside its keys.</summary>
    public Func<IEnumerable<JsonNode?>> OtherKeys { get; set; } = () => [];

    /// <summary>Starts one with one key, endorsed for Teams.</summary>
    public static async Task<FakeIssuer> StartAsync(CancellationToken cancellationToken)
    {
        FakeIssuer issuer = new();
        issuer.AddKey("key-1", "msteams");
        await issuer._app.StartAsync(cancellationToken);
        issuer.Address = issuer._app.Urls.Single();
        return issuer;
    }

    /// <summary>Adds a key, which signs from now on.</summary>
    /// <param name="kid">Its id.</param>
    /// <param name="endorsements">The channels it may speak for; null: it has no such member.</param>
    public IssuerKey AddKey(string kid, params string[]? endorsements)
    {
        IssuerKey key = new(kid, endorsements);
        lock (_gate)
        {
            _keys.Add(key);
            _made.Add(key);
        }

        return key;
    }

    /// <summary>Takes a key out of the set.</summary>
    public void Withdraw(IssuerKey key)
    {
        lock (_gate)
        {
            _keys.Remove(key);
        }
    }

    /// <summary>From now on it answers otherwise: with an error, never, with nonsense.</summary>
    public void AnswerInstead(Func<HttpContext, Task> instead) => _instead = instead;

    /// <summary>It answers 503.</summary>
    public void GoDown() => AnswerInstead(static context =>
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    });

    /// <summary>It answers again.</summary>
    public void ComeBack() => _instead = null;

    /// <summary>The claims of a channel token, good for an hour.</summary>
    /// <param name="now">When it is issued.</param>
    public static JsonObject Claims(DateTimeOffset now) => new()
    {
        ["iss"] = Issuer,
        ["aud"] = BotIds.AppId,
        ["nbf"] = now.ToUnixTimeSeconds(),
        ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
        ["serviceurl"] = ServiceUrl,
    };

    /// <summary>Signs claims.</summary>
    /// <param name="claims">They.</param>
    /// <param name="key">Null: <see cref="Key"/>.</param>
    /// <param name="algorithm">RS256 or another.</param>
    public string Sign(JsonObject claims, IssuerKey? key = null, string algorithm = "RS256")
    {
        key ??= Key;
        return Jwt.Sign(algorithm, key.Kid, claims.ToJsonString(), key.Rsa);
    }

    /// <summary>The header <c>Authorization</c> with a token that is good for an hour.</summary>
    public string Authorization(DateTimeOffset now) => $"Bearer {Sign(Claims(now))}";

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _made.ForEach(key => key.Dispose());
    }

    private async Task AnswerAsync(HttpContext context, Action count, Func<JsonObject> document)
    {
        count();
        if (_instead is { } instead)
        {
            await instead(context);
            return;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(document().ToJsonString());
    }

    private JsonObject Metadata() => new()
    {
        ["issuer"] = Issuer,
        ["authorization_endpoint"] = "https://invalid.botframework.com",
        ["jwks_uri"] = JwksUri ?? $"{Address}/v1/.well-known/keys",
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
    };

    private JsonObject KeySet()
    {
        lock (_gate)
        {
            return new JsonObject { ["keys"] = new JsonArray([.. _keys.Select(key => key.Document()), .. OtherKeys()]) };
        }
    }
}
