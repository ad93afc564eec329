using System.Collections.Immutable;

namespace CareerBot.Salaries.Import;

/// <summary>A band and the row that it stands in.</summary>
/// <param name="Row">As a spreadsheet counts: 2 is the first below the header.</param>
/// <param name="Band">The band.</param>
public readonly record struct ImportedRow(int Row, Band Band);

/// <summary>What a file says: every good row, and everything wrong with the others. A file with any error changes nothing.</summary>
/// <param name="Rows">Rows without error, in the file's order.</param>
/// <param name="Errors">The first <see cref="MostProblems"/> errors, by row.</param>
/// <param name="ErrorCount">How many errors there are in all.</param>
/// <param name="Warnings">The first <see cref="MostProblems"/> warnings, by row; these that need the book are added by the diff.</param>
public sealed record ImportResult(ImmutableArray<ImportedRow> Rows, ImmutableArray<RowProblem> Errors, int ErrorCount, ImmutableArray<RowProblem> Warnings)
{
    /// <summary>Errors, and warnings, that are listed; all are counted.</summary>
    public const int MostProblems = 1_000;
}
