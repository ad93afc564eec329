using CareerBot.Messages.Askers;
using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Messages.Inbox;
using CareerBot.Messages.Replies;
using CareerBot.Messages.Texts;
using CareerBot.Slack.Askers;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Sending;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Answering;

/// <summary>Answers questions: who asks, where, what the engine says, and how it is shown there.</summary>
internal sealed class AskAnswers(
    ICareerBot bot,
    IOpenReplies openReplies,
    AskerDirectory askers,
    PlaceDirectory places,
    SubscriptionCommands subscriptions,
    Wordings wordings,
    IRangePictures pictures,
    IOptions<SlackOptions> options)
{
    /// <summary>Makes the deliveries for a question.</summary>
    public async Task<ImmutableArray<SlackDelivery>> AnswerAsync(SlackWork.Ask ask, Installation installation, InboxItem item, CancellationToken cancellationToken)
    {
        if (ask.User == installation.BotUserId)
        {
            return [];
        }

        Asker asker = await askers.FindAsync(installation, ask.User, cancellationToken);
        if (asker.Kind == AskerKind.Bot)
        {
            return [];
        }

        string text = InboundText.Read(ask.Text, installation.BotUserId);
        bool isSpokenTo = ask.IsMention || !ask.IsGroup || InboundText.Mentions(ask.Text, installation.BotUserId);
        SlackPlace place = ask.IsDirect ? SlackPlace.DirectMessage : await places.FindAsync(installation, ask.Channel, cancellationToken);
        place = ask.IsShared ? place with { IsShared = true } : place;
        Showing showing = await DecideAsync(installation, asker, place, ask.Channel, cancellationToken);
        if (text.Length > InboundMessage.MaxTextLength)
        {
            return isSpokenTo ? [Private(installation, ask, wordings.Note(asker.Locale, ChannelTexts.TooLong), item.Key)] : [];
        }

        // A command that came here because Slack was slow is still a command.
        if (ask.IsCommand && await CommandAsync(installation, asker, text, cancellationToken) is { } told)
        {
            return [Private(installation, ask, told, item.Key)];
        }

        // What somebody asks unseen is the context of nobody else: "and in Switzerland?" of another person would tell what it was about.
        string key = $"slack:{installation.Key}/{ask.Channel}" + (ask.ResponseUrl is not null && ask.ThreadTs is null ? $"/{ask.User}" : "");
        Reply reply = await bot.AnswerAsync(
            new InboundMessage(new ConversationKey(ask is { IsInThread: true, ThreadTs: not null } || (!ask.IsDirect && ask.ThreadTs is not null) ? $"{key}/{ask.ThreadTs}" : key), text, asker.Locale, showing.Sees, item.ReceivedAt)
            {
                Branch = ask is { IsDirect: true, IsInThread: false, ThreadTs: { } thread } ? new ConversationKey($"{key}/{thread}") : null,
                IsOverheard = !isSpokenTo,
            },
            cancellationToken);
        if (!isSpokenTo && !reply.Question.Intent.IsInScope())
        {
            return []; // People talk among themselves.
        }

        return [await ShowAsync(installation, ask, asker, place, showing, reply, text, cancellationToken)];
    }

    /// <summary>Makes the delivery that shows an answer to everybody there, for somebody who asked it and presses Share.</summary>
    public async Task<ImmutableArray<SlackDelivery>> ShareAsync(SlackWork.Share share, Installation installation, CancellationToken cancellationToken)
    {
        Asker asker = await askers.FindAsync(installation, share.User, cancellationToken);
        SlackWork.Ask there = new(share.Team, share.Enterprise) { User = share.User, Channel = share.Channel, Text = "", ThreadTs = share.ThreadTs, ResponseUrl = share.ResponseUrl };
        if (await openReplies.FindAsync(share.ReplyId, cancellationToken) is not { } open)
        {
            return [Private(installation, there, wordings.Note(asker.Locale, ChannelTexts.Expired), share.ReplyId)];
        }

        string shown = share.ReplyId + "-shared";
        if (await openReplies.FindShownAsync(shown, cancellationToken) is not null)
        {
            return []; // Pressed twice: everybody there sees it.
        }

        if (open.Asker != AskerKey(installation, share.User))
        {
            return [Private(installation, there, wordings.Note(asker.Locale, ChannelTexts.NotYours), share.ReplyId)];
        }

        SlackPlace place = await places.FindAsync(installation, share.Channel, cancellationToken);
        Showing showing = await DecideAsync(installation, asker, place, share.Channel, cancellationToken);
        if (showing.Shared is not { } audience)
        {
            return [Private(installation, there, wordings.Note(asker.Locale, ChannelTexts.NotShared), share.ReplyId)];
        }

        Answer answer = bot.AnswerFor(open.Understood, audience);
        SlackMessage message = BlockKitRenderer.Render(answer, new RenderOptions
        {
            Words = wordings.Of(asker.Locale),
            WebAddress = options.Value.WebAddress,
            Lead = wordings.Say(asker.Locale, ChannelTexts.SharedBy, ("person", $"<@{share.User}>")),
            Question = open.Asked,
        });
        return
        [
            Deliveries.Post(installation, share.Channel, share.ThreadTs, message, shown) with
            {
                LooksFirst = true,
                Otherwise = Private(installation, there, wordings.Note(asker.Locale, ChannelTexts.NotMember), share.ReplyId),
            },
        ];
    }

    /// <summary>What an asker is kept apart by.</summary>
    public static string AskerKey(Installation installation, string user) => $"slack:{installation.Key}/{user}";

    /// <summary>A message for one person where they are: by the response_url if there is one, else ephemeral, in a direct message as it is.</summary>
    public static SlackDelivery Private(Installation installation, SlackWork.Ask where, SlackMessage message, string answerId)
    {
        SlackDelivery delivery = where.IsDirect
            ? Deliveries.Post(installation, where.Channel, where.ThreadTs, message, answerId)
            : Deliveries.Ephemeral(installation, where.Channel, where.ThreadTs, where.User, message, answerId);
        return where.ResponseUrl is { } url ? Deliveries.Respond(installation, url, message, delivery) : delivery;
    }

    private async Task<SlackMessage?> CommandAsync(Installation installation, Asker asker, string text, CancellationToken cancellationToken) =>
        CommandAnswers.IsHelp(text) ? wordings.Note(asker.Locale, ChannelTexts.Commands) : await subscriptions.AnswerAsync(installation, asker, text, cancellationToken);

    private async Task<Showing> DecideAsync(Installation installation, Asker asker, SlackPlace place, string channel, CancellationToken cancellationToken)
    {
        PublicPay publicPay = options.Value.PublicPay;

        // Who else is there costs calls, and matters only where pay may be shown to them at all.
        bool hasOnlyMembers = publicPay != PublicPay.Never && !place.IsPrivate && !place.IsShared && await places.HasOnlyMembersAsync(installation, channel, cancellationToken);
        return SlackPayPolicy.Decide(asker, place, publicPay, hasOnlyMembers);
    }

    private async Task<SlackDelivery> ShowAsync(
        Installation installation, SlackWork.Ask ask, Asker asker, SlackPlace place, Showing showing, Reply reply, string text, CancellationToken cancellationToken)
    {
        bool isPay = PayPolicy.IsPay(reply.Question, reply.Answer);
        bool isPrivate = showing.IsAnswerPrivate || (isPay && showing.IsPayPrivate) || ask.ResponseUrl is not null;
        Answer answer = reply.Answer;
        if (isPay && !isPrivate && !place.IsPrivate)
        {
            // Shown to everybody there: then only what everybody there may see. What the asker may see beyond that goes to the asker alone.
            Answer there = bot.AnswerFor(reply.Question, showing.Shared!.Value);
            isPrivate = !there.Ranges.SequenceEqual(answer.Ranges);
            answer = isPrivate ? answer : there;
        }

        bool mayShare = isPay && isPrivate && !place.IsPrivate && showing.Shared is not null;
        if (mayShare || answer.HandOver != HandOverOffer.None)
        {
            await openReplies.KeepAsync(new OpenReply(reply.Id, AskerKey(installation, ask.User), text, reply.Question, answer.HandOver), cancellationToken);
        }

        SlackMessage message = BlockKitRenderer.Render(answer, new RenderOptions
        {
            Words = wordings.Of(answer.Language),
            ReplyId = reply.Id,
            WebAddress = options.Value.WebAddress,
            Question = ask.IsUnseen ? text : null,
            MayShare = mayShare,
            Picture = place.IsPrivate && options.Value.Pictures ? await pictures.OfAsync(installation, answer, cancellationToken) : null,
        });
        return isPrivate ? Private(installation, ask, message, reply.Id) : Deliveries.Post(installation, ask.Channel, ask.ThreadTs, message, reply.Id);
    }
}
