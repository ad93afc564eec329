using CareerBot.Messages;
using CareerBot.Messages.Inbox;
using CareerBot.Messages.Texts;
using CareerBot.Slack.Answering;
using CareerBot.Slack.Rendering;

namespace CareerBot.Slack.Interacting;

/// <summary>Thumbs: counted without the person, and thanked for to them alone.</summary>
internal sealed class ThumbPresses(IFeedback feedback, IInbox inbox, TimeProvider time) : IPresses
{
    /// <inheritdoc/>
    public bool Handles(string actionId) => actionId is ActionIds.ThumbUp or ActionIds.ThumbDown;

    /// <inheritdoc/>
    public async Task HandleAsync(Press press, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(press);
        feedback.Thumb(press.Brought, press.Action.ActionId == ActionIds.ThumbUp);
        if (press.Channel is { } channel)
        {
            var thanks = new SlackWork.Say(
                press.Installation.TeamId, press.Installation.EnterpriseId, press.User, channel, press.ThreadTs, press.Interaction.ResponseUrl, ChannelTexts.ThumbThanks);
            await inbox.AcceptAsync(SlackChannel.Item(press.Key, $"{press.Installation.Key}/notes/{press.User}", thanks, time.GetUtcNow()), cancellationToken);
        }
    }
}
