namespace CareerBot.Salaries.Import;

/// <summary>Something wrong, or worth a look, in a file of bands.</summary>
/// <param name="Row">Row of the file as a spreadsheet counts: 1 is the header (in JSON, which has none, 1 is the first object); 0 concerns the file as a whole.</param>
/// <param name="Column">The contract's column (<c>min</c>), or the header as written for an unknown one; empty when the whole row is meant.</param>
/// <param name="Value">The cell as written, cut to 80 characters; empty for none.</param>
/// <param name="Code">A stable name of <see cref="RowCodes"/>, for programs.</param>
/// <param name="Message">What is wrong and what to do, as a sentence.</param>
/// <param name="Suggestion">The value that was probably meant, or null.</param>
public sealed record RowProblem(int Row, string Column, string Value, string Code, string Message, string? Suggestion = null)
{
    private const int Shown = 80;

    /// <summary>A value as it is shown: not all of one that is a whole file by mistake.</summary>
    internal static string Cut(string value) => value.Length > Shown ? value[..Shown] : value;
}
