using CareerBot.Salaries.Audit;

namespace CareerBot.Storage.Tables;

/// <summary>Table <c>audit</c>: append-only, each row with the hash of the one before.</summary>
internal sealed class AuditRow
{
    public long Number { get; set; }

    public DateTimeOffset At { get; set; }

    public string Actor { get; set; } = "";

    public string Action { get; set; } = "";

    public int? Revision { get; set; }

    public string Details { get; set; } = "";

    public string PreviousHash { get; set; } = "";

    public string Hash { get; set; } = "";

    public static AuditRow Of(AuditEntry entry) => new()
    {
        Number = entry.Number,
        At = entry.At,
        Actor = entry.Actor,
        Action = entry.Action,
        Revision = entry.Revision,
        Details = entry.Details,
        PreviousHash = entry.PreviousHash,
        Hash = entry.Hash,
    };

    public AuditEntry ToEntry() => new(Number, At, Actor, Action, Revision, Details, PreviousHash, Hash);
}
