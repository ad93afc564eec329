namespace CareerBot.Host;

/// <summary>What the host writes to the log. Never a person's words, a token, or pay. Event ids 9000 to 9999.</summary>
internal static partial class Log
{
    [LoggerMessage(9001, LogLevel.Information, "Knowledge {Version} loaded: {Roles} roles, {Skills} skills, in {ElapsedMs:0} ms.")]
    public static partial void KnowledgeLoaded(ILogger logger, string version, int roles, int skills, double elapsedMs);

    [LoggerMessage(9002, LogLevel.Error, "The knowledge folder has {Count} problem(s); the last good version stays in force:\n{Problems}")]
    public static partial void KnowledgeBroken(ILogger logger, int count, string problems);

    [LoggerMessage(9003, LogLevel.Warning, "The knowledge folder {Folder} could not be read and is tried again: {Reason}")]
    public static partial void KnowledgeUnreadable(ILogger logger, string folder, string reason);

    [LoggerMessage(9010, LogLevel.Information, "Salary book {Tag} is in use: {Bands} bands in force on {Day:yyyy-MM-dd}.")]
    public static partial void BookInUse(ILogger logger, string tag, int bands, DateOnly day);

    [LoggerMessage(9011, LogLevel.Warning, "The salary database is away: answers go on from book {Tag}, changes are refused until it is back. {Reason}")]
    public static partial void BookAway(ILogger logger, string tag, string reason);

    [LoggerMessage(9012, LogLevel.Information, "The salary database is back.")]
    public static partial void BookBack(ILogger logger);

    [LoggerMessage(9013, LogLevel.Error, "{Listener} could not be told that revision {Revision} was {Happened}.")]
    public static partial void ListenerFailed(ILogger logger, string listener, int revision, string happened, Exception error);

    [LoggerMessage(9014, LogLevel.Warning, "Revision {Revision} was rolled back: an answer did not match its row.")]
    public static partial void RevisionFailedCheck(ILogger logger, int revision);

    [LoggerMessage(9015, LogLevel.Warning, "A refusal could not be written to the audit trail, the database is away: {Action} by {Actor}.")]
    public static partial void RefusalNotAudited(ILogger logger, string action, string actor);

    [LoggerMessage(9020, LogLevel.Warning, "More than {Most} questions wait for the database; the oldest of them is not counted.")]
    public static partial void AskedLost(ILogger logger, int most);

    [LoggerMessage(9029, LogLevel.Error, "{Count} questions and thumbs could not be kept and are not counted: {Reason}.")]
    public static partial void AskedNotWritten(ILogger logger, int count, string reason);

    [LoggerMessage(9021, LogLevel.Information, "The days of {Texts} texts of questions and of {Replies} replied questions for HR are over; they were taken out.")]
    public static partial void QuestionsForgotten(ILogger logger, int texts, int replies);

    [LoggerMessage(9022, LogLevel.Error, "The reply to question {Id} could not be brought to {Channel}; it is tried again.")]
    public static partial void ReplyNotBrought(ILogger logger, string id, string channel, Exception error);

    [LoggerMessage(9023, LogLevel.Information, "The curated answer {Id} was written by {Person}.")]
    public static partial void AnswerKept(ILogger logger, string id, string person);

    [LoggerMessage(9030, LogLevel.Error, "The inbox is away; it is tried again. {Reason}")]
    public static partial void InboxAway(ILogger logger, string reason);

    [LoggerMessage(9031, LogLevel.Information, "Item {Number} of the inbox was left for the next start.")]
    public static partial void ItemLeft(ILogger logger, long number);

    [LoggerMessage(9032, LogLevel.Error, "Item {Number} of the inbox, from {Channel}, failed; attempt {Attempt}.")]
    public static partial void ItemFailed(ILogger logger, long number, string channel, int attempt, Exception error);

    [LoggerMessage(9033, LogLevel.Warning, "Item {Number} of the inbox, from {Channel}, is given up: {Reason}.")]
    public static partial void ItemUndeliverable(ILogger logger, long number, string channel, string reason);

    [LoggerMessage(9040, LogLevel.Warning, "The keys of Data Protection cannot be kept in {Folder}: sessions and installations of Slack may not outlive this process. DataProtection:KeysPath names another folder.")]
    public static partial void KeysNotKept(ILogger logger, string folder);

    [LoggerMessage(9034, LogLevel.Warning, "Item {Number} of the inbox, from {Channel}, waits: {Reason}")]
    public static partial void ItemWaits(ILogger logger, long number, string channel, string reason);
}
