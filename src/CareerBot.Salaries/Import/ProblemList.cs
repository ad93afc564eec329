using System.Collections.Immutable;

namespace CareerBot.Salaries.Import;

/// <summary>Errors and warnings as they are found: all are counted, the first ones are kept.</summary>
internal sealed class ProblemList
{
    private readonly List<RowProblem> _errors = [];
    private readonly List<RowProblem> _warnings = [];

    public int ErrorCount { get; private set; }

    /// <summary>Whether another error would be listed, so that it is worth working out what may have been meant.</summary>
    public bool ListsMore => _errors.Count < ImportResult.MostProblems;

    public ImmutableArray<RowProblem> Errors => [.. _errors.OrderBy(problem => problem.Row)];

    public ImmutableArray<RowProblem> Warnings => [.. _warnings.OrderBy(problem => problem.Row)];

    public void Error(RowProblem problem)
    {
        ErrorCount++;
        Keep(_errors, problem);
    }

    public void Warn(RowProblem problem) => Keep(_warnings, problem);

    private static void Keep(List<RowProblem> list, RowProblem problem)
    {
        if (list.Count < ImportResult.MostProblems)
        {
            list.Add(problem);
        }
    }
}
