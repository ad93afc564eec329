namespace CareerBot.Salaries.Revisions;

/// <summary>Where a revision stands. Draft → submitted → approved → published; what was published is undone by rolling back, never erased.</summary>
public enum RevisionState
{
    /// <summary>Read without error and kept; only its proposer acts on it.</summary>
    Draft,

    /// <summary>Waiting for a second person.</summary>
    Submitted,

    /// <summary>A second person agreed to the change that they saw.</summary>
    Approved,

    /// <summary>A second person declined.</summary>
    Rejected,

    /// <summary>In the book, from its rows' dates on.</summary>
    Published,

    /// <summary>Published once; later revisions have taken the place of all that it says, today and for every day to come.</summary>
    Superseded,

    /// <summary>Published once and undone: the book is as if it had never been.</summary>
    RolledBack,
}
