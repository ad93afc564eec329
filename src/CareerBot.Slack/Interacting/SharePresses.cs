using CareerBot.Messages.Inbox;
using CareerBot.Slack.Answering;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Wire;

namespace CareerBot.Slack.Interacting;

/// <summary>"Share here": what may be shown there is decided when it is shown, not when the button was drawn.</summary>
internal sealed class SharePresses(IInbox inbox, TimeProvider time) : IPresses
{
    /// <inheritdoc/>
    public bool Handles(string actionId) => actionId == ActionIds.Share;

    /// <inheritdoc/>
    public async Task HandleAsync(Press press, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(press);
        if (press.Channel is { } channel && SlackId.IsPlain(press.Brought))
        {
            // Known by the reply, not by the press: pressing twice shares once.
            await inbox.AcceptAsync(
                SlackChannel.Item(
                    $"{press.Installation.Key}/share/{press.Brought}/{press.User}",
                    $"{press.Installation.Key}/{channel}/{press.ThreadTs}",
                    new SlackWork.Share(press.Installation.TeamId, press.Installation.EnterpriseId, press.User, channel, press.ThreadTs, press.Brought, press.Interaction.ResponseUrl),
                    time.GetUtcNow()),
                cancellationToken);
        }
    }
}
