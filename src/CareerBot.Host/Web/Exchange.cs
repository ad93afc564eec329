using CareerBot.Messages;

namespace CareerBot.Host.Web;

/// <summary>A question and its answer as they are shown. The answer is kept, not its HTML: its parts are shared with the knowledge base.</summary>
/// <param name="Asked">What was typed.</param>
/// <param name="Reply">What was understood and said.</param>
public sealed record Exchange(string Asked, Reply Reply)
{
    /// <summary>What the asker thinks of the answer: true for a thumb up, false for one down, null for none.</summary>
    public bool? IsGood { get; init; }

    /// <summary>Whether it was handed over to HR.</summary>
    public bool IsHandedOver { get; init; }

    /// <summary>The answer.</summary>
    public Answer Answer => Reply.Answer;
}
