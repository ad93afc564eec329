using System.Collections.Immutable;
using System.Text.Json;
using CareerBot.Messages.Inbox;
using CareerBot.Slack.Approving;
using CareerBot.Slack.Installing;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Sending;
using CareerBot.Slack.Wire;

namespace CareerBot.Slack.Answering;

/// <summary>Deals with what Slack's channel put into the inbox.</summary>
internal sealed class SlackChannel(
    IInstallations installations, AskAnswers answers, AgentSessions sessions, HomeTab home, AgentPrompts prompts, NewsMessages news, ApprovalMessages approvals, Wordings wordings, Askers.AskerDirectory askers, DeliverySender sender) : IInboxChannel
{
    /// <summary>The channel's name.</summary>
    public const string ChannelName = "slack";

    private static readonly TimeSpan WhenAway = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public string Name => ChannelName;

    /// <summary>What was posted is found again by its metadata, where the bot may read.</summary>
    public bool CanLookUp => true;

    /// <summary>An item of the inbox.</summary>
    /// <param name="key">What it is known by within Slack.</param>
    /// <param name="conversation">What it keeps its order in.</param>
    /// <param name="work">What is to be done.</param>
    /// <param name="receivedAt">When it came.</param>
    public static InboxItem Item(string key, string conversation, SlackWork work, DateTimeOffset receivedAt) =>
        new($"{ChannelName}:{key}", $"{ChannelName}:{conversation}", JsonSerializer.Serialize(work, WorkJson.Default.SlackWork), receivedAt) { Work = work };

    /// <inheritdoc/>
    public async Task<ImmutableArray<InboxDelivery>> AnswerAsync(InboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        SlackWork work = item.Work as SlackWork ?? JsonSerializer.Deserialize(item.Payload, WorkJson.Default.SlackWork)!;
        Installation? found;
        try
        {
            found = await installations.FindAsync(work.Team, work.Enterprise, cancellationToken);
        }
        catch (InstallationsUnavailableException error)
        {
            throw new TryLaterException("Slack does not say where CareerBot is installed.", WhenAway, error);
        }

        if (found is not { } installation)
        {
            return []; // Uninstalled meanwhile: nothing can be said there any more.
        }

        ImmutableArray<SlackDelivery> deliveries = work switch
        {
            SlackWork.Ask ask => await sessions.WhileAnsweringAsync(installation, ask, answers.AnswerAsync(ask, installation, item, cancellationToken), cancellationToken),
            SlackWork.Share share => await answers.ShareAsync(share, installation, cancellationToken),
            SlackWork.Say say => [await NoteAsync(say, installation, item, cancellationToken)],
            SlackWork.Home opened => [await home.DrawAsync(installation, opened.User, cancellationToken)],
            SlackWork.Prompts opened => [await prompts.OfferAsync(installation, opened, cancellationToken)],
            SlackWork.Bring bring => [Deliveries.Direct(installation, bring.User, bring.ThreadTs, Text(bring.Text), item.Key)],
            SlackWork.News told => await news.AnswerAsync(told, installation, item, cancellationToken),
            SlackWork.NewsBack back => await news.AnswerAsync(back, installation, item, cancellationToken),
            SlackWork.Announce announced => await approvals.AnnounceAsync(announced.Revision, installation, item, cancellationToken),
            SlackWork.Decided decided => await approvals.UpdateAsync(decided.Revision, installation, cancellationToken),
            _ => throw new InvalidOperationException($"There is no answer to {work.GetType().Name}."),
        };
        return ImmutableArray<InboxDelivery>.CastUp(deliveries);
    }

    /// <inheritdoc/>
    public InboxDelivery Read(string text) => JsonSerializer.Deserialize(text, WorkJson.Default.SlackDelivery)!;

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(InboxItem item, InboxDelivery delivery, bool isInDoubt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        try
        {
            return await sender.SendAsync((SlackDelivery)delivery, item.ReceivedAt, isInDoubt, cancellationToken);
        }
        catch (InstallationsUnavailableException)
        {
            return SendOutcome.Again(WhenAway, isInDoubt);
        }
    }

    /// <summary>A text in as many sections as it needs, each ending at a space.</summary>
    private static SlackMessage Text(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (string rest = text; rest.Length > 0;)
        {
            int end = rest.Length <= BlockKit.MostText ? rest.Length : rest.LastIndexOfAny([' ', '\n'], BlockKit.MostText - 1);
            end = end <= 0 ? Math.Min(rest.Length, BlockKit.MostText) : end;
            blocks.Add(new SectionBlock { Text = new MrkdwnText(rest[..end]) });
            rest = rest[end..].TrimStart();
        }

        return new SlackMessage(text, blocks.DrainToImmutable());
    }

    private async Task<SlackDelivery> NoteAsync(SlackWork.Say say, Installation installation, InboxItem item, CancellationToken cancellationToken)
    {
        Askers.Asker asker = await askers.FindAsync(installation, say.User, cancellationToken);
        SlackMessage note = wordings.Note(asker.Locale, say.Key);
        SlackDelivery delivery = say.Channel is { } channel
            ? Deliveries.Ephemeral(installation, channel, say.ThreadTs, say.User, note, item.Key)
            : Deliveries.Direct(installation, say.User, say.ThreadTs, note, item.Key);
        return say.ResponseUrl is { } url ? Deliveries.Respond(installation, url, note, delivery) : delivery;
    }
}
