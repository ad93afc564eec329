using CareerBot.Salaries.Revisions;

namespace CareerBot.Storage.Tables;

/// <summary>Table <c>revisions</c>.</summary>
internal sealed class RevisionRow
{
    public int Id { get; set; }

    public string State { get; set; } = "";

    public string Mode { get; set; } = "";

    public string FileName { get; set; } = "";

    public string Proposer { get; set; } = "";

    public string Comment { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public int Rows { get; set; }

    public int Added { get; set; }

    public int Changed { get; set; }

    public int Removed { get; set; }

    public int Unchanged { get; set; }

    public string BaseTag { get; set; } = "";

    public string ContentHash { get; set; } = "";

    public DateTimeOffset? SubmittedAt { get; set; }

    public string? Approver { get; set; }

    public string DecisionComment { get; set; } = "";

    public DateTimeOffset? DecidedAt { get; set; }

    public string? ApprovedDiff { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    public string? Publisher { get; set; }

    public int? PublishOrder { get; set; }

    public string? StatementsHash { get; set; }

    public DateTimeOffset? CheckedAt { get; set; }

    public DateTimeOffset? RolledBackAt { get; set; }

    public string? RolledBackBy { get; set; }

    public string RollbackComment { get; set; } = "";

    public void Take(Revision revision)
    {
        Id = revision.Id;
        State = RevisionStates.Name(revision.State);
        Mode = revision.Mode == UpdateMode.Replace ? "replace" : "merge";
        FileName = revision.FileName;
        Proposer = revision.Proposer;
        Comment = revision.Comment;
        CreatedAt = revision.CreatedAt;
        Rows = revision.Rows;
        Added = revision.Counts.Added;
        Changed = revision.Counts.Changed;
        Removed = revision.Counts.Removed;
        Unchanged = revision.Counts.Unchanged;
        BaseTag = revision.BaseTag;
        ContentHash = revision.ContentHash;
        SubmittedAt = revision.SubmittedAt;
        Approver = revision.Approver;
        DecisionComment = revision.DecisionComment;
        DecidedAt = revision.DecidedAt;
        ApprovedDiff = revision.ApprovedDiff;
        PublishedAt = revision.PublishedAt;
        Publisher = revision.Publisher;
        PublishOrder = revision.PublishOrder;
        StatementsHash = revision.StatementsHash;
        CheckedAt = revision.CheckedAt;
        RolledBackAt = revision.RolledBackAt;
        RolledBackBy = revision.RolledBackBy;
        RollbackComment = revision.RollbackComment;
    }

    public Revision ToRevision() => new()
    {
        Id = Id,
        State = RevisionStates.Parse(State),
        Mode = Mode == "replace" ? UpdateMode.Replace : UpdateMode.Merge,
        FileName = FileName,
        Proposer = Proposer,
        Comment = Comment,
        CreatedAt = CreatedAt,
        Rows = Rows,
        Counts = new RevisionCounts(Added, Changed, Removed, Unchanged),
        BaseTag = BaseTag,
        ContentHash = ContentHash,
        SubmittedAt = SubmittedAt,
        Approver = Approver,
        DecisionComment = DecisionComment,
        DecidedAt = DecidedAt,
        ApprovedDiff = ApprovedDiff,
        PublishedAt = PublishedAt,
        Publisher = Publisher,
        PublishOrder = PublishOrder,
        StatementsHash = StatementsHash,
        CheckedAt = CheckedAt,
        RolledBackAt = RolledBackAt,
        RolledBackBy = RolledBackBy,
        RollbackComment = RollbackComment,
    };
}
