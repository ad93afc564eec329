using CareerBot.Messages.Askers;

namespace CareerBot.Slack.Askers;

/// <summary>The rules of <see cref="PayPolicy"/> for Slack's people and places.</summary>
public static class SlackPayPolicy
{
    /// <summary>Decides for one question.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="place">Where.</param>
    /// <param name="publicPay">What the company allows where several people read.</param>
    /// <param name="hasOnlyMembers">Whether everybody there is known to be a full member.</param>
    public static Showing Decide(Asker asker, SlackPlace place, PublicPay publicPay, bool hasOnlyMembers)
    {
        ArgumentNullException.ThrowIfNull(asker);
        ArgumentNullException.ThrowIfNull(place);
        return PayPolicy.Decide(asker.IsMember, asker.Sees, place.IsPrivate, place.IsShared || place.Kind == PlaceKind.Unknown, publicPay, hasOnlyMembers);
    }
}
