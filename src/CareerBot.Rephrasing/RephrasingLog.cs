using Microsoft.Extensions.Logging;

namespace CareerBot.Rephrasing;

/// <summary>What is logged, 4000 to 4099. Never a text, a figure, a person or a key.</summary>
internal static partial class RephrasingLog
{
    [LoggerMessage(4000, LogLevel.Warning, "The settings of rephrasing are wrong; the last good ones hold. {Problem}")]
    public static partial void SettingsWrong(ILogger logger, string problem);

    [LoggerMessage(4001, LogLevel.Information, "An answer is sent as drafted: {Refusal} ({Detail}); prompt {Prompt}, {Language}.")]
    public static partial void Refused(ILogger logger, Refusal refusal, string detail, string prompt, string language);

    [LoggerMessage(4002, LogLevel.Error, "The prompts have {Count} problems; the last good ones hold.\n{Problems}")]
    public static partial void PromptsBroken(ILogger logger, int count, string problems);

    [LoggerMessage(4003, LogLevel.Information, "Loaded the prompt for rephrasing, version {Version} ({Fingerprint}), in {Languages} languages.")]
    public static partial void PromptsLoaded(ILogger logger, int version, string fingerprint, int languages);

    [LoggerMessage(4004, LogLevel.Warning, "The prompts in {Folder} cannot be read now; it is tried again. {Error}")]
    public static partial void PromptsUnreadable(ILogger logger, string folder, string error);

    [LoggerMessage(4005, LogLevel.Information, "A call took {Milliseconds} ms, longer than its answer waited: {Refusal} ({Detail}); prompt {Prompt}, {Language}. None: the rewording is kept for the next such answer.")]
    public static partial void Late(ILogger logger, int milliseconds, Refusal refusal, string detail, string prompt, string language);
}
