namespace CareerBot.Teams.Sending;

/// <summary>No access token can be had now.</summary>
/// <param name="after">When to try again.</param>
internal sealed class BotTokenUnavailableException(TimeSpan after) : Exception("No access token for the Bot Framework can be had now.")
{
    /// <summary>When to try again.</summary>
    public TimeSpan After { get; } = after;
}
