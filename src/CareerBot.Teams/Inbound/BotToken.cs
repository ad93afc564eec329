using System.Collections.Immutable;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Inbound;

/// <summary>What a valid token vouches for.</summary>
/// <param name="Endorsements">The channels that its key may speak for.</param>
/// <param name="ServiceUrl">Its claim <c>serviceurl</c>: where the bot answers.</param>
internal sealed record BotToken(ImmutableArray<string> Endorsements, string ServiceUrl)
{
    /// <summary>
    /// Whether it vouches for an activity: its key is endorsed for the activity's channel, and answers go where the issuer said. An activity without channel is
    /// refused, though the Bot Framework's own SDK takes it.
    /// </summary>
    public bool VouchesFor(Activity activity) =>
        activity.ChannelId is { Length: > 0 } channel && Endorsements.Contains(channel, StringComparer.Ordinal)
        && string.Equals(ServiceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase);
}
