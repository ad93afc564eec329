using CareerBot.Salaries.Audit;

namespace CareerBot.Host.Console;

/// <summary>What the audit trail tells of, in words.</summary>
internal static class AuditWords
{
    /// <summary>An action in words; one that is not known keeps its name.</summary>
    public static string Of(string action) => action switch
    {
        AuditActions.Proposed => "Proposed",
        AuditActions.Submitted => "Submitted for approval",
        AuditActions.Approved => "Approved",
        AuditActions.Rejected => "Rejected",
        AuditActions.Published => "Published",
        AuditActions.Checked => "Answers checked",
        AuditActions.CheckFailed => "Answer check failed",
        AuditActions.RolledBack => "Rolled back",
        AuditActions.Refused => "Was refused",
        AuditActions.TokenCreated => "Made a token",
        AuditActions.TokenRevoked => "Revoked a token",
        AuditActions.SignedIn => "Signed in",
        AuditActions.Exported => "Downloaded the book",
        AuditActions.HandOverAnswered => "Answered a question",
        _ => action,
    };
}
