namespace CareerBot.Cli;

/// <summary>A command ends here: one sentence for the person, one code for the shell.</summary>
/// <param name="exitCode">One of <see cref="ExitCodes"/>.</param>
/// <param name="message">What is wrong, where, and what to do.</param>
/// <param name="inner">What was behind it, or null.</param>
internal sealed class CommandFailure(int exitCode, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What the shell is told.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>It was understood, and may not be or did not work.</summary>
    public static CommandFailure Refused(string message, Exception? inner = null) => new(ExitCodes.Failed, message, inner);

    /// <summary>What was given cannot be used.</summary>
    public static CommandFailure BadInput(string message, Exception? inner = null) => new(ExitCodes.BadInput, message, inner);
}
