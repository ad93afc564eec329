using CareerBot.Salaries.Import;
using CareerBot.Salaries.Wire;

namespace CareerBot.Cli.Desks;

/// <summary>What became of a file.</summary>
internal abstract record PushOutcome
{
    private PushOutcome()
    {
    }

    /// <summary>Every row is good: it is a draft now, or would be one.</summary>
    /// <param name="Response">What it changes.</param>
    public sealed record Good(ProposedResponse Response) : PushOutcome;

    /// <summary>It has errors, and nothing was stored.</summary>
    /// <param name="Errors">The errors, as many as are listed.</param>
    /// <param name="Count">How many there are in all.</param>
    public sealed record Bad(IReadOnlyList<RowProblem> Errors, int Count) : PushOutcome;
}
