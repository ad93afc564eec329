using System.Text.Json.Serialization;

namespace CareerBot.Slack.Answering;

/// <summary>What Slack's channel keeps in the inbox: something to be answered or told, with no more of the request than that needs.</summary>
/// <param name="Team">The workspace of the installation; null of an organisation-wide one.</param>
/// <param name="Enterprise">The organisation; null outside one.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "work")]
[JsonDerivedType(typeof(Ask), "ask")]
[JsonDerivedType(typeof(Share), "share")]
[JsonDerivedType(typeof(Say), "say")]
[JsonDerivedType(typeof(Home), "home")]
[JsonDerivedType(typeof(Prompts), "prompts")]
[JsonDerivedType(typeof(Bring), "bring")]
[JsonDerivedType(typeof(News), "news")]
[JsonDerivedType(typeof(NewsBack), "news-back")]
[JsonDerivedType(typeof(Announce), "announce")]
[JsonDerivedType(typeof(Decided), "decided")]
internal abstract record SlackWork(string? Team, string? Enterprise)
{
    /// <summary>A question.</summary>
    public sealed record Ask(string? Team, string? Enterprise) : SlackWork(Team, Enterprise)
    {
        public required string User { get; init; }

        public required string Channel { get; init; }

        /// <summary>As it was typed, with Slack's own marks in it; or what a button asks.</summary>
        public required string Text { get; init; }

        /// <summary>The message that asks; null of a button or a command.</summary>
        public string? Ts { get; init; }

        /// <summary>The thread that the answer goes to; null for the channel itself.</summary>
        public string? ThreadTs { get; init; }

        /// <summary>Whether it was written in a thread that was there before; its context is then the thread's.</summary>
        public bool IsInThread { get; init; }

        /// <summary>Whether it is in a direct message.</summary>
        public bool IsDirect { get; init; }

        /// <summary>Whether it is in a message of several people.</summary>
        public bool IsGroup { get; init; }

        /// <summary>Whether it mentions CareerBot: by that it is a question to it.</summary>
        public bool IsMention { get; init; }

        /// <summary>Whether Slack says that the channel is shared with another organisation.</summary>
        public bool IsShared { get; init; }

        /// <summary>Whether it was typed after <c>/career</c>: then words such as "subscribe" are commands.</summary>
        public bool IsCommand { get; init; }

        /// <summary>Whether others do not see the question: the answer then repeats it.</summary>
        public bool IsUnseen { get; init; }

        /// <summary>Where the answer goes first, to the person alone; null when it goes to the channel.</summary>
        public string? ResponseUrl { get; init; }
    }

    /// <summary>An answer is to be shown to everybody there.</summary>
    public sealed record Share(string? Team, string? Enterprise, string User, string Channel, string? ThreadTs, string ReplyId, string? ResponseUrl) : SlackWork(Team, Enterprise);

    /// <summary>A note to one person, where they are.</summary>
    /// <param name="Team">The workspace.</param>
    /// <param name="Enterprise">The organisation.</param>
    /// <param name="User">The person.</param>
    /// <param name="Channel">Where they are; null for a direct message.</param>
    /// <param name="ThreadTs">The thread.</param>
    /// <param name="ResponseUrl">Tried first.</param>
    /// <param name="Key">The text's key.</param>
    public sealed record Say(string? Team, string? Enterprise, string User, string? Channel, string? ThreadTs, string? ResponseUrl, string Key) : SlackWork(Team, Enterprise);

    /// <summary>Somebody's Home tab is to be drawn.</summary>
    public sealed record Home(string? Team, string? Enterprise, string User) : SlackWork(Team, Enterprise);

    /// <summary>First questions are to be offered in an agent conversation.</summary>
    public sealed record Prompts(string? Team, string? Enterprise, string User, string Channel, string? ThreadTs) : SlackWork(Team, Enterprise);

    /// <summary>Something is brought to one person alone, in a direct message.</summary>
    /// <param name="Team">The workspace.</param>
    /// <param name="Enterprise">The organisation.</param>
    /// <param name="User">The person.</param>
    /// <param name="ThreadTs">The thread of the direct message where it was asked; null for none.</param>
    /// <param name="Text">mrkdwn, escaped.</param>
    public sealed record Bring(string? Team, string? Enterprise, string User, string? ThreadTs, string Text) : SlackWork(Team, Enterprise);

    /// <summary>A subscriber is to be told of what waits for them, because of a revision.</summary>
    public sealed record News(string? Team, string? Enterprise, string User, int Revision) : SlackWork(Team, Enterprise);

    /// <summary>A subscriber is to hear that a revision was taken back.</summary>
    public sealed record NewsBack(string? Team, string? Enterprise, string User, int Revision) : SlackWork(Team, Enterprise);

    /// <summary>Approvers are asked for a decision on a revision.</summary>
    public sealed record Announce(string? Team, string? Enterprise, int Revision) : SlackWork(Team, Enterprise);

    /// <summary>What approvers were asked is to say where the revision stands now.</summary>
    public sealed record Decided(string? Team, string? Enterprise, int Revision) : SlackWork(Team, Enterprise);
}

/// <summary>How work and deliveries are kept.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(SlackWork))]
[JsonSerializable(typeof(Sending.SlackDelivery))]
internal sealed partial class WorkJson : JsonSerializerContext;
