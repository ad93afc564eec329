using System.Globalization;
using CareerBot.Teams.Sending;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Interacting;

/// <summary>A button of a card that somebody pressed.</summary>
/// <param name="Activity">The activity that says so.</param>
/// <param name="Where">The conversation.</param>
/// <param name="Verb">The button, one of <see cref="Rendering.Verbs"/>.</param>
/// <param name="Data">What it brings, inputs included; null for nothing.</param>
internal sealed record Pressed(Activity Activity, ConversationReference Where, string Verb, CardData? Data)
{
    /// <summary>What comes within this time of a press may be that press again.</summary>
    public static readonly TimeSpan Same = TimeSpan.FromMinutes(1);

    /// <summary>Who pressed.</summary>
    public ChannelAccount From => Activity.From!;

    /// <summary>
    /// What the press is known by: the same button of the same message by the same person within a minute is the same press, which Teams may send with a
    /// new id (https://github.com/microsoft/botbuilder-dotnet/issues/5005). The key of the minute before has to be looked for too.
    /// </summary>
    /// <param name="moment">When it came.</param>
    public string KeyAt(DateTimeOffset moment)
    {
        string what = string.Join('/', Verb, Data?.Reply, Data?.Ask, Data?.Revision?.ToString(CultureInfo.InvariantCulture), Data?.First, Data?.Second, Data?.Place);
        string hash = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(what)).AsSpan(0, 12));
        return $"{Where.ConversationId}/p/{Activity.ReplyToId}/{From.Id}/{hash}/{moment.ToUnixTimeSeconds() / (long)Same.TotalSeconds}";
    }
}
