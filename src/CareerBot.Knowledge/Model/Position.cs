namespace CareerBot.Knowledge.Model;

/// <summary>A place in a knowledge file, for a sentence that an editor can act on.</summary>
/// <param name="File">Path below the knowledge folder, with forward slashes.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters.</param>
public readonly record struct Position(string File, int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}:{Column}";
}
