using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CareerBot.Slack.Inbound;

/// <summary>
/// Tells Slack's requests from others by the signature on their raw body (https://docs.slack.dev/authentication/verifying-requests-from-slack):
/// <c>v0=</c> and the HMAC-SHA256 of <c>v0:timestamp:body</c> in lower-case hex.
/// </summary>
/// <remarks>
/// Slack's Bolt for JavaScript takes a timestamp of the future as well; Slack's Python SDK and this do not. Bolt also takes seconds that are
/// written in another way (<c>0x…</c>, <c>1.8e9</c>, a fraction) and what follows a second <c>=</c> of the signature; Slack sends neither.
/// </remarks>
public sealed class SlackSignature
{
    /// <summary>How far a request's timestamp may be from now, either way.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private const string Version = "v0=";
    private const int HexLength = 2 * SHA256.HashSizeInBytes;

    /// <summary>Digits of a timestamp: enough for seconds in any calendar, too few to overflow.</summary>
    private const int MostDigits = 15;

    private readonly ImmutableArray<byte[]> _secrets;
    private readonly TimeProvider _time;

    /// <summary>Checks with some secrets.</summary>
    /// <param name="secrets">The signing secrets, the present one first: while one is replaced, the one before is taken too.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="ArgumentException">There is none, or one is empty: everybody could sign with that.</exception>
    public SlackSignature(IEnumerable<string> secrets, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        _secrets = [.. secrets.Select(Encoding.UTF8.GetBytes)];
        _time = time;
        if (_secrets.IsEmpty || _secrets.Any(secret => secret.Length == 0))
        {
            throw new ArgumentException("A signing secret is needed, and none may be empty.", nameof(secrets));
        }
    }

    /// <summary>Whether Slack signed a request, and lately.</summary>
    /// <param name="body">The body as it came.</param>
    /// <param name="timestamp">The header <c>X-Slack-Request-Timestamp</c>, seconds since 1970; null when it is absent or there are several.</param>
    /// <param name="signature">The header <c>X-Slack-Signature</c>; null likewise.</param>
    public bool IsValid(ReadOnlySpan<byte> body, string? timestamp, string? signature)
    {
        if (timestamp is null || signature is null
            || timestamp.Length > MostDigits
            || timestamp is ['0', ..]
            || timestamp.AsSpan().ContainsAnyExceptInRange('0', '9')
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
            || Math.Abs(_time.GetUtcNow().ToUnixTimeSeconds() - seconds) > Window.TotalSeconds
            || signature.Length != Version.Length + HexLength
            || !signature.StartsWith(Version, StringComparison.Ordinal))
        {
            return false;
        }

        Span<byte> claimed = stackalloc byte[HexLength];
        if (Encoding.UTF8.GetByteCount(signature) != signature.Length)
        {
            return false;
        }

        Encoding.ASCII.GetBytes(signature.AsSpan(Version.Length), claimed);
        Span<byte> prefix = stackalloc byte[Version.Length + MostDigits + 1];
        int length = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"v0:{timestamp}:"), prefix);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> expected = stackalloc byte[HexLength];
        bool isValid = false;
        foreach (byte[] secret in _secrets)
        {
            using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
            hmac.AppendData(prefix[..length]);
            hmac.AppendData(body);
            hmac.GetHashAndReset(hash);
            Convert.TryToHexStringLower(hash, expected, out _);

            // Every secret is tried, whichever fits: the time taken tells nothing.
            isValid |= CryptographicOperations.FixedTimeEquals(expected, claimed);
        }

        return isValid;
    }
}
