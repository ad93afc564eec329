namespace CareerBot.Storage.Questions;

/// <summary>What became of a question, as HR counts it.</summary>
public enum AskedOutcome
{
    /// <summary>It was answered.</summary>
    Answered,

    /// <summary>It was asked back.</summary>
    AskedBack,

    /// <summary>It belongs to careers, and there was no answer.</summary>
    NoAnswer,

    /// <summary>It was declined.</summary>
    Declined,

    /// <summary>A greeting, thanks, or a call for help: nothing that wants an answer.</summary>
    SmallTalk,
}
