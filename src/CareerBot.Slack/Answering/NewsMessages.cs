using System.Collections.Immutable;
using System.Globalization;
using CareerBot.Messages.Inbox;
using CareerBot.Messages.PayNews;
using CareerBot.Messages.Texts;
using CareerBot.Slack.Askers;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Sending;

namespace CareerBot.Slack.Answering;

/// <summary>
/// Tells subscribers of changes, in a direct message: what was published within <see cref="WaitingNews.Gathering"/> is one message. Only full members are
/// told, and only what they may see when they are told.
/// </summary>
internal sealed class NewsMessages(WaitingNews waiting, INewsLedger ledger, AskerDirectory askers, IInbox inbox, Wordings wordings, TimeProvider time) : INewsChannel
{
    /// <summary>Lines of a message; the Home tab has what is beyond.</summary>
    private const int MostLines = 30;

    private static readonly TimeSpan WhenUnknown = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public string Name => SlackChannel.ChannelName;

    /// <inheritdoc/>
    public Task TellAsync(string subscriber, int revision, CancellationToken cancellationToken)
    {
        // One item a revision: the first to be dealt with takes all that waits, and the others find nothing left to say.
        (string? enterprise, string? team, string user) = Read(subscriber);
        return AcceptAsync(subscriber, $"news/{revision}", new SlackWork.News(team, enterprise, user, revision), time.GetUtcNow() + WaitingNews.Gathering, cancellationToken);
    }

    /// <inheritdoc/>
    public Task TakeBackAsync(string subscriber, int revision, CancellationToken cancellationToken)
    {
        (string? enterprise, string? team, string user) = Read(subscriber);
        return AcceptAsync(subscriber, $"news-back/{revision}", new SlackWork.NewsBack(team, enterprise, user, revision), notBefore: null, cancellationToken);
    }

    /// <summary>Makes the message of what waits for somebody; none when there is nothing that they may see.</summary>
    public async Task<ImmutableArray<SlackDelivery>> AnswerAsync(SlackWork.News work, Installation installation, InboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(item);
        string subscriber = SubscriptionCommands.SubscriberOf(installation, work.User);
        Asker asker = await askers.FindAsync(installation, work.User, cancellationToken);
        if (asker.Kind == AskerKind.Unknown)
        {
            // Slack may be away: what is not told now would be told never. Whoever left the company is given up by the inbox.
            throw new TryLaterException("Slack does not say who a subscriber is.", WhenUnknown);
        }

        ImmutableArray<PayChange> changes = await waiting.TakeAsync(subscriber, item.Key, asker.IsMember ? asker.Sees : null, asker.Locale, cancellationToken);
        return changes.IsEmpty ? [] : [Deliveries.Direct(installation, work.User, thread: null, Message(changes, asker.Locale), item.Key)];
    }

    /// <summary>Says to somebody who was told of a revision that it was taken back.</summary>
    public async Task<ImmutableArray<SlackDelivery>> AnswerAsync(SlackWork.NewsBack work, Installation installation, InboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(item);
        if (!await ledger.WasToldAsync(SubscriptionCommands.SubscriberOf(installation, work.User), work.Revision, cancellationToken))
        {
            return [];
        }

        Asker asker = await askers.FindAsync(installation, work.User, cancellationToken);
        return [Deliveries.Direct(installation, work.User, thread: null, wordings.Note(asker.Locale, ChannelTexts.NewsRolledBack), item.Key)];
    }

    /// <summary>The message.</summary>
    public SlackMessage Message(ImmutableArray<PayChange> changes, string? locale)
    {
        IEnumerable<string> lines =
        [
            $"*{wordings.Say(locale, ChannelTexts.NewsTitle)}*",
            .. changes.Take(MostLines).Select(change => "• " + ChangeLines.Of(change, wordings, locale)),
            .. changes.Length > MostLines ? [wordings.Say(locale, ChannelTexts.NewsMore, ("count", (changes.Length - MostLines).ToString(CultureInfo.InvariantCulture)))] : (string[])[],
        ];
        return new SlackMessage(string.Join('\n', lines), ChangeLines.Sections(lines));
    }

    private Task<bool> AcceptAsync(string subscriber, string what, SlackWork work, DateTimeOffset? notBefore, CancellationToken cancellationToken)
    {
        string person = subscriber[(SlackChannel.ChannelName.Length + 1)..];
        return inbox.AcceptAsync(SlackChannel.Item($"{person}/{what}", $"{person}/news", work, time.GetUtcNow()) with { NotBefore = notBefore }, cancellationToken);
    }

    /// <summary>Reads what <see cref="SubscriptionCommands.SubscriberOf"/> wrote.</summary>
    private static (string? Enterprise, string? Team, string User) Read(string subscriber)
    {
        string[] parts = subscriber[(SlackChannel.ChannelName.Length + 1)..].Split('/');
        return (parts[0].Length > 0 ? parts[0] : null, parts[1].Length > 0 ? parts[1] : null, parts[2]);
    }
}
