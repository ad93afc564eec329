using CareerBot.Salaries.Import;

namespace CareerBot.Salaries.Wire;

/// <summary>What problem details (RFC 9457) say of a refused file, beside their usual members.</summary>
/// <param name="Code">A stable name of what is wrong.</param>
/// <param name="Detail">What is wrong, as a sentence.</param>
/// <param name="ErrorCount">How many errors the file has in all.</param>
/// <param name="Errors">The errors, as many as are listed.</param>
/// <param name="Warnings">What else is odd.</param>
public sealed record RowsProblem(string? Code, string? Detail, int ErrorCount, IReadOnlyList<RowProblem>? Errors, IReadOnlyList<RowProblem>? Warnings);
