using System.Globalization;
using System.Text;
using CareerBot.Messages.Catalog;
using CareerBot.Messages.PayNews;
using CareerBot.Messages.Texts;
using CareerBot.Slack.Askers;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Sending;

namespace CareerBot.Slack.Answering;

/// <summary><c>/career subscribe ROLE [PLACE]</c>, <c>unsubscribe …</c> and <c>subscriptions</c>.</summary>
internal sealed class SubscriptionCommands(ISubscriptions subscriptions, ICatalog catalog, Wordings wordings)
{
    /// <summary>Whom a channel tells.</summary>
    public static string SubscriberOf(Installation installation, string user) => $"{SlackChannel.ChannelName}:{installation.Key}/{user}";

    /// <summary>Answers, when the command is one of these; null when it is another.</summary>
    public async Task<SlackMessage?> AnswerAsync(Installation installation, Asker asker, string text, CancellationToken cancellationToken)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string subscriber = SubscriberOf(installation, asker.UserId);
        switch (words[0].ToLowerInvariant())
        {
            case "subscriptions" when words.Length == 1:
                return await ListAsync(subscriber, asker.Locale, cancellationToken);
            case "subscribe" or "unsubscribe" when !asker.IsMember:
                return wordings.Note(asker.Locale, ChannelTexts.SubscribeRefused);
            case "subscribe" or "unsubscribe" when words.Length == 1:
                return wordings.Note(asker.Locale, ChannelTexts.SubscribeHow);
            case "subscribe":
                return Read(subscriber, words[1..], asker.Locale, out Subscription? begun) ?? await SubscribeAsync(begun!, asker.Locale, cancellationToken);
            case "unsubscribe":
                return Read(subscriber, words[1..], asker.Locale, out Subscription? ended) ?? await UnsubscribeAsync(ended!, asker.Locale, cancellationToken);
            default:
                return null;
        }
    }

    /// <summary>What a subscription is about, in words.</summary>
    public string Subject(Subscription subscription, string? locale)
    {
        string role = catalog.Role(subscription.Role, locale)?.Title ?? subscription.Role.Value;
        string place = subscription.Place is { } code ? catalog.Place(code, locale)?.Name ?? code.Value : wordings.Say(locale, ChannelTexts.Everywhere);
        return $"{role}, {place}";
    }

    private async Task<SlackMessage> SubscribeAsync(Subscription subscription, string? locale, CancellationToken cancellationToken)
    {
        string subject = Mrkdwn.Escape(Subject(subscription, locale));
        return await subscriptions.AddAsync(subscription, cancellationToken) switch
        {
            SubscribeOutcome.Already => wordings.Note(locale, ChannelTexts.SubscribedAlready, ("subject", subject)),
            SubscribeOutcome.TooMany => wordings.Note(locale, ChannelTexts.SubscribeTooMany, ("most", ISubscriptions.MostOfOne.ToString(CultureInfo.InvariantCulture))),
            _ => wordings.Note(locale, ChannelTexts.Subscribed, ("subject", subject)),
        };
    }

    private async Task<SlackMessage> UnsubscribeAsync(Subscription subscription, string? locale, CancellationToken cancellationToken) => wordings.Note(
        locale,
        await subscriptions.RemoveAsync(subscription, cancellationToken) ? ChannelTexts.Unsubscribed : ChannelTexts.NotSubscribed,
        ("subject", Mrkdwn.Escape(Subject(subscription, locale))));

    private async Task<SlackMessage> ListAsync(string subscriber, string? locale, CancellationToken cancellationToken)
    {
        IReadOnlyList<Subscription> mine = await subscriptions.OfAsync(subscriber, cancellationToken);
        if (mine.Count == 0)
        {
            return wordings.Note(locale, ChannelTexts.NoSubscriptions);
        }

        var text = new StringBuilder().Append('*').Append(wordings.Say(locale, ChannelTexts.Subscriptions)).Append('*');
        foreach (Subscription subscription in mine)
        {
            text.Append("\n• ").Append(Mrkdwn.Escape(Subject(subscription, locale)));
        }

        return new SlackMessage(text.ToString(), [new Wire.SectionBlock { Text = new Wire.MrkdwnText(text.ToString()) }]);
    }

    private SlackMessage? Read(string subscriber, string[] words, string? locale, out Subscription? subscription)
    {
        SubscriptionWords read = SubscriptionWords.Read(words, catalog, locale);
        subscription = read is SubscriptionWords.Meant meant ? new Subscription(subscriber, meant.Role, meant.Place) : null;
        return read switch
        {
            SubscriptionWords.NoRole unknown => wordings.Note(locale, ChannelTexts.SubscribeNoRole, ("role", Mrkdwn.Escape(unknown.Typed))),
            SubscriptionWords.NoPlace unknown => wordings.Note(locale, ChannelTexts.SubscribeNoPlace, ("place", Mrkdwn.Escape(unknown.Typed))),
            _ => null,
        };
    }
}
