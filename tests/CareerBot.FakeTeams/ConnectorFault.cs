using CareerBot.TestKit;

namespace CareerBot.Fakes;

/// <summary>What goes wrong with a request to the connector.</summary>
public sealed record ConnectorFault
{
    private ConnectorFault()
    {
    }

    /// <summary>The request is taken, and the connection breaks; nothing was done.</summary>
    public static ConnectorFault DropBefore { get; } = new() { Drops = true };

    /// <summary>What was asked is done, then the connection breaks.</summary>
    public static ConnectorFault DropAfter { get; } = new() { Drops = true, IsDone = true };

    /// <summary>A 200 with a page of HTML, as a proxy answers it; nothing was done.</summary>
    public static ConnectorFault Page { get; } = new() { StatusCode = 200, Body = "<html>Sign in to the network</html>" };

    internal bool Drops { get; private init; }

    internal bool IsDone { get; private init; }

    internal int StatusCode { get; private init; }

    internal string? Body { get; private init; }

    internal string? RetryAfter { get; private init; }

    internal string? Location { get; private init; }

    internal Gate? Gate { get; private init; }

    /// <summary>A refusal; nothing was done.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">The connector's code; null for a body that names none.</param>
    public static ConnectorFault Refusal(int status, string? code = null) => new() { StatusCode = status, Body = Error(code) };

    /// <summary>What was asked is done, then comes a status such as 502.</summary>
    public static ConnectorFault RefusalAfter(int status) => new() { StatusCode = status, Body = Error(null), IsDone = true };

    /// <summary>429 <c>Throttled</c>.</summary>
    /// <param name="retryAfter">The header: seconds or a date; null for none.</param>
    public static ConnectorFault Throttled(string? retryAfter) => new() { StatusCode = 429, Body = Error("Throttled"), RetryAfter = retryAfter };

    /// <summary>A redirect; nothing was done.</summary>
    public static ConnectorFault Redirect(Uri location)
    {
        ArgumentNullException.ThrowIfNull(location);
        return new() { StatusCode = 307, Body = "", Location = location.ToString() };
    }

    /// <summary>An answer of this length in bytes; nothing was done.</summary>
    public static ConnectorFault Lengthy(int bytes) => new() { StatusCode = 200, Body = new string(' ', bytes) };

    /// <summary>Done and answered once the gate opens.</summary>
    public static ConnectorFault Slow(Gate gate) => new() { Gate = gate, IsDone = true };

    private static string Error(string? code) => code is null ? "unavailable" : $$$"""{"error":{"code":"{{{code}}}","message":"No."}}""";
}
