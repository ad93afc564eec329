namespace CareerBot.Salaries.Revisions;

/// <summary>The names of states and modes on the wire and in the store.</summary>
public static class RevisionStates
{
    /// <summary><c>rolled back</c> and the like.</summary>
    public static string Name(RevisionState state) => state switch
    {
        RevisionState.Draft => "draft",
        RevisionState.Submitted => "submitted",
        RevisionState.Approved => "approved",
        RevisionState.Rejected => "rejected",
        RevisionState.Published => "published",
        RevisionState.Superseded => "superseded",
        RevisionState.RolledBack => "rolled back",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The state of a name.</summary>
    public static RevisionState Parse(string name) =>
        Enum.GetValues<RevisionState>().First(state => Name(state) == name);

    /// <summary>A revision as it is shown: superseded, when nothing that it says is in force or scheduled any more.</summary>
    public static RevisionState Shown(Revision revision, IReadOnlySet<int> live)
    {
        ArgumentNullException.ThrowIfNull(revision);
        ArgumentNullException.ThrowIfNull(live);
        return revision.State == RevisionState.Published && !live.Contains(revision.Id) ? RevisionState.Superseded : revision.State;
    }
}
