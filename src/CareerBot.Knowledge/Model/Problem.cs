namespace CareerBot.Knowledge.Model;

/// <summary>Something wrong in a knowledge file: where, what, and what to do about it.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Message">A sentence for the editor of the file.</param>
public sealed record Problem(Position At, string Message)
{
    /// <summary><c>file:line:column: sentence</c>.</summary>
    public override string ToString() => $"{At}: {Message}";
}
