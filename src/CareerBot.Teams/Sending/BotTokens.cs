using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Azure.Core;
using Microsoft.Extensions.Logging;

namespace CareerBot.Teams.Sending;

/// <summary>Keeps one token until shortly before it ends. One fetch at a time; after a failure the next waits, longer each time.</summary>
internal sealed partial class BotTokens(BotCredentials credentials, TimeProvider time, ILogger<BotTokens> logger) : IBotTokens
{
    /// <summary>A token is replaced so long before it ends, or at half its life when that is later.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    /// <summary>A token that replaced a refused one, and is younger than this, is not replaced because it is refused too: the fault is not the token.</summary>
    public static readonly TimeSpan LeastAge = TimeSpan.FromSeconds(30);

    /// <summary>How long one fetch may take.</summary>
    public static readonly TimeSpan LongestFetch = TimeSpan.FromSeconds(30);

    /// <summary>The wait after the first failure in a row; it doubles up to <see cref="LongestWait"/>.</summary>
    public static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);

    /// <summary>No wait after a failure is longer.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private Kept? _kept;
    private Task? _fetching;
    private int _failures;
    private DateTimeOffset _notBefore;

    /// <inheritdoc/>
    public async Task<string?> GetAsync(string? refused, CancellationToken cancellationToken)
    {
        Task fetching;
        lock (_lock)
        {
            DateTimeOffset now = time.GetUtcNow();
            if (_kept is { } kept && (kept.Token == refused ? kept.ReplacesRefused && now < kept.Since + LeastAge : now < kept.ReplaceAt))
            {
                return kept.Token;
            }

            if (_fetching is null && now < _notBefore)
            {
                return Usable(refused, now);
            }

            bool replacesRefused = refused is not null && _kept?.Token == refused;
            fetching = _fetching ??= Task.Run(() => FetchAsync(replacesRefused), CancellationToken.None);
        }

        await fetching.WaitAsync(cancellationToken);
        lock (_lock)
        {
            return Usable(refused, time.GetUtcNow());
        }
    }

    private string Usable(string? refused, DateTimeOffset now) => _kept is { } kept && kept.Token != refused && now < kept.Until
        ? kept.Token
        : throw new BotTokenUnavailableException(_notBefore > now ? _notBefore - now : FirstWait);

    private async Task FetchAsync(bool replacesRefused)
    {
        using CancellationTokenSource timeUp = new(LongestFetch, time);
        Kept? fetched = null;
        string reason = "";
        try
        {
            AccessToken token = await credentials.FetchAsync(timeUp.Token);
            DateTimeOffset now = time.GetUtcNow();
            TimeSpan life = token.ExpiresOn - now;
            fetched = new Kept(token.Token, now, token.ExpiresOn - (life > 2 * Ahead ? Ahead : life / 2), token.ExpiresOn, replacesRefused);
        }
#pragma warning disable CA1031 // Whatever it is (the network, a wrong secret, a file that cannot be read): there is no token, and the next try may bring one.
        catch (Exception error)
#pragma warning restore CA1031
        {
            // Never the message: what Entra answers may repeat what it was asked.
            reason = $"{error.GetType().Name} {EntraCode().Match(error.Message).Value}".TrimEnd();
        }

        lock (_lock)
        {
            _fetching = null;
            if (fetched is not null)
            {
                (_kept, _failures) = (fetched, 0);
                return;
            }

            TimeSpan wait = Pause(++_failures);
            _notBefore = time.GetUtcNow() + wait;
            ConnectorLog.NoToken(logger, reason, wait.TotalSeconds);
        }
    }

    /// <summary>Doubling, less up to a fifth, so that replicas that failed together do not come back together.</summary>
    private static TimeSpan Pause(int failures)
    {
        double full = Math.Min(LongestWait.TotalSeconds, FirstWait.TotalSeconds * Math.Pow(2, Math.Min(failures, 16) - 1));
        return TimeSpan.FromSeconds(full * (1 - (RandomNumberGenerator.GetInt32(201) / 1000.0)));
    }

    [GeneratedRegex("AADSTS[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex EntraCode();

    private sealed record Kept(string Token, DateTimeOffset Since, DateTimeOffset ReplaceAt, DateTimeOffset Until, bool ReplacesRefused);
}
