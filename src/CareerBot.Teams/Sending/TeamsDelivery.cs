using System.Text.Json;
using System.Text.Json.Serialization;
using CareerBot.Messages.Inbox;
using CareerBot.Messages.Json;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Sending;

/// <summary>Something that is to be sent, as it is kept until it arrived.</summary>
/// <param name="Kind">How.</param>
/// <param name="To">The conversation; of <see cref="TeamsDeliveryKind.Personal"/> one that the person and the bot are in.</param>
/// <param name="Activity">What.</param>
internal sealed record TeamsDelivery(TeamsDeliveryKind Kind, ConversationReference To, ReadyJson Activity) : InboxDelivery
{
    /// <summary>The person, <c>29:…</c>, of a targeted or a personal one.</summary>
    public string? UserId { get; init; }

    /// <summary>The activity that is replaced.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The reply that it shows, so that a thumb below it is known to be for that; null for none.</summary>
    public string? ReplyId { get; init; }

    /// <summary>The revision on which it asks for a decision; null for none.</summary>
    public int? Announces { get; init; }

    /// <summary>What is sent when this is refused for good.</summary>
    public TeamsDelivery? Otherwise { get; init; }

    /// <summary>As it is kept: a line of JSON that says how and to whom, a line that is the activity; then the same of what is sent otherwise.</summary>
    public override string ToText()
    {
        string own = $"{LeanJson.WriteText(new Head(Kind, To, UserId, ActivityId, ReplyId, Announces), DeliveryJson.Default.Head)}\n{Activity}";
        return Otherwise is { } otherwise ? $"{own}\n{otherwise.ToText()}" : own;
    }

    /// <summary>Reads what <see cref="ToText"/> wrote. The activity is not read: it is sent as it is.</summary>
    public static TeamsDelivery Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] lines = text.Split('\n', 3);
        Head head = JsonSerializer.Deserialize(lines[0], DeliveryJson.Default.Head)!;
        return new TeamsDelivery(head.Kind, head.To, ReadyJson.Written(lines[1]))
        {
            UserId = head.UserId,
            ActivityId = head.ActivityId,
            ReplyId = head.ReplyId,
            Announces = head.Announces,
            Otherwise = lines is [_, _, var otherwise] ? Read(otherwise) : null,
        };
    }

    /// <summary>All but what is sent.</summary>
    internal sealed record Head(TeamsDeliveryKind Kind, ConversationReference To, string? UserId, string? ActivityId, string? ReplyId, int? Announces);
}

/// <summary>How all but the activity is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(TeamsDelivery.Head))]
internal sealed partial class DeliveryJson : JsonSerializerContext;

/// <summary>Ways to send.</summary>
internal enum TeamsDeliveryKind
{
    /// <summary>Into a conversation.</summary>
    Send,

    /// <summary>To one person of several in a conversation.</summary>
    Targeted,

    /// <summary>To one person in the personal chat, which is opened first.</summary>
    Personal,

    /// <summary>In the place of an activity that is there.</summary>
    Update,
}
