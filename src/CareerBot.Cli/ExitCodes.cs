namespace CareerBot.Cli;

/// <summary>What the shell is told.</summary>
internal static class ExitCodes
{
    /// <summary>Done, and all is well.</summary>
    public const int Good = 0;

    /// <summary>Done, and something is not as it must be: a failed check, too low an accuracy.</summary>
    public const int Failed = 1;

    /// <summary>Not done: the input cannot be used.</summary>
    public const int BadInput = 2;
}
