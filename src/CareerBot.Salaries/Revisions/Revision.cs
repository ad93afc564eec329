namespace CareerBot.Salaries.Revisions;

/// <summary>A batch of changes to the book and what became of it.</summary>
public sealed record Revision
{
    /// <summary>Its number, from 1 in the order of proposing.</summary>
    public required int Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required RevisionState State { get; init; }

    /// <summary>What happens to bands that it does not name.</summary>
    public required UpdateMode Mode { get; init; }

    /// <summary>The file that it came from, as its sender called it.</summary>
    public required string FileName { get; init; }

    /// <summary>The person who proposed it.</summary>
    public required string Proposer { get; init; }

    /// <summary>Why, in the proposer's words; empty for none.</summary>
    public string Comment { get; init; } = "";

    /// <summary>When it was proposed.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Rows of its file.</summary>
    public required int Rows { get; init; }

    /// <summary>What it touches: for one not published, against the book that it was last held against.</summary>
    public required RevisionCounts Counts { get; init; }

    /// <summary>ETag of the book that it was proposed against.</summary>
    public required string BaseTag { get; init; }

    /// <summary>SHA-256 of its rows, in hex.</summary>
    public required string ContentHash { get; init; }

    /// <summary>When it was handed in for a decision; null before.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The second person, who approved or rejected it; null before.</summary>
    public string? Approver { get; init; }

    /// <summary>What the second person said; empty for nothing.</summary>
    public string DecisionComment { get; init; } = "";

    /// <summary>When it was approved or rejected; null before.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Hash of the difference that the approver saw; publishing another one is refused.</summary>
    public string? ApprovedDiff { get; init; }

    /// <summary>When it was published; null before.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Who published it; null before.</summary>
    public string? Publisher { get; init; }

    /// <summary>Its place in the order of publishing, from 1; null before. Later ones hold over earlier ones.</summary>
    public int? PublishOrder { get; init; }

    /// <summary>SHA-256 of all that it says in the book, in hex; null before publishing.</summary>
    public string? StatementsHash { get; init; }

    /// <summary>When every band that it changed was asked back and answered right; null before.</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>When it was rolled back; null when it was not.</summary>
    public DateTimeOffset? RolledBackAt { get; init; }

    /// <summary>Who rolled it back, or null.</summary>
    public string? RolledBackBy { get; init; }

    /// <summary>Why it was rolled back; empty for no reason given.</summary>
    public string RollbackComment { get; init; } = "";
}
