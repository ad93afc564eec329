namespace CareerBot.Storage.Tables;

/// <summary>Table <c>hand_overs</c>: questions for HR.</summary>
internal sealed class HandOverRow
{
    public string Id { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public string Kind { get; set; } = "";

    public string Asked { get; set; } = "";

    public string Understood { get; set; } = "";

    public string? Person { get; set; }

    public string ReturnTo { get; set; } = "";

    public string Language { get; set; } = "";

    public DateOnly? DueOn { get; set; }

    public string State { get; set; } = "";

    public string Reply { get; set; } = "";

    public string? RepliedBy { get; set; }

    public DateTimeOffset? RepliedAt { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    public string? KeptAs { get; set; }
}
