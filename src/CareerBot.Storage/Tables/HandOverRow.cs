using CareerBot.Messages.HandOvers;

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

    public string DueRule { get; set; } = "";

    public string State { get; set; } = "";

    public string Reply { get; set; } = "";

    public string? RepliedBy { get; set; }

    public DateTimeOffset? RepliedAt { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    public string? KeptAs { get; set; }

    public static HandOverRow Of(HandOver question) => new()
    {
        Id = question.Id,
        CreatedAt = question.CreatedAt,
        Kind = question.Kind.ToString(),
        Asked = question.Asked,
        Understood = question.Understood,
        Person = question.Person,
        ReturnTo = question.ReturnTo,
        Language = question.Language,
        DueOn = question.DueOn,
        DueRule = question.DueRule,
        State = question.State.ToString(),
        Reply = question.Reply,
        RepliedBy = question.RepliedBy,
        RepliedAt = question.RepliedAt,
        DeliveredAt = question.DeliveredAt,
        KeptAs = question.KeptAs,
    };

    public HandOver ToHandOver() => new()
    {
        Id = Id,
        CreatedAt = CreatedAt,
        Kind = Enum.Parse<HandOverKind>(Kind),
        Asked = Asked,
        Understood = Understood,
        Person = Person,
        ReturnTo = ReturnTo,
        Language = Language,
        DueOn = DueOn,
        DueRule = DueRule,
        State = Enum.Parse<HandOverState>(State),
        Reply = Reply,
        RepliedBy = RepliedBy,
        RepliedAt = RepliedAt,
        DeliveredAt = DeliveredAt,
        KeptAs = KeptAs,
    };
}
