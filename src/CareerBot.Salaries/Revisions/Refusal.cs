namespace CareerBot.Salaries.Revisions;

/// <summary>Why the desk does not do what is asked.</summary>
public enum Refusal
{
    /// <summary>There is no such revision.</summary>
    NotFound,

    /// <summary>The proposer may not decide.</summary>
    SamePerson,

    /// <summary>The revision is not in a state for it.</summary>
    WrongState,

    /// <summary>The book is not the one that the sender saw.</summary>
    StaleBook,

    /// <summary>The difference is not the one that the approver saw.</summary>
    DiffChanged,

    /// <summary>More people would see a band, and the approver did not confirm it.</summary>
    WideningNotConfirmed,

    /// <summary>The key came before with another content.</summary>
    KeyReused,

    /// <summary>Rejecting needs a reason.</summary>
    CommentMissing,

    /// <summary>Nothing would change.</summary>
    NothingChanges,
}

/// <summary>The desk does not do what is asked; nothing has changed.</summary>
public sealed class RefusedException(Refusal refusal, string message) : Exception(message)
{
    /// <summary>Why.</summary>
    public Refusal Refusal { get; } = refusal;
}
