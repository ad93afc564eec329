namespace CareerBot.Salaries;

/// <summary>Something wrong in a salary file.</summary>
/// <param name="File">The file.</param>
/// <param name="Row">Line of the file, from 1 for the header.</param>
/// <param name="Column">Name of the column, or empty when the whole row is meant.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record SalaryProblem(string File, int Row, string Column, string Message)
{
    /// <summary><c>file:row:column: sentence</c>.</summary>
    public override string ToString() => $"{File}:{Row}:{Column}: {Message}";
}
