using CareerBot.Messages.HandOvers;
using CareerBot.Messages.Inbox;
using CareerBot.Messages.Texts;
using CareerBot.Slack.Askers;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Sending;

namespace CareerBot.Slack.Answering;

/// <summary>Brings HR's replies to the asker alone: in a direct message, in the thread where it was asked if that was one.</summary>
internal sealed class SlackReplies(IInbox inbox, IInstallations installations, AskerDirectory askers, Wordings wordings, TimeProvider time) : IReplyChannel
{
    private const int MostShown = 500;

    /// <inheritdoc/>
    public string Name => SlackChannel.ChannelName;

    /// <summary>Where replies to somebody go.</summary>
    public static string AddressOf(Installation installation, string user, string? thread) =>
        $"{SlackChannel.ChannelName}:{installation.EnterpriseId}/{installation.TeamId}/{user}/{thread}";

    /// <inheritdoc/>
    public async Task<bool> DeliverAsync(HandOver replied, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(replied);
        string[] address = replied.ReturnTo[(SlackChannel.ChannelName.Length + 1)..].Split('/');
        (string? enterprise, string? team, string user, string? thread) = (Some(address[0]), Some(address[1]), address[2], Some(address[3]));
        if (await installations.FindAsync(team, enterprise, cancellationToken) is not { } installation)
        {
            return false;
        }

        Asker asker = await askers.FindAsync(installation, user, cancellationToken);
        string title = wordings.Say(asker.Locale, ChannelTexts.HandOverReply, ("question", Mrkdwn.Escape(Cut(replied.Asked, MostShown).ReplaceLineEndings(" "))));
        string text = title + "\n\n" + Mrkdwn.Escape(replied.Reply);

        // From here the inbox brings it, once: the same reply has the same key.
        await inbox.AcceptAsync(
            SlackChannel.Item($"{installation.Key}/reply/{replied.Id}", $"{installation.Key}/replies/{user}", new SlackWork.Bring(team, enterprise, user, thread, text), time.GetUtcNow()),
            cancellationToken);
        return true;
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most] + "…";

    private static string? Some(string part) => part.Length == 0 ? null : part;
}
