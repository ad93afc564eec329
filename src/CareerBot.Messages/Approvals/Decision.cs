namespace CareerBot.Messages.Approvals;

/// <summary>What came of a decision.</summary>
/// <param name="Outcome">What.</param>
/// <param name="Sentence">Why not, for whoever decided; empty when it is done, or the channel has words of its own for it.</param>
public sealed record Decision(DecisionOutcome Outcome, string Sentence = "");

/// <summary>What can come of a decision.</summary>
public enum DecisionOutcome
{
    /// <summary>Decided.</summary>
    Done,

    /// <summary>More people would see a band, and that was not confirmed.</summary>
    WideningNotConfirmed,

    /// <summary>Rejecting needs a reason.</summary>
    ReasonMissing,

    /// <summary>Refused for another reason: the proposer decides, the difference is another one by now, it was decided before.</summary>
    Refused,

    /// <summary>The salary book is away; nothing was decided.</summary>
    Unavailable,
}
