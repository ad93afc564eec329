namespace CareerBot.Messages.Approvals;

/// <summary>Where a revision stands, as far as approvers care.</summary>
public enum ApprovalState
{
    /// <summary>Not handed in.</summary>
    Draft,

    /// <summary>Waits for a second person.</summary>
    Waiting,

    /// <summary>A second person agreed.</summary>
    Approved,

    /// <summary>A second person declined.</summary>
    Rejected,

    /// <summary>In the book.</summary>
    Published,

    /// <summary>Taken out of the book.</summary>
    RolledBack,
}
