using CareerBot.TestKit;

namespace CareerBot.Fakes;

/// <summary>What goes wrong with a request.</summary>
public sealed record Fault
{
    private Fault()
    {
    }

    /// <summary>The connection breaks; nothing was done.</summary>
    public static Fault DropBefore { get; } = new() { Drops = true };

    /// <summary>What was asked is done, then the connection breaks.</summary>
    public static Fault DropAfter { get; } = new() { Drops = true, IsDone = true };

    internal bool Drops { get; private init; }

    internal bool IsDone { get; private init; }

    internal int StatusCode { get; private init; } = 200;

    internal TimeSpan? RetryAfter { get; private init; }

    internal string? Body { get; private init; }

    internal Gate? Gate { get; private init; }

    /// <summary>429 with <c>Retry-After</c> in whole seconds.</summary>
    public static Fault RateLimited(TimeSpan retryAfter) => new() { StatusCode = 429, RetryAfter = retryAfter, Body = """{"ok":false,"error":"ratelimited"}""" };

    /// <summary>A status, such as 503; nothing was done.</summary>
    public static Fault Status(int status) => new() { StatusCode = status, Body = "unavailable" };

    /// <summary>What was asked is done, then comes a status such as 503.</summary>
    public static Fault StatusAfter(int status) => new() { StatusCode = status, Body = "unavailable", IsDone = true };

    /// <summary>Slack refuses with a code, such as <c>token_revoked</c>.</summary>
    public static Fault Error(string code) => new() { Body = $$"""{"ok":false,"error":"{{code}}"}""" };

    /// <summary>200 with this text; nothing was done.</summary>
    public static Fault Answer(string body) => new() { Body = body };

    /// <summary>Done and answered once the gate opens.</summary>
    public static Fault Slow(Gate gate) => new() { Gate = gate, IsDone = true };
}
