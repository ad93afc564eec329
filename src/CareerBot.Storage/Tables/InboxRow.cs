using System.Text.Json;
using CareerBot.Messages.Inbox;

namespace CareerBot.Storage.Tables;

/// <summary>Table <c>inbox</c>: what was acknowledged, in the order in which it came.</summary>
internal sealed class InboxRow
{
    public long Number { get; set; }

    public string Key { get; set; } = "";

    public string Conversation { get; set; } = "";

    public string Payload { get; set; } = "";

    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>JSON list of texts; null until they are made.</summary>
    public string? Deliveries { get; set; }

    public int Next { get; set; }

    /// <summary>Whether the next delivery is on its way, or was when its worker ended.</summary>
    public bool IsSending { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NotBefore { get; set; }

    public string Worker { get; set; } = "";

    public DateTimeOffset HeldUntil { get; set; }

    /// <summary>When it was dealt with; null while it was not.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    public InboxEntry ToEntry() => new(
        Number,
        new InboxItem(Key, Conversation, Payload, ReceivedAt),
        Deliveries is null ? default : JsonSerializer.Deserialize(Deliveries, InboxJson.Default.ImmutableArrayString),
        Next,
        IsSending && Deliveries is not null,
        Attempts)
    {
        HeldUntil = HeldUntil,
    };
}
