using System.Security.Cryptography;

namespace CareerBot.Slack.Sending;

/// <summary>Exponential back-off with jitter, so that many who failed together do not come back together.</summary>
/// <param name="First">The longest wait after the first failure.</param>
/// <param name="Longest">No wait is longer.</param>
internal sealed record BackOff(TimeSpan First, TimeSpan Longest)
{
    private const int Steps = 1000;

    /// <summary>Full jitter: anything between nothing and the step's ceiling.</summary>
    /// <param name="failures">Failures in a row, 1 or more.</param>
    public TimeSpan Full(int failures) => Ceiling(failures) * (RandomNumberGenerator.GetInt32(Steps + 1) / (double)Steps);

    /// <summary>Half the ceiling and jitter above it: never at once.</summary>
    /// <param name="failures">Failures in a row, 1 or more.</param>
    public TimeSpan Half(int failures) => (Ceiling(failures) + Full(failures)) / 2;

    private TimeSpan Ceiling(int failures) => TimeSpan.FromTicks((long)Math.Min(Longest.Ticks, First.Ticks * Math.Pow(2, Math.Min(failures, 32) - 1)));
}
