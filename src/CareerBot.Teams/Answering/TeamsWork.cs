using System.Text.Json.Serialization;
using CareerBot.Teams.Sending;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Answering;

/// <summary>What the Teams channel keeps in the inbox: something to be answered or told, with no more of the activity than that needs.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "work")]
[JsonDerivedType(typeof(Ask), "ask")]
[JsonDerivedType(typeof(Welcome), "welcome")]
[JsonDerivedType(typeof(HandOver), "hand-over")]
[JsonDerivedType(typeof(Share), "share")]
[JsonDerivedType(typeof(ShowMine), "show-mine")]
[JsonDerivedType(typeof(Tell), "tell")]
[JsonDerivedType(typeof(Bring), "bring")]
[JsonDerivedType(typeof(News), "news")]
[JsonDerivedType(typeof(NewsBack), "news-back")]
[JsonDerivedType(typeof(Announce), "announce")]
[JsonDerivedType(typeof(Decided), "decided")]
internal abstract record TeamsWork
{
    private TeamsWork()
    {
    }

    /// <summary>A question.</summary>
    /// <param name="Where">The conversation that it came from, a thread of a channel included.</param>
    /// <param name="From">Who asks.</param>
    /// <param name="Locale">The language of their client.</param>
    /// <param name="Text">What is asked, without mentions of the bot.</param>
    /// <param name="IsShared">Whether Teams says that the channel is shared with another organisation.</param>
    /// <param name="IsPressed">Whether a button asks, whose words nobody sees in the conversation: the answer repeats them.</param>
    public sealed record Ask(ConversationReference Where, ChannelAccount From, string? Locale, string Text, bool IsShared, bool IsPressed = false) : TeamsWork;

    /// <summary>The bot came into a conversation.</summary>
    public sealed record Welcome(ConversationReference Where, string? Locale) : TeamsWork;

    /// <summary>Somebody pressed "Ask HR": the form is to be shown.</summary>
    public sealed record HandOver(ConversationReference Where, ChannelAccount From, string? Locale, string ReplyId) : TeamsWork;

    /// <summary>An answer is to be shown to everybody there.</summary>
    public sealed record Share(ConversationReference Where, ChannelAccount From, string? Locale, string ReplyId, bool IsShared) : TeamsWork;

    /// <summary>An answer that was kept back in a channel is to be given to its asker in the personal chat: their client draws no card of their own.</summary>
    public sealed record ShowMine(ConversationReference Where, ChannelAccount From, string? Locale, string ReplyId) : TeamsWork;

    /// <summary>Something that is made already is to be sent.</summary>
    public sealed record Tell(TeamsDelivery Delivery) : TeamsWork;

    /// <summary>HR's reply is brought to one person alone, in the personal chat.</summary>
    public sealed record Bring(ConversationReference Where, string UserId, string? Locale, string Question, string Reply) : TeamsWork;

    /// <summary>A subscriber is to be told of what waits for them, because of a revision.</summary>
    public sealed record News(string AadObjectId, int Revision) : TeamsWork;

    /// <summary>A subscriber is to hear that a revision was taken back.</summary>
    public sealed record NewsBack(string AadObjectId, int Revision) : TeamsWork;

    /// <summary>Approvers are asked for a decision on a revision.</summary>
    public sealed record Announce(int Revision) : TeamsWork;

    /// <summary>What approvers were asked is to say where the revision stands now.</summary>
    public sealed record Decided(int Revision) : TeamsWork;
}

/// <summary>How work and deliveries are kept.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(TeamsWork))]
[JsonSerializable(typeof(TeamsDelivery))]
internal sealed partial class WorkJson : JsonSerializerContext;
