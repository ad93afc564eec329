namespace CareerBot.Host;

/// <summary>What the host writes to the log. Never a person's words, a token, or pay. Event ids 9000 to 9999.</summary>
internal static partial class Log
{
    [LoggerMessage(9001, LogLevel.Information, "Knowledge {Version} loaded: {Roles} roles, {Skills} skills, {Bands} pay bands, in {ElapsedMs:0} ms.")]
    public static partial void KnowledgeLoaded(ILogger logger, string version, int roles, int skills, int bands, double elapsedMs);

    [LoggerMessage(9002, LogLevel.Error, "The knowledge folder has {Count} problem(s); the last good version stays in force:\n{Problems}")]
    public static partial void KnowledgeBroken(ILogger logger, int count, string problems);

    [LoggerMessage(9003, LogLevel.Warning, "The knowledge folder {Folder} could not be read and is tried again: {Reason}")]
    public static partial void KnowledgeUnreadable(ILogger logger, string folder, string reason);
}
