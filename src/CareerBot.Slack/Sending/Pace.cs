namespace CareerBot.Slack.Sending;

/// <summary>How often something may happen: one in every interval, after a burst.</summary>
/// <param name="Interval">Between two.</param>
/// <param name="Burst">So many may come at once after a rest; at least 1.</param>
/// <remarks>
/// Slack's page on rate limits (https://docs.slack.dev/apis/web-api/rate-limits) says that short bursts above one message a second in a
/// channel, and occasional bursts above a method's tier, are allowed, and gives no figure. These are ours: small enough that a 429, which
/// is honoured anyway, stays rare.
/// </remarks>
internal sealed record Pace(TimeSpan Interval, int Burst)
{
    /// <summary>Messages at once in one channel: an answer with its follow-up and a note.</summary>
    public const int ChannelBurst = 3;

    /// <summary>The part of a minute's calls that may come at once: a quarter.</summary>
    public const int MethodBurstShare = 4;

    /// <summary>One message a second in a channel.</summary>
    public static readonly Pace Channel = new(TimeSpan.FromSeconds(1), ChannelBurst);

    /// <summary>So many calls a minute.</summary>
    public static Pace Of(int perMinute) => new(TimeSpan.FromMinutes(1) / perMinute, Math.Max(1, perMinute / MethodBurstShare));
}
