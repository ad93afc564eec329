using CareerBot.Messages.Askers;
using CareerBot.Messages;
using CareerBot.Messages.Inbox;
using CareerBot.Messages.Json;
using CareerBot.Messages.Replies;
using CareerBot.Messages.Texts;
using CareerBot.Slack.Askers;
using CareerBot.Slack.Inbound;
using CareerBot.Slack.Interacting;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Sending;
using CareerBot.Slack.Wire;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Answering;

/// <summary>
/// Answers <c>/career …</c> in the answer to the request itself, to the asker alone. Only where Slack does not say in time who asks, the
/// question goes to the inbox and its answer to the response_url.
/// </summary>
internal sealed class CommandAnswers(
    ICareerBot bot,
    IInbox inbox,
    IOpenReplies openReplies,
    AskerDirectory askers,
    PlaceDirectory places,
    SubscriptionCommands subscriptions,
    CompareDialog compare,
    Wordings wordings,
    IOptions<SlackOptions> options,
    TimeProvider time)
{
    /// <summary>Answers a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="installation">Where.</param>
    /// <param name="user">Who.</param>
    /// <param name="channel">The channel that they are in.</param>
    /// <param name="until">When Slack stops waiting.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task<SlackAck> AnswerAsync(
        SlashCommand command, Installation installation, string user, string channel, DateTimeOffset until, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        string text = InboundText.Read(command.Text ?? "", installation.BotUserId);
        Task<Asker> looked = askers.FindAsync(installation, user, cancellationToken);
        Task<SlackPlace> lookedAround = PlaceAsync(installation, channel, cancellationToken);
        Task both = Task.WhenAll(looked, lookedAround);
        if (!both.IsCompleted)
        {
            try
            {
                // On a machine that stood still the time may be over before the waiting begins.
                TimeSpan left = until - time.GetUtcNow();
                await both.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, time, cancellationToken);
            }
            catch (TimeoutException)
            {
                return await LaterAsync(command, installation, user, channel, cancellationToken);
            }
        }

        Asker asker = await looked;
        if (asker.Kind == AskerKind.Bot)
        {
            return SlackRequests.Nothing;
        }

        if (IsHelp(text))
        {
            return Reply(wordings.Note(asker.Locale, ChannelTexts.Commands));
        }

        if (text.Length > InboundMessage.MaxTextLength)
        {
            return Reply(wordings.Note(asker.Locale, ChannelTexts.TooLong));
        }

        if (text.Equals("compare", StringComparison.OrdinalIgnoreCase) && command.TriggerId is { } trigger)
        {
            await compare.OpenAsync(installation, trigger, asker, cancellationToken);
            return SlackRequests.Nothing;
        }

        return await subscriptions.AnswerAsync(installation, asker, text, cancellationToken) is { } told
            ? Reply(told)
            : Reply(await AskAsync(installation, asker, await lookedAround, channel, text, cancellationToken));
    }

    /// <summary>Whether a command asks what can be asked.</summary>
    public static bool IsHelp(string text) => text.Length == 0 || text.Equals("help", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the channel is, where that matters: the answer itself goes to the asker alone anyway.</summary>
    private async Task<SlackPlace> PlaceAsync(Installation installation, string channel, CancellationToken cancellationToken) =>
        channel[0] == 'D' ? SlackPlace.DirectMessage
        : options.Value.PublicPay == PublicPay.Never ? new SlackPlace(PlaceKind.Unknown, IsShared: true)
        : await places.FindAsync(installation, channel, cancellationToken);

    private async Task<SlackMessage> AskAsync(Installation installation, Asker asker, SlackPlace place, string channel, string text, CancellationToken cancellationToken)
    {
        Showing showing = SlackPayPolicy.Decide(asker, place, options.Value.PublicPay, hasOnlyMembers: false);
        Reply reply = await bot.AnswerAsync(
            new InboundMessage(new ConversationKey($"slack:{installation.Key}/{channel}/{asker.UserId}"), text, asker.Locale, showing.Sees, time.GetUtcNow()), cancellationToken);
        bool mayShare = !place.IsPrivate && showing.Shared is not null && PayPolicy.IsPay(reply.Question, reply.Answer);
        if (mayShare || reply.Answer.HandOver != HandOverOffer.None)
        {
            openReplies.KeepSoon(
                new OpenReply(reply.Id, AskAnswers.AskerKey(installation, asker.UserId), text, reply.Question, reply.Answer.HandOver));
        }

        return BlockKitRenderer.Render(reply.Answer, new RenderOptions
        {
            Words = wordings.Of(reply.Answer.Language),
            ReplyId = reply.Id,
            WebAddress = options.Value.WebAddress,
            Question = text,
            MayShare = mayShare,
        });
    }

    private async Task<SlackAck> LaterAsync(SlashCommand command, Installation installation, string user, string channel, CancellationToken cancellationToken)
    {
        var ask = new SlackWork.Ask(installation.TeamId, installation.EnterpriseId)
        {
            User = user,
            Channel = channel,
            Text = command.Text ?? "",
            IsDirect = channel[0] == 'D',
            IsUnseen = true,
            IsCommand = true,
            ResponseUrl = command.ResponseUrl,
        };
        await inbox.AcceptAsync(SlackChannel.Item($"{installation.Key}/c/{user}/{command.TriggerId}", $"{installation.Key}/{channel}/{user}", ask, time.GetUtcNow()), cancellationToken);
        return SlackRequests.Nothing;
    }

    private static SlackAck Reply(SlackMessage message) => new(
        SlackAck.Acknowledged, LeanJson.Write(new CommandReply(message.Text, message.Blocks.IsEmpty ? null : message.Blocks), ReplyJson.Default.CommandReply));
}
