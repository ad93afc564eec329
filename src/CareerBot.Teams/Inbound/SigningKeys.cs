using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerBot.Teams.Inbound;

/// <summary>
/// The public keys of the cloud's issuer, from its OpenID metadata. They are read again once a day, and when a token names a key that is not known, yet
/// never once per token: nobody can make CareerBot ask more often than every <see cref="BetweenFetches"/>. While the address is away the last good
/// keys are kept.
/// </summary>
/// <remarks>Once a day: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#openid-metadata-document.</remarks>
internal sealed class SigningKeys(IHttpClientFactory clients, IOptions<TeamsOptions> options, TimeProvider time, ILogger<SigningKeys> logger) : IDisposable
{
    /// <summary>The HTTP client's name.</summary>
    public const string ClientName = "CareerBot.Teams.SigningKeys";

    /// <summary>Most bytes of a document. The Bot Framework's are some twenty thousand long.</summary>
    public const int LongestDocument = 1024 * 1024;

    /// <summary>Older keys are read again, in the background.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromHours(24);

    /// <summary>The shortest time between two readings, and the longest between two attempts while the address is away.</summary>
    public static readonly TimeSpan BetweenFetches = TimeSpan.FromMinutes(5);

    /// <summary>The pause after the first failure; each further one doubles it.</summary>
    public static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    /// <summary>For both documents.</summary>
    private static readonly TimeSpan LongestFetch = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _ending = new();
    private volatile Kept _kept = new(FrozenDictionary<string, SigningKey>.Empty, DateTimeOffset.MinValue);
    private DateTimeOffset _nextFetch = DateTimeOffset.MinValue;
    private int _failures;
    private Task? _fetch;

    /// <summary>Whether any are known. Without, no token can be judged at all.</summary>
    public bool HasAny => _kept.Keys.Count > 0;

    /// <summary>The key with an id among those that are known now; nothing is read.</summary>
    public SigningKey? Known(string id) => _kept.Keys.GetValueOrDefault(id);

    /// <summary>The key with an id; null when the issuer has none, or it cannot be had now.</summary>
    /// <param name="id">The <c>kid</c> of a token whose issuer was checked.</param>
    /// <param name="cancellationToken">Ends waiting; the reading goes on for the others that wait.</param>
    public async ValueTask<SigningKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        Kept kept = _kept;
        SigningKey? key = kept.Keys.GetValueOrDefault(id);
        if (key is not null && time.GetUtcNow() < kept.StaleAt)
        {
            return key;
        }

        Task? fetch = Fetch();
        if (key is not null)
        {
            return key;
        }

        if (fetch is not null)
        {
            await fetch.WaitAsync(cancellationToken);
        }

        // Also where it is too soon to read: a reading may have ended since this began.
        return Known(id);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ending.Cancel();
        _ending.Dispose();
    }

    /// <summary>The reading that goes on, or a new one; null while it is too soon for one.</summary>
    private Task? Fetch()
    {
        lock (_gate)
        {
            return _fetch is { IsCompleted: false } ? _fetch
                : time.GetUtcNow() < _nextFetch || _ending.IsCancellationRequested ? null
                : _fetch = Task.Run(FetchAsync);
        }
    }

    private async Task FetchAsync()
    {
        try
        {
            using CancellationTokenSource limit = new(LongestFetch, time);
            using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, _ending.Token);
            FrozenDictionary<string, SigningKey> keys = await ReadAsync(either.Token);
            lock (_gate)
            {
                DateTimeOffset now = time.GetUtcNow();
                _kept = new Kept(keys, now + FreshFor);
                _failures = 0;
                _nextFetch = now + BetweenFetches;
            }

            InboundLog.KeysRead(logger, keys.Count);
        }
#pragma warning disable CA1031 // Whatever keeps the keys from being read, the last good ones stay and the pause has to begin; the next request must not try at once.
        catch (Exception error)
#pragma warning restore CA1031
        {
            TimeSpan pause;
            lock (_gate)
            {
                pause = Pause(_failures++);
                _nextFetch = time.GetUtcNow() + pause;
            }

            InboundLog.KeysNotRead(logger, pause, error);
        }
    }

    private static TimeSpan Pause(int failures) => TimeSpan.FromTicks(Math.Min(BetweenFetches.Ticks, FirstPause.Ticks << Math.Min(failures, 16)));

    private async Task<FrozenDictionary<string, SigningKey>> ReadAsync(CancellationToken cancellationToken)
    {
        Uri address = options.Value.OpenIdMetadataUrl ?? InboundCloud.Of(options.Value.Cloud).OpenIdMetadata;
        using HttpClient client = clients.CreateClient(ClientName);
        OpenIdDocument metadata = await GetAsync(client, address, KeyDocuments.Default.OpenIdDocument, cancellationToken);

        // Keys that anybody on the way could change would let anybody in.
        if (!Uri.TryCreate(metadata.JwksUri, UriKind.Absolute, out Uri? keys) || !(keys.Scheme == Uri.UriSchemeHttps || (keys.Scheme == Uri.UriSchemeHttp && keys.IsLoopback && address.IsLoopback)))
        {
            throw new InvalidDataException("The OpenID metadata names no https address of keys.");
        }

        KeySetDocument set = await GetAsync(client, keys, KeyDocuments.Default.KeySetDocument, cancellationToken);
        FrozenDictionary<string, SigningKey> usable = set.Usable();
        return usable.Count > 0 ? usable : throw new InvalidDataException("The issuer's key set holds no key that can be used.");
    }

    private static async Task<T> GetAsync<T>(HttpClient client, Uri address, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        JsonSerializer.Deserialize(await client.GetByteArrayAsync(address, cancellationToken), type) ?? throw new InvalidDataException("A document of the issuer is null.");

    private sealed record Kept(FrozenDictionary<string, SigningKey> Keys, DateTimeOffset StaleAt);
}
