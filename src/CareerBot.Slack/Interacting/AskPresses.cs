using CareerBot.Messages.Inbox;
using CareerBot.Slack.Answering;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Wire;

namespace CareerBot.Slack.Interacting;

/// <summary>
/// Suggestions, choices and roles as buttons: a press is a question of whoever pressed, with what they may see themselves. In a message it is
/// answered there, in a dialog or on the Home tab in a dialog.
/// </summary>
internal sealed class AskPresses(IInbox inbox, AnswerDialog dialog, TimeProvider time) : IPresses
{
    /// <inheritdoc/>
    public bool Handles(string actionId)
    {
        ArgumentNullException.ThrowIfNull(actionId);
        return actionId.StartsWith(ActionIds.Ask, StringComparison.Ordinal) || actionId.StartsWith(ActionIds.Pick, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public async Task HandleAsync(Press press, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(press);
        string text = press.Brought;
        if (text.Length == 0)
        {
            return;
        }

        if (press.Interaction.View is { Type: "modal" } view)
        {
            ModalView answer = await dialog.AskAsync(press.Installation, press.User, text, cancellationToken);
            await dialog.UpdateAsync(press.Installation, view, answer, cancellationToken);
        }
        else if (press.Channel is not { } channel)
        {
            if (press.Interaction.TriggerId is { } trigger)
            {
                await dialog.OpenAsync(press.Installation, trigger, press.User, text, cancellationToken);
            }
        }
        else
        {
            bool isEphemeral = press.Interaction.Container?.IsEphemeral == true;
            var ask = new SlackWork.Ask(press.Installation.TeamId, press.Installation.EnterpriseId)
            {
                User = press.User,
                Channel = channel,
                Text = Mrkdwn.Escape(text),
                ThreadTs = press.ThreadTs ?? (press.IsDirect || isEphemeral ? null : press.Interaction.Container?.MessageTs),
                IsInThread = press.ThreadTs is not null,
                IsDirect = press.IsDirect,
                IsMention = true,
                IsUnseen = true,
                ResponseUrl = isEphemeral ? press.Interaction.ResponseUrl : null,
            };
            string conversation = press.IsDirect || ask.ThreadTs is null ? $"{press.Installation.Key}/{channel}" : $"{press.Installation.Key}/{channel}/{ask.ThreadTs}";
            await inbox.AcceptAsync(SlackChannel.Item(press.Key, conversation, ask, time.GetUtcNow()), cancellationToken);
        }
    }
}
