using CareerBot.Messages;

namespace CareerBot.Slack.Askers;

/// <summary>Who asks.</summary>
/// <param name="UserId">Slack's id, <c>U…</c> or <c>W…</c>.</param>
/// <param name="Kind">What they are to the company.</param>
/// <param name="Sees">The narrowest audience whose figures they may see; <see cref="Audience.Everyone"/> for all but members.</param>
/// <param name="Locale">BCP 47 language that their Slack is in, or null.</param>
/// <param name="Email">The e-mail address of their profile, where the scope <c>users:read.email</c> is granted; else null. It never decides alone what somebody may see.</param>
public sealed record Asker(string UserId, AskerKind Kind, Audience Sees, string? Locale = null, string? Email = null)
{
    /// <summary>Whether they are a full member.</summary>
    public bool IsMember => Kind == AskerKind.Member;

    /// <summary>Somebody who could not be looked up.</summary>
    public static Asker UnknownOf(string userId) => new(userId, AskerKind.Unknown, Audience.Everyone);
}
