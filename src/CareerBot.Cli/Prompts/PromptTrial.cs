using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Rephrasing;
using CareerBot.Rephrasing.Drafting;

namespace CareerBot.Cli.Prompts;

/// <summary>One draft, and what became of it.</summary>
/// <param name="Draft">What was to be worded.</param>
/// <param name="Sent">The data that the model was given.</param>
/// <param name="Received">What it wrote; null when it wrote nothing.</param>
/// <param name="Refusal">The guard's verdict, or why there was nothing to judge.</param>
/// <param name="Detail">What was wrong with the call; empty for none.</param>
/// <param name="Texts">The texts that hold; empty when the draft is sent.</param>
/// <param name="Took">How long the model took.</param>
/// <param name="Tokens">Tokens of prompt and reply, if the model said.</param>
internal sealed record PromptTrial(
    Draft Draft, string Sent, string? Received, Refusal Refusal, string Detail, ImmutableArray<string> Texts, TimeSpan Took, long Tokens)
{
    /// <summary>The answer as it would be shown.</summary>
    public Answer Shown(Answer answer) => Refusal == Refusal.None ? Draft.Reword(answer, Texts) : answer;
}
