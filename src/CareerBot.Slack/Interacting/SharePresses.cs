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
            // Known by the press: whoever was told to invite CareerBot first presses again. That it is shared once is looked after when it is sent.
            await inbox.AcceptAsync(
                SlackChannel.Item(
                    press.Key,
                    $"{press.Installation.Key}/{channel}/{press.ThreadTs}",
                    new SlackWork.Share(press.Installation.TeamId, press.Installation.EnterpriseId, press.User, channel, press.ThreadTs, press.Brought, press.Interaction.ResponseUrl),
                    time.GetUtcNow()),
                cancellationToken);
        }
    }
}
