using CareerBot.Slack.Answering;
using CareerBot.Slack.Askers;
using CareerBot.Slack.Sending;
using CareerBot.Slack.Wire;

namespace CareerBot.Slack.Interacting;

/// <summary>Shortcuts of the manifest: "Ask CareerBot about this" on a message, "Compare roles" everywhere.</summary>
internal sealed class Shortcuts(AnswerDialog answers, CompareDialog compare, AskerDirectory askers)
{
    private const string AskAboutThis = "ask";
    private const string Compare = "compare";

    /// <summary>Opens what a shortcut is for.</summary>
    public async Task HandleAsync(Interaction interaction, Installation installation, string user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        switch (interaction)
        {
            case { CallbackId: AskAboutThis, TriggerId: { } trigger, Message.Text: { Length: > 0 } text }:
                await answers.OpenAsync(installation, trigger, user, InboundText.Read(text, installation.BotUserId), cancellationToken);
                break;
            case { CallbackId: Compare, TriggerId: { } trigger }:
                await compare.OpenAsync(installation, trigger, await askers.FindAsync(installation, user, cancellationToken), cancellationToken);
                break;
        }
    }
}
