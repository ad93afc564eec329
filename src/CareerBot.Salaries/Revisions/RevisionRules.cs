namespace CareerBot.Salaries.Revisions;

/// <summary>What may be done with a revision, and by whom; whatever may not is refused with a sentence.</summary>
internal static class RevisionRules
{
    /// <summary>A proposal is made on the book that its maker read; on none that is said, it is made on the present one.</summary>
    public static void RefuseStale(Proposal proposal, BookVersion version)
    {
        if (proposal.BaseTag is { } seen && seen != version.Tag)
        {
            throw new RefusedException(Refusal.StaleBook, "The book has changed since you last read it. Read it again, look at what your file changes now, and send it with the new ETag.");
        }
    }

    /// <summary>A second person decides, on what waits for a decision.</summary>
    public static void DemandUndecided(Revision revision, string person)
    {
        if (string.Equals(revision.Proposer, person, StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedException(Refusal.SamePerson, $"{person} proposed revision {revision.Id}; a second person decides on it.");
        }

        if (revision.State is not (RevisionState.Submitted or RevisionState.Approved))
        {
            throw WrongState(revision, "decided on");
        }
    }

    /// <summary>It must be in a state.</summary>
    /// <param name="revision">The revision.</param>
    /// <param name="state">The state.</param>
    /// <param name="verb">What is to be done with it, as in "cannot be published now".</param>
    public static void Demand(Revision revision, RevisionState state, string verb)
    {
        if (revision.State != state)
        {
            throw WrongState(revision, verb);
        }
    }

    private static RefusedException WrongState(Revision revision, string verb) =>
        new(Refusal.WrongState, $"Revision {revision.Id} is {RevisionStates.Name(revision.State)} and cannot be {verb} now.");

    /// <summary>There is no such revision.</summary>
    public static RefusedException NotFound(int id) => new(Refusal.NotFound, $"There is no revision {id}.");
}
