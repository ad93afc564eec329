namespace CareerBot.Salaries.Audit;

/// <summary>What the audit trail tells of.</summary>
public static class AuditActions
{
    /// <summary>A revision was proposed.</summary>
    public const string Proposed = "revision.proposed";

    /// <summary>It was handed in for a decision.</summary>
    public const string Submitted = "revision.submitted";

    /// <summary>A second person approved it.</summary>
    public const string Approved = "revision.approved";

    /// <summary>A second person rejected it.</summary>
    public const string Rejected = "revision.rejected";

    /// <summary>It went into the book; the details carry the hash of its statements.</summary>
    public const string Published = "revision.published";

    /// <summary>Every changed band was asked back and answered right.</summary>
    public const string Checked = "revision.checked";

    /// <summary>An answer did not match its row; a roll-back follows.</summary>
    public const string CheckFailed = "revision.check-failed";

    /// <summary>It was taken out of the book.</summary>
    public const string RolledBack = "revision.rolled-back";

    /// <summary>Somebody was refused.</summary>
    public const string Refused = "access.refused";

    /// <summary>A token was made.</summary>
    public const string TokenCreated = "token.created";

    /// <summary>A token was revoked.</summary>
    public const string TokenRevoked = "token.revoked";

    /// <summary>Somebody signed in.</summary>
    public const string SignedIn = "access.signed-in";

    /// <summary>The bands were exported, all audiences.</summary>
    public const string Exported = "book.exported";

    /// <summary>A question was answered by HR.</summary>
    public const string HandOverAnswered = "question.answered";

    /// <summary>A reply was kept as a curated answer.</summary>
    public const string AnswerKept = "answer.kept";
}
