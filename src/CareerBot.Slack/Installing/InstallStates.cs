using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace CareerBot.Slack.Installing;

/// <summary>
/// The <c>state</c> of an installation: what comes back from Slack must be what this browser was sent with (RFC 6749, 10.12). It is encrypted,
/// holds the browser's secret and its end, and is good once.
/// </summary>
internal sealed class InstallStates(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>So long somebody may take over it; Slack's own library gives as long.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private const int SecretLength = 32;

    private readonly IDataProtector _protector = protection.CreateProtector("CareerBot.Slack.InstallState");
    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _used = [];

    /// <summary>A new state, and the browser's secret for its cookie.</summary>
    public (string State, string Secret) Begin()
    {
        string secret = RandomNumberGenerator.GetHexString(SecretLength, lowercase: true);
        long end = (time.GetUtcNow() + Life).ToUnixTimeMilliseconds();
        return (_protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{secret}{end}")), secret);
    }

    /// <summary>Uses a state up.</summary>
    /// <param name="state">As it came back.</param>
    /// <param name="secret">The browser's, from its cookie.</param>
    public InstallStateCheck Use(string? state, string? secret)
    {
        if (Open(state) is not { } opened || !long.TryParse(opened.AsSpan(SecretLength), NumberStyles.None, CultureInfo.InvariantCulture, out long milliseconds))
        {
            return InstallStateCheck.Unknown;
        }

        DateTimeOffset now = time.GetUtcNow();
        var end = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        if (end <= now)
        {
            return InstallStateCheck.Expired;
        }

        string expected = opened[..SecretLength];
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(secret ?? "")))
        {
            return InstallStateCheck.OtherBrowser;
        }

        lock (_lock)
        {
            foreach ((string old, DateTimeOffset _) in _used.Where(used => used.Value <= now).ToArray())
            {
                _used.Remove(old);
            }

            return _used.TryAdd(expected, end) ? InstallStateCheck.Good : InstallStateCheck.Used;
        }
    }

    private string? Open(string? state)
    {
        try
        {
            return string.IsNullOrEmpty(state) ? null : _protector.Unprotect(state);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
