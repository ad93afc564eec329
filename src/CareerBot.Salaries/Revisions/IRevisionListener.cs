namespace CareerBot.Salaries.Revisions;

/// <summary>What happened to a revision that people may want to hear of.</summary>
public enum RevisionEvent
{
    /// <summary>It waits for a second person: approvers can be asked for a decision.</summary>
    Submitted,

    /// <summary>A second person agreed: it can be published.</summary>
    Approved,

    /// <summary>It was rejected: its proposer can be told.</summary>
    Rejected,

    /// <summary>It is in the book: subscribers can be told from its first day on.</summary>
    Published,

    /// <summary>It was taken out of the book.</summary>
    RolledBack,
}

/// <summary>
/// Hears of revisions after they are kept: the seam at which a channel announces new pay, or asks an approver for a decision in chat.
/// </summary>
public interface IRevisionListener
{
    /// <summary>Takes note. It must not wait for long: send later what takes long.</summary>
    Task OnAsync(RevisionEvent happened, Revision revision, CancellationToken cancellationToken);
}
