using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Messages.Inbox;
using CareerBot.Messages.PayNews;
using CareerBot.Messages.Texts;
using CareerBot.Teams.Askers;
using CareerBot.Teams.Rendering;
using CareerBot.Teams.Sending;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Answering;

/// <summary>
/// Tells subscribers of changes, in the personal chat: what was published within <see cref="WaitingNews.Gathering"/> is one message. Only members are
/// told, and only what they may see when they are told.
/// </summary>
internal sealed class NewsMessages(
    WaitingNews waiting, INewsLedger ledger, IConversationReferences references, TeamsAskerDirectory askers, IInbox inbox, NewsCards cards, TeamsWordings wordings, TimeProvider time) : INewsChannel
{
    private static readonly TimeSpan WhenUnknown = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public string Name => TeamsChannel.ChannelName;

    /// <inheritdoc/>
    public Task TellAsync(string subscriber, int revision, CancellationToken cancellationToken) =>
        AcceptAsync(subscriber, $"news/{revision}", new TeamsWork.News(PersonOf(subscriber), revision), time.GetUtcNow() + WaitingNews.Gathering, cancellationToken);

    /// <inheritdoc/>
    public Task TakeBackAsync(string subscriber, int revision, CancellationToken cancellationToken) =>
        AcceptAsync(subscriber, $"news-back/{revision}", new TeamsWork.NewsBack(PersonOf(subscriber), revision), notBefore: null, cancellationToken);

    /// <summary>Makes the message of what waits for somebody; none when there is nothing that they may see.</summary>
    public async Task<ImmutableArray<TeamsDelivery>> AnswerAsync(TeamsWork.News work, InboxItem item, CancellationToken cancellationToken)
    {
        if (await references.FindPersonalAsync(work.AadObjectId, cancellationToken) is not { UserId: { } user } chat)
        {
            return []; // They removed the app: nothing can be said to them any more.
        }

        TeamsAsker asker = await askers.FindAsync(chat.Reference, new ChannelAccount(user, AadObjectId: work.AadObjectId), locale: null, cancellationToken);
        if (asker.Kind == TeamsAskerKind.Unknown)
        {
            // Teams may be away: what is not told now would be told never. Whoever left the company is given up by the inbox.
            throw new TryLaterException("Teams does not say who a subscriber is.", WhenUnknown);
        }

        ImmutableArray<PayChange> changes = await waiting.TakeAsync(Commands.SubscriberOf(work.AadObjectId), item.Key, asker.IsMember ? asker.Sees : (Audience?)null, asker.Locale, cancellationToken);
        return changes.IsEmpty ? [] : [Deliveries.Send(chat.Reference, cards.Changes(changes, asker.Locale))];
    }

    /// <summary>Says to somebody who was told of a revision that it was taken back.</summary>
    public async Task<ImmutableArray<TeamsDelivery>> AnswerAsync(TeamsWork.NewsBack work, CancellationToken cancellationToken) =>
        await ledger.WasToldAsync(Commands.SubscriberOf(work.AadObjectId), work.Revision, cancellationToken) && await references.FindPersonalAsync(work.AadObjectId, cancellationToken) is { } chat
            ? [Deliveries.Send(chat.Reference, GreetingCards.Note(wordings.Say(null, ChannelTexts.NewsRolledBack)))]
            : [];

    private static string PersonOf(string subscriber) => subscriber[(TeamsChannel.ChannelName.Length + 1)..];

    private Task<bool> AcceptAsync(string subscriber, string what, TeamsWork work, DateTimeOffset? notBefore, CancellationToken cancellationToken)
    {
        string person = PersonOf(subscriber);
        return inbox.AcceptAsync(TeamsChannel.Item($"{person}/{what}", $"{person}/news", work, time.GetUtcNow()) with { NotBefore = notBefore }, cancellationToken);
    }
}
