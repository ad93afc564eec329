using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Messages.Askers;
using CareerBot.Messages.Inbox;
using CareerBot.Messages.Replies;
using CareerBot.Messages.Texts;
using CareerBot.Teams.Askers;
using CareerBot.Teams.Rendering;
using CareerBot.Teams.Sending;
using CareerBot.Teams.Wire;
using Microsoft.Extensions.Options;

namespace CareerBot.Teams.Answering;

/// <summary>Answers questions: who asks, where, what the engine says, and how it is shown there.</summary>
/// <remarks>
/// Where several people read, pay goes to the asker alone: as a targeted message where the settings have that preview, else as a card that keeps it back
/// and is drawn anew by the asker's client for the asker alone.
/// </remarks>
internal sealed class AskAnswers(
    ICareerBot bot, IOpenReplies openReplies, TeamsAskerDirectory askers, Commands commands, TeamsWordings wordings, IOptions<TeamsOptions> options)
{
    /// <summary>Makes the deliveries for a question.</summary>
    public async Task<ImmutableArray<TeamsDelivery>> AnswerAsync(TeamsWork.Ask ask, InboxItem item, CancellationToken cancellationToken)
    {
        TeamsAsker asker = await askers.FindAsync(ask.Where, ask.From, ask.Locale, cancellationToken);
        if (asker.Kind == TeamsAskerKind.Bot)
        {
            return [];
        }

        if (ask.Text.Length > InboundMessage.MaxTextLength)
        {
            return [Deliveries.Send(ask.Where, GreetingCards.Note(wordings.Say(asker.Locale, ChannelTexts.TooLong)))];
        }

        if (!ask.IsPressed && await commands.AnswerAsync(ask.Where, asker, ask.Text, cancellationToken) is { } told)
        {
            return [Deliveries.Send(ask.Where, told)];
        }

        Showing showing = Decide(asker, ask.Where, ask.IsShared);
        Reply reply = await bot.AnswerAsync(
            new InboundMessage(new ConversationKey($"{TeamsChannel.ChannelName}:{ask.Where.ConversationId}"), ask.Text, asker.Locale, showing.Sees, item.ReceivedAt), cancellationToken);
        var open = new OpenReply(reply.Id, asker.Key, ask.Text, reply.Question, reply.Answer.HandOver);
        if (Deliveries.IsPersonal(ask.Where))
        {
            openReplies.KeepSoon(open);
        }
        else
        {
            // A card that keeps pay back is drawn anew by the asker's client the moment that it arrives, maybe by another replica.
            await openReplies.KeepAsync(open, cancellationToken);
        }

        return [Show(ask, asker, showing, reply)];
    }

    /// <summary>The answer that was kept back, for its asker: figures as they are now, and as much as they may see.</summary>
    /// <returns>The message; what is wrong when it is somebody else's, or too old.</returns>
    public async Task<TeamsMessage> MineAsync(TeamsAsker asker, string replyId, bool mayShare, CancellationToken cancellationToken)
    {
        OpenReply? open = await openReplies.FindAsync(replyId, cancellationToken);
        if (Refusal(open, asker) is { } refusal)
        {
            return GreetingCards.Note(wordings.Say(asker.Locale, refusal));
        }

        Answer answer = bot.AnswerFor(open!.Understood, asker.IsMember ? asker.Sees : Audience.Everyone);
        return CardRenderer.Render(answer, Options(answer, open.Asked, replyId) with { IsPrivateNote = true, MayShare = mayShare && PayPolicy.IsPay(open.Understood, answer) });
    }

    /// <summary>Brings the answer that was kept back to the personal chat of its asker.</summary>
    public async Task<ImmutableArray<TeamsDelivery>> BringMineAsync(TeamsWork.ShowMine mine, CancellationToken cancellationToken)
    {
        TeamsAsker asker = await askers.FindAsync(mine.Where, mine.From, mine.Locale, cancellationToken);
        return [Deliveries.Alone(mine.Where, asker.UserId, await MineAsync(asker, mine.ReplyId, mayShare: false, cancellationToken), mine.ReplyId)];
    }

    /// <summary>Makes the delivery that shows an answer to everybody there, for somebody who asked it and presses Share.</summary>
    public async Task<ImmutableArray<TeamsDelivery>> ShareAsync(TeamsWork.Share share, CancellationToken cancellationToken)
    {
        TeamsAsker asker = await askers.FindAsync(share.Where, share.From, share.Locale, cancellationToken);
        OpenReply? open = await openReplies.FindAsync(share.ReplyId, cancellationToken);
        Audience? audience = Decide(asker, share.Where, share.IsShared).Shared;
        if ((Refusal(open, asker) ?? (audience is null ? ChannelTexts.NotShared : null)) is { } refusal)
        {
            return [Deliveries.Alone(share.Where, asker.UserId, GreetingCards.Note(wordings.Say(asker.Locale, refusal)))];
        }

        Answer answer = bot.AnswerFor(open!.Understood, audience!.Value);
        return
        [
            Deliveries.Send(share.Where, CardRenderer.Render(answer, new CardOptions
            {
                Words = wordings.Of(answer.Language),
                Question = open.Asked,
                Lead = wordings.Say(asker.Locale, ChannelTexts.SharedBy, ("person", share.From.Name ?? "")),
                WebAddress = options.Value.WebAddress,
            })),
        ];
    }

    /// <summary>What may be shown to somebody there, and to whom else. Who is in a group or a channel is not looked up: it counts as having guests.</summary>
    public Showing Decide(TeamsAsker asker, ConversationReference where, bool isShared) =>
        PayPolicy.Decide(asker.IsMember, asker.Sees, Deliveries.IsPersonal(where), isShared, options.Value.PublicPay, hasOnlyMembers: false);

    private TeamsDelivery Show(TeamsWork.Ask ask, TeamsAsker asker, Showing showing, Reply reply)
    {
        bool isPersonal = Deliveries.IsPersonal(ask.Where);
        bool isPay = PayPolicy.IsPay(reply.Question, reply.Answer);
        CardOptions card = Options(reply.Answer, isPersonal && !ask.IsPressed ? null : ask.Text, reply.Id);
        if (isPersonal || !(showing.IsAnswerPrivate || (isPay && showing.IsPayPrivate)))
        {
            Answer shown = isPay && !isPersonal && showing.Shared is { } audience ? bot.AnswerFor(reply.Question, audience) : reply.Answer;
            return Deliveries.Send(ask.Where, CardRenderer.Render(shown, card), reply.Id);
        }

        TeamsMessage withheld = ForAskerAlone(CardRenderer.Render(reply.Answer, card with { ShowsPay = false }), asker, reply.Id);
        TeamsDelivery inPlace = Deliveries.Send(ask.Where, withheld);
        return options.Value.TargetedMessages
            ? Deliveries.Targeted(ask.Where, asker.UserId, CardRenderer.Render(reply.Answer, card with { IsPrivateNote = true, MayShare = isPay && showing.Shared is not null }), inPlace)
            : inPlace;
    }

    private static string? Refusal(OpenReply? open, TeamsAsker asker) => open is null ? ChannelTexts.Expired : open.Asker != asker.Key ? ChannelTexts.NotYours : null;

    /// <summary>Has the asker's client, and no other, ask for the answer.</summary>
    private static TeamsMessage ForAskerAlone(TeamsMessage withheld, TeamsAsker asker, string replyId) => withheld with
    {
        Card = withheld.Card with
        {
            Refresh = new CardRefresh(new ExecuteAction { Title = "", Verb = Verbs.ShowMine, Data = new CardActionData { Reply = replyId } }, [asker.UserId]),
        },
    };

    private CardOptions Options(Answer answer, string? question, string replyId) => new()
    {
        Words = wordings.Of(answer.Language),
        ReplyId = replyId,
        Question = question,
        WebAddress = options.Value.WebAddress,
    };
}
