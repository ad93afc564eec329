using Microsoft.Extensions.Logging;

namespace CareerBot.Slack.Installing;

/// <summary>What installing writes to the log. Never a token, a code or a secret. Event ids 8250 to 8299.</summary>
internal static partial class InstallLog
{
    [LoggerMessage(8250, LogLevel.Information, "Slack:BotToken is that of {Installation}.")]
    public static partial void TokenKnown(ILogger logger, string installation);

    [LoggerMessage(8251, LogLevel.Warning, "Slack could not be asked whose Slack:BotToken is ({Error}), failure {Failures}; it is asked again in {Seconds:0.0} s at the earliest.")]
    public static partial void TokenNotKnown(ILogger logger, string error, int failures, double seconds);

    [LoggerMessage(8252, LogLevel.Error, "The installation of {Installation} is over: {Reason}.")]
    public static partial void Ended(ILogger logger, string installation, string reason);

    [LoggerMessage(8253, LogLevel.Error, "Slack:BotToken is that of {Installation}, and Slack:TeamId names another: nobody is served.")]
    public static partial void TokenOfAnother(ILogger logger, string installation);

    [LoggerMessage(8254, LogLevel.Information, "CareerBot was installed in {Installation}.")]
    public static partial void Installed(ILogger logger, string installation);

    [LoggerMessage(8255, LogLevel.Warning, "An installation was refused: what came back from Slack is {Check}.")]
    public static partial void StateRefused(ILogger logger, InstallStateCheck check);

    [LoggerMessage(8256, LogLevel.Warning, "An installation failed: Slack granted no token ({Error}).")]
    public static partial void NotGranted(ILogger logger, string error);

    [LoggerMessage(8257, LogLevel.Warning, "An installation in {Installation} was refused: Slack:TeamId names another.")]
    public static partial void OtherTeam(ILogger logger, string installation);

    [LoggerMessage(8258, LogLevel.Error, "The installation {Key} cannot be opened: the Data Protection key that it was sealed with is gone. It is to be installed again.")]
    public static partial void NotOpened(ILogger logger, string key);

    [LoggerMessage(8259, LogLevel.Information, "The token of {Installation} was renewed.")]
    public static partial void Renewed(ILogger logger, string installation);

    [LoggerMessage(8260, LogLevel.Warning, "The token of {Installation} could not be renewed: {Error}.")]
    public static partial void NotRenewed(ILogger logger, string installation, string error);

    [LoggerMessage(8261, LogLevel.Warning, "Slack:TeamId is not set: whoever reaches /slack/install and may install the app brings CareerBot's answers to their workspace.")]
    public static partial void OpenToAll(ILogger logger);
}
