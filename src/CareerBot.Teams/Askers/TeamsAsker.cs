using CareerBot.Messages;

namespace CareerBot.Teams.Askers;

/// <summary>Who asks.</summary>
/// <param name="UserId">The id for this bot, <c>29:…</c>.</param>
/// <param name="AadObjectId">The Entra object id; null for everybody who has none here.</param>
/// <param name="Kind">What they are to the company.</param>
/// <param name="Sees">The narrowest audience whose figures they may see; <see cref="Audience.Everyone"/> for all but members.</param>
/// <param name="Locale">BCP 47 language of their client, or null.</param>
/// <param name="Email">The e-mail address of their member record, or null. It never decides alone what somebody may see.</param>
internal sealed record TeamsAsker(string UserId, string? AadObjectId, TeamsAskerKind Kind, Audience Sees, string? Locale = null, string? Email = null)
{
    /// <summary>Whether they are one of the company's own.</summary>
    public bool IsMember => Kind == TeamsAskerKind.Member;

    /// <summary>What they are kept apart by, in any conversation.</summary>
    public string Key => $"{Answering.TeamsChannel.ChannelName}:{AadObjectId ?? UserId}";
}
