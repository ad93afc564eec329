using System.Collections.Immutable;
using System.Text.Json;
using CareerBot.Messages.Catalog;
using CareerBot.Messages.Inbox;
using CareerBot.Messages.Json;
using CareerBot.Teams.Approving;
using CareerBot.Teams.Rendering;
using CareerBot.Teams.Sending;

namespace CareerBot.Teams.Answering;

/// <summary>Deals with what the Teams channel put into the inbox.</summary>
internal sealed class TeamsChannel(
    AskAnswers answers, HandOvers handOvers, NewsMessages news, ApprovalMessages approvals, GreetingCards greetings, IFirstQuestions first, Typing typing, TeamsDeliverySender sender)
    : IInboxChannel
{
    /// <summary>The channel's name.</summary>
    public const string ChannelName = "teams";

    /// <inheritdoc/>
    public string Name => ChannelName;

    /// <summary>Teams has nothing to look a sent activity up by.</summary>
    public bool CanLookUp => false;

    /// <summary>An item of the inbox.</summary>
    /// <param name="key">What it is known by within Teams.</param>
    /// <param name="conversation">What it keeps its order in.</param>
    /// <param name="work">What is to be done.</param>
    /// <param name="receivedAt">When it came.</param>
    public static InboxItem Item(string key, string conversation, TeamsWork work, DateTimeOffset receivedAt) =>
        new(KeyOf(key), $"{ChannelName}:{conversation}", LeanJson.WriteText(work, WorkJson.Default.TeamsWork), receivedAt) { Work = work };

    /// <summary>What is known within Teams by a key, within the inbox.</summary>
    public static string KeyOf(string key) => $"{ChannelName}:{key}";

    /// <inheritdoc/>
    public async Task<ImmutableArray<InboxDelivery>> AnswerAsync(InboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        ImmutableArray<TeamsDelivery> deliveries = (item.Work as TeamsWork ?? JsonSerializer.Deserialize(item.Payload, WorkJson.Default.TeamsWork)) switch
        {
            TeamsWork.Ask ask => await typing.WhileAsync(ask.Where, answers.AnswerAsync(ask, item, cancellationToken), cancellationToken),
            TeamsWork.Welcome welcome => [Deliveries.Send(welcome.Where, greetings.Welcome(first.Of(welcome.Locale), welcome.Locale))],
            TeamsWork.HandOver handOver => await handOvers.OfferAsync(handOver, cancellationToken),
            TeamsWork.Share share => await answers.ShareAsync(share, cancellationToken),
            TeamsWork.ShowMine mine => await answers.BringMineAsync(mine, cancellationToken),
            TeamsWork.Tell told => [told.Delivery],
            TeamsWork.Bring bring => [Deliveries.Alone(bring.Where, bring.UserId, handOvers.Replied(bring))],
            TeamsWork.News waits => await news.AnswerAsync(waits, item, cancellationToken),
            TeamsWork.NewsBack back => await news.AnswerAsync(back, cancellationToken),
            TeamsWork.Announce announced => await approvals.AnnounceAsync(announced.Revision, cancellationToken),
            TeamsWork.Decided decided => await approvals.UpdateAsync(decided.Revision, cancellationToken),
            var other => throw new InvalidOperationException($"There is no answer to {other?.GetType().Name}."),
        };
        return ImmutableArray<InboxDelivery>.CastUp(deliveries);
    }

    /// <inheritdoc/>
    public InboxDelivery Read(string text) => JsonSerializer.Deserialize(text, WorkJson.Default.TeamsDelivery)!;

    /// <inheritdoc/>
    public Task<SendOutcome> SendAsync(InboxItem item, InboxDelivery delivery, bool isInDoubt, CancellationToken cancellationToken) =>
        sender.SendAsync((TeamsDelivery)delivery, cancellationToken);
}
