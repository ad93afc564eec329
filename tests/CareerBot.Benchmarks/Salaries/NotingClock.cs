using System.Diagnostics;

namespace CareerBot.Benchmarks.Salaries;

/// <summary>The clock of the system, which notes when it was last asked.</summary>
internal sealed class NotingClock : TimeProvider
{
    /// <summary>As <see cref="Stopwatch.GetTimestamp"/> counts.</summary>
    public long LastAsked { get; private set; }

    public override DateTimeOffset GetUtcNow()
    {
        LastAsked = Stopwatch.GetTimestamp();
        return base.GetUtcNow();
    }
}
