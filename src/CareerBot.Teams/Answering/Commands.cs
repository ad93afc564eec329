using System.Globalization;
using CareerBot.Messages.Catalog;
using CareerBot.Messages.PayNews;
using CareerBot.Messages.Texts;
using CareerBot.Teams.Askers;
using CareerBot.Teams.Rendering;
using CareerBot.Teams.Sending;

namespace CareerBot.Teams.Answering;

/// <summary>
/// The commands that are no questions: <c>help</c>, <c>compare</c> alone, <c>subscribe ROLE [PLACE]</c>, <c>unsubscribe …</c>, <c>subscriptions</c>. The
/// others of the manifest's list, such as <c>salary backend engineer Germany</c>, are read by the engine as they stand.
/// </summary>
internal sealed class Commands(ISubscriptions subscriptions, ICatalog catalog, GreetingCards greetings, CompareForm compare, NewsCards news, PersonalChats personal, TeamsWordings wordings)
{
    private const int MostOffered = 25;

    /// <summary>Whom the channel tells.</summary>
    public static string SubscriberOf(string aadObjectId) => $"{TeamsChannel.ChannelName}:{aadObjectId.ToUpperInvariant()}";

    /// <summary>Answers, when it is one of these; null when it is a question.</summary>
    public async Task<TeamsMessage?> AnswerAsync(ConversationReference where, TeamsAsker asker, string text, CancellationToken cancellationToken)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string? locale = asker.Locale;
        switch (words.Length == 0 ? "help" : words[0].ToLowerInvariant())
        {
            case "help" when words.Length <= 1:
                return greetings.Help(locale);
            case "compare" when words.Length == 1:
                return compare.Draw(catalog.FindRoles("", locale, MostOffered), catalog.FindPlaces("", locale, MostOffered), locale);
            case "subscribe" or "unsubscribe" or "subscriptions" when !asker.IsMember:
                return Note(locale, ChannelTexts.SubscribeRefused);
            case "subscriptions" when words.Length == 1:
                return await ListAsync(asker, cancellationToken);
            case "subscribe" or "unsubscribe" when words.Length == 1:
                return Note(locale, ChannelTexts.TeamsSubscribeHow);
            case "subscribe" or "unsubscribe":
                return SubscriptionWords.Read(words.AsSpan(1), catalog, locale) switch
                {
                    SubscriptionWords.NoRole unknown => Note(locale, ChannelTexts.TeamsSubscribeNoRole, ("role", unknown.Typed)),
                    SubscriptionWords.NoPlace unknown => Note(locale, ChannelTexts.SubscribeNoPlace, ("place", unknown.Typed)),
                    SubscriptionWords.Meant meant when words[0].Equals("subscribe", StringComparison.OrdinalIgnoreCase) =>
                        await SubscribeAsync(where, asker, new Subscription(SubscriberOf(asker.AadObjectId!), meant.Role, meant.Place), cancellationToken),
                    SubscriptionWords.Meant meant => await EndAsync(new Subscription(SubscriberOf(asker.AadObjectId!), meant.Role, meant.Place), locale, cancellationToken),
                    _ => null,
                };
            default:
                return null;
        }
    }

    /// <summary>Ends a subscription.</summary>
    public async Task<TeamsMessage> EndAsync(Subscription subscription, string? locale, CancellationToken cancellationToken) =>
        Note(locale, await subscriptions.RemoveAsync(subscription, cancellationToken) ? ChannelTexts.Unsubscribed : ChannelTexts.NotSubscribed, ("subject", Subject(subscription, locale)));

    /// <summary>What somebody follows, each with a button that ends it.</summary>
    public async Task<TeamsMessage> ListAsync(TeamsAsker asker, CancellationToken cancellationToken)
    {
        IReadOnlyList<Subscription> mine = await subscriptions.OfAsync(SubscriberOf(asker.AadObjectId!), cancellationToken);
        return news.Follows([.. mine.Select(follow => (Subject(follow, asker.Locale), follow))], asker.Locale);
    }

    private async Task<TeamsMessage> SubscribeAsync(ConversationReference where, TeamsAsker asker, Subscription subscription, CancellationToken cancellationToken)
    {
        string? locale = asker.Locale;

        // News comes to the personal chat: where that cannot be opened, following would be a promise that is not kept.
        if (await personal.FindAsync(where, asker, cancellationToken) is null)
        {
            return Note(locale, ChannelTexts.TeamsNoPersonal);
        }

        return await subscriptions.AddAsync(subscription, cancellationToken) switch
        {
            SubscribeOutcome.Already => Note(locale, ChannelTexts.SubscribedAlready, ("subject", Subject(subscription, locale))),
            SubscribeOutcome.TooMany => Note(locale, ChannelTexts.TeamsSubscribeTooMany, ("most", ISubscriptions.MostOfOne.ToString(CultureInfo.InvariantCulture))),
            _ => Note(locale, ChannelTexts.TeamsSubscribed, ("subject", Subject(subscription, locale))),
        };
    }

    private string Subject(Subscription subscription, string? locale)
    {
        string role = catalog.Role(subscription.Role, locale)?.Title ?? subscription.Role.Value;
        string place = subscription.Place is { } code ? catalog.Place(code, locale)?.Name ?? code.Value : wordings.Say(locale, ChannelTexts.Everywhere);
        return $"{role}, {place}";
    }

    private TeamsMessage Note(string? locale, string key, params ReadOnlySpan<(string Slot, string Value)> values) => GreetingCards.Note(wordings.Say(locale, key, values));
}
