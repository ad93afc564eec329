namespace CareerBot.Slack.Inbound;

/// <summary>How Socket Mode is doing, for the health check.</summary>
public sealed class SocketModeState
{
    private int _connections;
    private long _lastFrame;
    private string? _stoppedBecause;

    /// <summary>Connections that were greeted and are open.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>When anything came last, pings among it; null before the first.</summary>
    public DateTimeOffset? LastFrameAt => Volatile.Read(ref _lastFrame) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>Slack's code when it stopped for good, such as <c>link_disabled</c>; null while it runs.</summary>
    public string? StoppedBecause => Volatile.Read(ref _stoppedBecause);

    /// <summary>It stops for good.</summary>
    /// <returns>False when it already had.</returns>
    internal bool Stop(string reason) => Interlocked.CompareExchange(ref _stoppedBecause, reason, null) is null;

    internal void Opened() => Interlocked.Increment(ref _connections);

    internal void Ended() => Interlocked.Decrement(ref _connections);

    internal void Heard(DateTimeOffset at) => Volatile.Write(ref _lastFrame, at.UtcTicks);
}
