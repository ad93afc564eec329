namespace CareerBot.Messages.Approvals;

/// <summary>Decides on revisions from a channel, by the rules of the salary book's own desk. Whoever calls has made sure that the person is an approver.</summary>
public interface IRevisionApprovals
{
    /// <summary>A revision as it stands; null when there is none.</summary>
    Task<RevisionSummary?> FindAsync(int revision, CancellationToken cancellationToken);

    /// <summary>What a revision changes in the book of now; null when there is none.</summary>
    /// <param name="revision">Its number.</param>
    /// <param name="locale">BCP 47 language to say it in, or null.</param>
    /// <param name="most">How many changes at most.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    Task<RevisionDifference?> DifferenceAsync(int revision, string? locale, int most, CancellationToken cancellationToken);

    /// <summary>Approves the difference that was seen.</summary>
    /// <param name="revision">Its number.</param>
    /// <param name="person">Who, as the salary book knows them.</param>
    /// <param name="seenHash">Hash of the difference that they saw.</param>
    /// <param name="confirmsWidening">Whether they agree apart that more people see some bands.</param>
    /// <param name="comment">What they say to it; empty for nothing.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    Task<Decision> ApproveAsync(int revision, string person, string seenHash, bool confirmsWidening, string comment, CancellationToken cancellationToken);

    /// <summary>Rejects, with a reason.</summary>
    Task<Decision> RejectAsync(int revision, string person, string reason, CancellationToken cancellationToken);

    /// <summary>Writes into the audit trail that somebody who is no approver tried to decide.</summary>
    /// <param name="revision">Its number.</param>
    /// <param name="actor">Who: the person, or what the channel knows them by.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    Task NoteRefusedAsync(int revision, string actor, CancellationToken cancellationToken);
}
