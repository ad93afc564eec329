using CareerBot.Messages;
using CareerBot.Messages.Catalog;
using CareerBot.Messages.Inbox;
using CareerBot.Messages.PayNews;
using CareerBot.Messages.Texts;
using CareerBot.Teams.Answering;
using CareerBot.Teams.Approving;
using CareerBot.Teams.Askers;
using CareerBot.Teams.Inbound;
using CareerBot.Teams.Rendering;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Interacting;

/// <summary>
/// Buttons of cards. A press counts for whoever pressed, with what they may see themselves; whose card it was says nothing. What is answered replaces the
/// card for that person alone; what everybody is to read goes through the inbox.
/// </summary>
internal sealed class CardActions(
    IInbox inbox,
    ICatalog catalog,
    AskAnswers answers,
    HandOvers handOvers,
    Decisions decisions,
    Commands commands,
    CompareForm compare,
    TeamsAskerDirectory askers,
    TeamsWordings wordings,
    TimeProvider time)
{
    private const string CardType = AdaptiveCard.ContentType;

    private const string TextType = "application/vnd.microsoft.activity.message";

    private const string ErrorType = "application/vnd.microsoft.error";

    private const int MostOffered = 25;

    /// <summary>Answers a press.</summary>
    public async Task<CardInvokeReply> AnswerAsync(Pressed pressed, CancellationToken cancellationToken)
    {
        TeamsAsker asker = await askers.FindAsync(pressed.Where, pressed.From, pressed.Activity.Locale, cancellationToken);
        if (asker.Kind == TeamsAskerKind.Bot)
        {
            return Error("NotForPrograms", "Programs are not answered.");
        }

        return await CardAsync(pressed, asker, cancellationToken) is { } card ? Card(card)
            : await KeepAsync(pressed, asker, cancellationToken) ? Text(wordings.Say(asker.Locale, ChannelTexts.TeamsOnItsWay))
            : Error("UnknownAction", "There is no such button, or it brought nothing.");
    }

    /// <summary>Deals with a press of a client that draws no card in the place of another: what it would have drawn comes as a message.</summary>
    public async Task PressedAsync(Pressed pressed, CancellationToken cancellationToken)
    {
        TeamsAsker asker = await askers.FindAsync(pressed.Where, pressed.From, pressed.Activity.Locale, cancellationToken);
        if (asker.Kind == TeamsAskerKind.Bot)
        {
            return;
        }

        TeamsWork? work = pressed switch
        {
            { Verb: Verbs.AskHr, Data.Reply: { Length: > 0 } reply } => new TeamsWork.HandOver(pressed.Where, pressed.From, pressed.Activity.Locale, reply),
            { Verb: Verbs.ShowMine, Data.Reply: { Length: > 0 } reply } => new TeamsWork.ShowMine(pressed.Where, pressed.From, pressed.Activity.Locale, reply),
            _ => null,
        };
        if (work is not null)
        {
            await AcceptAsync(pressed, work, cancellationToken);
        }
        else if (await CardAsync(pressed, asker, cancellationToken) is { } card)
        {
            await AcceptAsync(pressed, new TeamsWork.Tell(Deliveries.Alone(pressed.Where, asker.UserId, card)), cancellationToken);
        }
        else
        {
            await KeepAsync(pressed, asker, cancellationToken);
        }
    }

    /// <summary>The card that takes the place of the pressed one for whoever pressed; null when the press begins something else.</summary>
    private async Task<TeamsMessage?> CardAsync(Pressed pressed, TeamsAsker asker, CancellationToken cancellationToken)
    {
        bool mayShare = answers.Decide(asker, pressed.Where, ActivityIntake.IsShared(pressed.Activity)).Shared is not null;
        return (pressed.Verb, pressed.Data) switch
        {
            (Verbs.ShowMine, { Reply: { Length: > 0 } reply }) => await answers.MineAsync(asker, reply, mayShare, cancellationToken),
            (Verbs.AskHr, { Reply: { Length: > 0 } reply }) => await handOvers.FormAsync(asker, reply, cancellationToken),
            (Verbs.SendHr, { Reply: { Length: > 0 } reply } data) => await handOvers.HandOverAsync(
                pressed.Where, asker, reply, new FilledForm(data.Question ?? "", data.Kind == HandOverForm.KindPay, data.Named == "true", data.Place), cancellationToken),
            (Verbs.Review, { Revision: { } revision }) => await decisions.ReviewAsync(asker, revision, cancellationToken),
            (Verbs.Approve, { Revision: { } revision, DiffHash: { } hash } data) =>
                await decisions.ApproveAsync(asker, revision, hash, data.Confirm == "true", data.Comment?.Trim() ?? "", cancellationToken),
            (Verbs.Reject, { Revision: { } revision } data) => await decisions.RejectAsync(asker, revision, data.Reason?.Trim() ?? "", cancellationToken),
            (Verbs.Unsubscribe, { Role: { Length: > 0 } role } data) when asker is { IsMember: true, AadObjectId: { } person } => await UnsubscribeAsync(asker, person, role, data, cancellationToken),
            (Verbs.Compare, { } data) when Compared(data, asker.Locale) is null => compare.Draw(
                catalog.FindRoles("", asker.Locale, MostOffered),
                catalog.FindPlaces("", asker.Locale, MostOffered),
                asker.Locale,
                wordings.Say(asker.Locale, data.First is { Length: > 0 } && data.First == data.Second ? ChannelTexts.CompareSame : ChannelTexts.CompareUnknown)),
            _ => null,
        };
    }

    /// <summary>Keeps what a press begins for the conversation.</summary>
    /// <returns>Whether it begins anything.</returns>
    private async Task<bool> KeepAsync(Pressed pressed, TeamsAsker asker, CancellationToken cancellationToken)
    {
        bool isShared = ActivityIntake.IsShared(pressed.Activity);
        TeamsWork? work = (pressed.Verb, pressed.Data) switch
        {
            (Verbs.Ask, { Ask: { Length: > 0 and <= InboundMessage.MaxTextLength } ask }) => new TeamsWork.Ask(pressed.Where, pressed.From, pressed.Activity.Locale, ask, isShared, IsPressed: true),
            (Verbs.Compare, { } data) when Compared(data, asker.Locale) is { } ask => new TeamsWork.Ask(pressed.Where, pressed.From, pressed.Activity.Locale, ask, isShared, IsPressed: true),
            (Verbs.Share, { Reply: { Length: > 0 } reply }) => new TeamsWork.Share(pressed.Where, pressed.From, pressed.Activity.Locale, reply, isShared),
            _ => null,
        };
        if (work is null)
        {
            return false;
        }

        await AcceptAsync(pressed, work, cancellationToken);
        return true;
    }

    private Task<bool> AcceptAsync(Pressed pressed, TeamsWork work, CancellationToken cancellationToken)
    {
        // An answer is shared once, however often that is pressed.
        DateTimeOffset now = time.GetUtcNow();
        string conversation = pressed.Where.ConversationId;
        return inbox.AcceptAsync(
            work is TeamsWork.Share share
                ? TeamsChannel.Item($"{conversation}/share/{share.ReplyId}", conversation, work, now)
                : TeamsChannel.Item(pressed.KeyAt(now), conversation, work, now) with { KnownAs = (TeamsChannel.KeyOf(pressed.KeyAt(now - Pressed.Same)), now - Pressed.Same) },
            cancellationToken);
    }

    private async Task<TeamsMessage> UnsubscribeAsync(TeamsAsker asker, string person, string role, CardData data, CancellationToken cancellationToken)
    {
        CountryCode? place = data.Place is { Length: > 0 } code && catalog.PlaceNamed(code, asker.Locale) is { } known ? known.Code : null;
        LevelId? level = data.Level is { Length: > 0 } id ? new LevelId(id) : null;
        await commands.EndAsync(new Subscription(Commands.SubscriberOf(person), new RoleId(role), place, level), asker.Locale, cancellationToken);
        return await commands.ListAsync(asker, cancellationToken);
    }

    /// <summary>What the form asks; null when its roles are not two that are known.</summary>
    private string? Compared(CardData data, string? locale)
    {
        CatalogRole? first = data.First is { Length: > 0 } one ? catalog.RoleNamed(one, locale) : null;
        CatalogRole? second = data.Second is { Length: > 0 } other ? catalog.RoleNamed(other, locale) : null;
        if (first is null || second is null || first.Id == second.Id)
        {
            return null;
        }

        return data.Place is { Length: > 0 } code && catalog.PlaceNamed(code, locale) is { } place
            ? wordings.Say(locale, ChannelTexts.CompareAskPlace, ("first", first.Title), ("second", second.Title), ("place", place.Name))
            : wordings.Say(locale, ChannelTexts.CompareAsk, ("first", first.Title), ("second", second.Title));
    }

    private static CardInvokeReply Card(TeamsMessage message) => new(200, CardType, message.CardJson());

    private static CardInvokeReply Text(string said) => new(200, TextType, ReadyJson.Of(said, InvokeJson.Default.String));

    private static CardInvokeReply Error(string code, string message) => new(400, ErrorType, ReadyJson.Of(new CardInvokeError(code, message), InvokeJson.Default.CardInvokeError));
}
