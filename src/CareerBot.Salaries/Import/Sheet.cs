namespace CareerBot.Salaries.Import;

/// <summary>A cell as it stands in a file.</summary>
/// <param name="Text">Its text, trimmed; empty for an empty cell.</param>
/// <param name="IsExact">Whether it is a number or a date of the file's own, written in the one invariant form: nothing to guess.</param>
internal readonly record struct SheetCell(string Text, bool IsExact = false)
{
    /// <summary>A text without white space around it; a tab or a carriage return at its beginning stays, so that it is refused.</summary>
    public static SheetCell Of(string text)
    {
        string trimmed = text.Trim();
        return new SheetCell(trimmed.Length > 0 && text.TrimStart(' ') is ['\t' or '\r', ..] ? text.TrimStart(' ').TrimEnd() : trimmed);
    }
}

/// <summary>A table read from its top to its end; never held as a whole.</summary>
internal abstract class Sheet : IDisposable
{
    /// <summary>The headers; for JSON, the contract's columns.</summary>
    public abstract IReadOnlyList<string> Header { get; }

    /// <summary>Number of the row read last, as the file's own program counts.</summary>
    public int Row { get; protected set; }

    /// <summary>Cells of the row read last; valid until the next is read.</summary>
    public abstract IReadOnlyList<SheetCell> Cells { get; }

    /// <summary>What is wrong with the row read last as a whole; null when it can be read.</summary>
    public RowProblem? RowFault { get; protected set; }

    /// <summary>What stands in the row read last beside the cells that can be read.</summary>
    public virtual IReadOnlyList<RowProblem> Surplus => [];

    /// <summary>Moves to the next row that is not blank; false at the end.</summary>
    /// <exception cref="UnreadableSheetException">The rest cannot be read.</exception>
    public abstract bool Read();

    /// <inheritdoc/>
    public abstract void Dispose();
}

/// <summary>A file cannot be read as what it claims to be.</summary>
internal sealed class UnreadableSheetException(RowProblem problem) : Exception(problem.Message)
{
    public RowProblem Problem { get; } = problem;

    public static UnreadableSheetException Of(string code, string message, int row = 0, string? suggestion = null) => new(new RowProblem(row, "", "", code, message, suggestion));
}
