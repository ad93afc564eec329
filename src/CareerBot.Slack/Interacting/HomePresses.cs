using CareerBot.Messages;
using CareerBot.Messages.Catalog;
using CareerBot.Messages.Inbox;
using CareerBot.Messages.PayNews;
using CareerBot.Messages.Texts;
using CareerBot.Slack.Answering;
using CareerBot.Slack.Askers;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Wire;

namespace CareerBot.Slack.Interacting;

/// <summary>What can be done on the Home tab. Answers open in a dialog.</summary>
internal sealed class HomePresses(
    AnswerDialog answers, CompareDialog compare, ICatalog catalog, ISubscriptions subscriptions, AskerDirectory askers, IInbox inbox, Wordings wordings, TimeProvider time) : IPresses
{
    /// <inheritdoc/>
    public bool Handles(string actionId)
    {
        ArgumentNullException.ThrowIfNull(actionId);
        return actionId is HomeTab.Search or HomeTab.Pay or HomeTab.Compare || actionId.StartsWith(HomeTab.Unsubscribe, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public async Task HandleAsync(Press press, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(press);
        if (press.Interaction.TriggerId is not { } trigger)
        {
            return;
        }

        Asker asker = await askers.FindAsync(press.Installation, press.User, cancellationToken);
        switch (press.Action.ActionId)
        {
            case HomeTab.Search when press.Brought.Trim() is { Length: > 0 } text:
                await answers.OpenAsync(press.Installation, trigger, press.User, text, cancellationToken);
                break;
            case HomeTab.Compare:
                await compare.OpenAsync(press.Installation, trigger, asker, cancellationToken);
                break;
            case HomeTab.Pay when PayQuestion(press, asker.Locale) is { } question:
                await answers.OpenAsync(press.Installation, trigger, press.User, question, cancellationToken);
                break;
            case { } id when id.StartsWith(HomeTab.Unsubscribe, StringComparison.Ordinal):
                await UnsubscribeAsync(press, cancellationToken);
                break;
        }
    }

    /// <summary>What the pickers ask; null while no role is chosen.</summary>
    private string? PayQuestion(Press press, string? locale)
    {
        InteractionState? state = press.Interaction.View?.State;
        if (state?.Find(HomeTab.Pay, Menus.Role)?.SelectedOption?.Value is not { } roleId || catalog.Role(new RoleId(roleId), locale) is not { } role)
        {
            return null;
        }

        return state.Find(HomeTab.Pay, Menus.Place)?.SelectedOption?.Value is { } code && catalog.Place(new CountryCode(code), locale) is { } place
            ? wordings.Say(locale, ChannelTexts.PayAskPlace, ("role", role.Title), ("place", place.Name))
            : wordings.Say(locale, ChannelTexts.PayAsk, ("role", role.Title));
    }

    private async Task UnsubscribeAsync(Press press, CancellationToken cancellationToken)
    {
        string[] parts = press.Brought.Split(' ');
        if (parts.Length == 3)
        {
            await subscriptions.RemoveAsync(
                new Subscription(
                    SubscriptionCommands.SubscriberOf(press.Installation, press.User),
                    new RoleId(parts[0]),
                    parts[1].Length > 0 ? new CountryCode(parts[1]) : null,
                    parts[2].Length > 0 ? new LevelId(parts[2]) : null),
                cancellationToken);
            await inbox.AcceptAsync(
                SlackChannel.Item(press.Key, $"{press.Installation.Key}/home/{press.User}", new SlackWork.Home(press.Installation.TeamId, press.Installation.EnterpriseId, press.User), time.GetUtcNow()),
                cancellationToken);
        }
    }
}
