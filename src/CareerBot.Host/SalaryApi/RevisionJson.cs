using CareerBot.Salaries.Import;
using CareerBot.Salaries.Revisions;

namespace CareerBot.Host.SalaryApi;

/// <summary>A revision on the wire.</summary>
internal sealed record RevisionJson
{
    public required int Id { get; init; }

    public required string State { get; init; }

    public required string Mode { get; init; }

    public required string FileName { get; init; }

    public required int Rows { get; init; }

    public required RevisionCounts Counts { get; init; }

    public required string Proposer { get; init; }

    public string Comment { get; init; } = "";

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public string? Approver { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string DecisionComment { get; init; } = "";

    public DateTimeOffset? PublishedAt { get; init; }

    public string? Publisher { get; init; }

    public DateTimeOffset? CheckedAt { get; init; }

    public DateTimeOffset? RolledBackAt { get; init; }

    public string? RolledBackBy { get; init; }

    public string RollbackComment { get; init; } = "";

    public static RevisionJson Of(Revision revision, RevisionState shown) => new()
    {
        Id = revision.Id,
        State = RevisionStates.Name(shown),
        Mode = revision.Mode == UpdateMode.Replace ? "replace" : "merge",
        FileName = revision.FileName,
        Rows = revision.Rows,
        Counts = revision.Counts,
        Proposer = revision.Proposer,
        Comment = revision.Comment,
        CreatedAt = revision.CreatedAt,
        SubmittedAt = revision.SubmittedAt,
        Approver = revision.Approver,
        DecidedAt = revision.DecidedAt,
        DecisionComment = revision.DecisionComment,
        PublishedAt = revision.PublishedAt,
        Publisher = revision.Publisher,
        CheckedAt = revision.CheckedAt,
        RolledBackAt = revision.RolledBackAt,
        RolledBackBy = revision.RolledBackBy,
        RollbackComment = revision.RollbackComment,
    };
}

/// <summary>Revisions, newest first.</summary>
/// <param name="Revisions">This page of them.</param>
/// <param name="Next">The value of <c>before</c> for the next page, or null.</param>
internal sealed record RevisionsResponse(IReadOnlyList<RevisionJson> Revisions, int? Next);

/// <summary>What became of a file.</summary>
/// <param name="Id">Number of the draft; null for a dry run.</param>
/// <param name="State"><c>draft</c>; null for a dry run.</param>
/// <param name="Counts">What it changes.</param>
/// <param name="DiffHash">What an approver has to have seen.</param>
/// <param name="Warnings">What is odd about it; nothing here stops it.</param>
internal sealed record ProposedResponse(int? Id, string? State, RevisionCounts Counts, string DiffHash, IReadOnlyList<RowProblem> Warnings);

/// <summary>What a revision changes.</summary>
/// <param name="Revision">Its number.</param>
/// <param name="State">Where it stands.</param>
/// <param name="DiffHash">What an approver sends along, to say what was seen.</param>
/// <param name="Counts">How many changes there are of each kind.</param>
/// <param name="WidensAudience">Whether more people will see some bands: the approver confirms that apart.</param>
/// <param name="Warnings">What is odd.</param>
/// <param name="Changes">This page of the changes.</param>
/// <param name="Next">Where the next page begins, or null.</param>
internal sealed record DiffResponse(
    int Revision,
    string State,
    string DiffHash,
    RevisionCounts Counts,
    bool WidensAudience,
    IReadOnlyList<RowProblem> Warnings,
    IReadOnlyList<ChangeJson> Changes,
    int? Next);

/// <summary>One change, old beside new.</summary>
internal sealed record ChangeJson(
    string Kind, int Row, string Role, string Location, string? Level, DateOnly? InForceFrom, BandJson? Before, BandJson? After, decimal? MinPercent, decimal? MaxPercent, bool WidensAudience)
{
    public static ChangeJson Of(BandChange change) => new(
        change.Kind switch { ChangeKind.Added => "added", ChangeKind.Changed => "changed", _ => "removed" },
        change.Row,
        change.Key.Role.Value,
        change.Key.Place,
        change.Key.Level?.Value,
        change.InForceFrom == DateOnly.MinValue ? null : change.InForceFrom,
        change.Before is null ? null : BandJson.Of(change.Before),
        change.After is null ? null : BandJson.Of(change.After),
        change.MinPercent,
        change.MaxPercent,
        change.WidensAudience);
}

/// <summary>Body of <c>approve</c>.</summary>
/// <param name="DiffHash">Hash of the difference that the approver saw.</param>
/// <param name="Comment">What the approver says.</param>
/// <param name="ConfirmWiderAudience">Whether the approver agrees that more people see some bands.</param>
internal sealed record ApproveRequest(string? DiffHash, string? Comment, bool ConfirmWiderAudience);

/// <summary>Body of <c>reject</c> and <c>rollback</c>.</summary>
/// <param name="Comment">Why.</param>
internal sealed record CommentRequest(string? Comment);

/// <summary>Outcome of verifying the audit trail.</summary>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Problems">What is not as it was written; none is good.</param>
internal sealed record VerifyResponse(long Lines, IReadOnlyList<string> Problems);

/// <summary>Lines of the audit trail, oldest first.</summary>
/// <param name="Lines">This page of them.</param>
/// <param name="Next">The value of <c>after</c> for the next page, or null.</param>
internal sealed record AuditResponse(IReadOnlyList<Salaries.Audit.AuditEntry> Lines, long? Next);
