using System.Security.Cryptography;
using System.Text;

namespace CareerBot.Slack.Tests.Inbound;

/// <summary>A request whose signature is to be judged.</summary>
internal sealed record SignedCase
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    public required string Name { get; init; }

    /// <summary>When it comes.</summary>
    public required DateTimeOffset Now { get; init; }

    public required byte[] Body { get; init; }

    /// <summary>The lines of the header, in order; none when it is absent.</summary>
    public required string[] Timestamp { get; init; }

    /// <summary>Likewise.</summary>
    public required string[] Signature { get; init; }

    /// <summary>More than one while a secret is replaced.</summary>
    public string[] Secrets { get; init; } = [Secret];

    /// <summary>Where Bolt takes it and we do not.</summary>
    public Leniency Leniency { get; init; }

    public static string Sign(string timestamp, byte[] body, string secret = Secret, string version = "v0") =>
        $"{version}={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"{version}:{timestamp}:"), .. body]))}";
}

/// <summary>The classes of requests that Bolt takes and we refuse. All of them can be made by nobody but whoever has the secret; Slack makes none.</summary>
internal enum Leniency
{
    /// <summary>We judge alike.</summary>
    None,

    /// <summary>More than five minutes ahead: Bolt looks at the past alone. A request kept back could be sent later; Slack's own Python SDK refuses it too.</summary>
    Ahead,

    /// <summary>A number as JavaScript reads it (<c>0x6a…</c>, <c>1.8e9</c>, <c>+17…</c>, a fraction, zeros before it). Slack sends whole seconds: what is not just digits is not Slack's.</summary>
    OtherNotation,

    /// <summary>Bolt looks at what stands between the first two <c>=</c> of the signature, and leaves the rest.</summary>
    MoreAfterTheSignature,
}
