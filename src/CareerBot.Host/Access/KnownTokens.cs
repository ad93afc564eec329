using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CareerBot.Salaries.Revisions;
using CareerBot.Storage.Access;

namespace CareerBot.Host.Access;

/// <summary>
/// Tokens looked up a moment ago: a question is answered without a look into the database. A token that is revoked here is refused at once, on
/// other replicas after <see cref="Fresh"/>; while the database is away, tokens known before go on for <see cref="Away"/>.
/// </summary>
public sealed class KnownTokens(TokenStore store, TimeProvider time)
{
    private const int Most = 10_000;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Away = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);
    private int _forgotten;

    /// <summary>The token of a secret, or null.</summary>
    /// <exception cref="StoreUnavailableException">The database is away and the token was not known before.</exception>
    public async Task<AccessToken?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(secret);
        string key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
        DateTimeOffset now = time.GetUtcNow();
        if (_known.TryGetValue(key, out Known? known) && now - known.At < Fresh)
        {
            return known.Token;
        }

        int forgotten = Volatile.Read(ref _forgotten);
        try
        {
            AccessToken? token = await store.FindAsync(secret, cancellationToken);
            if (token is null)
            {
                _known.TryRemove(key, out _);
                return null;
            }

            if (_known.Count >= Most)
            {
                _known.Clear();
            }

            var found = new Known(token, now);
            _known[key] = found;

            // Revoked while it was looked up: this look may have been the last to see it good.
            if (forgotten != Volatile.Read(ref _forgotten))
            {
                _known.TryRemove(KeyValuePair.Create(key, found));
            }

            return token;
        }
        catch (StoreUnavailableException) when (known is not null && now - known.At < Away)
        {
            return known.Token;
        }
    }

    /// <summary>Forgets all: after a token was revoked.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _forgotten);
        _known.Clear();
    }

    private sealed record Known(AccessToken Token, DateTimeOffset At);
}
