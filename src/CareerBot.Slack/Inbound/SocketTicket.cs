namespace CareerBot.Slack.Inbound;

/// <summary>What Slack said to the wish for a connection.</summary>
internal abstract record SocketTicket
{
    private SocketTicket()
    {
    }

    /// <summary>The address of one connection; it holds a secret.</summary>
    public sealed record Granted(Uri Url) : SocketTicket;

    /// <summary>Not now.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="RetryAfter">Not before that time, if Slack says one.</param>
    public sealed record Later(string Reason, TimeSpan? RetryAfter) : SocketTicket;

    /// <summary>Never with this token.</summary>
    public sealed record Never(string Reason) : SocketTicket;
}
