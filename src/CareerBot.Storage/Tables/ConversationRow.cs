namespace CareerBot.Storage.Tables;

/// <summary>Table <c>conversations</c>: where channels can write of their own accord.</summary>
internal sealed class ConversationRow
{
    /// <summary>The channel's name.</summary>
    public string Channel { get; set; } = "";

    public string Conversation { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Address { get; set; } = "";

    public string? Tenant { get; set; }

    public string? Bot { get; set; }

    public string? User { get; set; }

    /// <summary>Whom it is with alone, as the channel finds them.</summary>
    public string? Person { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
