using CareerBot.Salaries.Revisions;

namespace CareerBot.Salaries.Wire;

/// <summary>A revision on the wire.</summary>
public sealed record RevisionJson
{
    /// <summary>Its number.</summary>
    public required int Id { get; init; }

    /// <summary>Where it stands: a name of <see cref="RevisionStates.Name"/>.</summary>
    public required string State { get; init; }

    /// <summary><c>merge</c> or <c>replace</c>.</summary>
    public required string Mode { get; init; }

    /// <summary>The file that it came from.</summary>
    public required string FileName { get; init; }

    /// <summary>Rows of its file.</summary>
    public required int Rows { get; init; }

    /// <summary>What it touches.</summary>
    public required RevisionCounts Counts { get; init; }

    /// <summary>Who proposed it.</summary>
    public required string Proposer { get; init; }

    /// <summary>Why; empty for no reason given.</summary>
    public string Comment { get; init; } = "";

    /// <summary>When it was proposed.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was handed in; null before.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The second person; null before a decision.</summary>
    public string? Approver { get; init; }

    /// <summary>When it was decided on; null before.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>What the second person said; empty for nothing.</summary>
    public string DecisionComment { get; init; } = "";

    /// <summary>When it was published; null before.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Who published it; null before.</summary>
    public string? Publisher { get; init; }

    /// <summary>When every changed band was asked back and answered right; null before.</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>When it was rolled back; null when it was not.</summary>
    public DateTimeOffset? RolledBackAt { get; init; }

    /// <summary>Who rolled it back, or null.</summary>
    public string? RolledBackBy { get; init; }

    /// <summary>Why it was rolled back; empty for no reason given.</summary>
    public string RollbackComment { get; init; } = "";

    /// <summary>A revision as it is sent.</summary>
    /// <param name="revision">The revision.</param>
    /// <param name="shown">Its state as it is shown, from <see cref="RevisionStates.Shown"/>.</param>
    public static RevisionJson Of(Revision revision, RevisionState shown)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return new RevisionJson
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
}
