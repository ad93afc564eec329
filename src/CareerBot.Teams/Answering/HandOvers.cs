using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Messages.Catalog;
using CareerBot.Messages.HandOvers;
using CareerBot.Messages.Inbox;
using CareerBot.Messages.Replies;
using CareerBot.Messages.Texts;
using CareerBot.Teams.Askers;
using CareerBot.Teams.Rendering;
using CareerBot.Teams.Sending;
using Microsoft.Extensions.Options;

namespace CareerBot.Teams.Answering;

/// <summary>
/// "Ask HR": the question goes to HR's inbox, without a name unless the asker ticks the box, and the reply comes back to the asker alone, in the personal
/// chat. Only the one who asked can hand a question over.
/// </summary>
internal sealed class HandOvers(
    IHandOverDesk desk,
    IOpenReplies openReplies,
    ICatalog catalog,
    IInbox inbox,
    IConversationReferences references,
    PersonalChats personal,
    TeamsAskerDirectory askers,
    HandOverForm form,
    TeamsWordings wordings,
    IOptions<TeamsOptions> options,
    TimeProvider time) : IReplyChannel
{
    private const int MostOffered = 25;

    private const char Between = '\n';

    /// <inheritdoc/>
    public string Name => TeamsChannel.ChannelName;

    /// <summary>Shows the form in the personal chat, for a client that draws no card of its own in its place.</summary>
    public async Task<ImmutableArray<TeamsDelivery>> OfferAsync(TeamsWork.HandOver work, CancellationToken cancellationToken)
    {
        TeamsAsker asker = await askers.FindAsync(work.Where, work.From, work.Locale, cancellationToken);
        return [Deliveries.Alone(work.Where, asker.UserId, await FormAsync(asker, work.ReplyId, cancellationToken))];
    }

    /// <summary>The form for a reply; or why there is none.</summary>
    public async Task<TeamsMessage> FormAsync(TeamsAsker asker, string replyId, CancellationToken cancellationToken)
    {
        OpenReply? open = await openReplies.FindAsync(replyId, cancellationToken);
        return Refusal(open, asker) is { } refusal ? GreetingCards.Note(wordings.Say(asker.Locale, refusal)) : Draw(open!, asker);
    }

    /// <summary>Hands a question over.</summary>
    /// <param name="where">Where the form is.</param>
    /// <param name="asker">Who sends it.</param>
    /// <param name="replyId">The reply that it is about.</param>
    /// <param name="filled">What was typed and ticked.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>What takes the form's place.</returns>
    public async Task<TeamsMessage> HandOverAsync(ConversationReference where, TeamsAsker asker, string replyId, FilledForm filled, CancellationToken cancellationToken)
    {
        OpenReply? open = await openReplies.FindAsync(replyId, cancellationToken);
        if (Refusal(open, asker) is { } refusal)
        {
            return GreetingCards.Note(wordings.Say(asker.Locale, refusal));
        }

        string asked = filled.Question.Trim();
        if (asked.Length is 0 or > HandOverForm.MostQuestion)
        {
            return Draw(open!, asker, wordings.Say(asker.Locale, ChannelTexts.TeamsHandOverEmpty));
        }

        HandOver kept;
        try
        {
            kept = await desk.HandOverAsync(
                new HandOverDraft
                {
                    ReplyId = replyId,
                    Kind = filled.IsPay ? HandOverKind.PayInformation : HandOverKind.Question,
                    Asked = asked,
                    Understood = open!.Understood,
                    Person = filled.IsNamed ? PersonOf(asker) : null,
                    Country = filled.Place is { Length: > 0 } code && catalog.PlaceNamed(code, asker.Locale) is { } place ? place.Code : null,
                    ReturnTo = string.Join(Between, $"{Name}:{asker.AadObjectId}", asker.UserId, where.ConversationId),
                },
                cancellationToken);
        }
        catch (HandOverUnavailableException)
        {
            return Draw(open!, asker, wordings.Say(asker.Locale, ChannelTexts.Failed));
        }

        // Handed over once: from now the button says so. It is noted though nobody may wait any more: HR has the question.
        await openReplies.KeepAsync(open with { HandOver = HandOverOffer.None }, CancellationToken.None);
        string done = wordings.Say(asker.Locale, ChannelTexts.HandOverDone);
        return form.Note(
            ChannelTexts.HandOverTitle,
            asked,
            kept.DueOn is { } due ? done + " " + wordings.Say(asker.Locale, ChannelTexts.HandOverLate, ("date", due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))) : done,
            asker.Locale);
    }

    /// <inheritdoc/>
    public async Task<bool> DeliverAsync(HandOver replied, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(replied);
        string[] address = replied.ReturnTo[(Name.Length + 1)..].Split(Between);
        if (address.Length != 3 || await references.FindAsync(address[2], cancellationToken) is not { } met)
        {
            return false;
        }

        TeamsAsker asker = await askers.FindAsync(met.Reference, new Wire.ChannelAccount(address[1], AadObjectId: address[0]), locale: null, cancellationToken);
        if (await personal.FindAsync(met.Reference, asker, cancellationToken) is not { } chat)
        {
            return false;
        }

        // From here the inbox brings it, once: the same reply has the same key.
        await inbox.AcceptAsync(
            TeamsChannel.Item($"reply/{replied.Id}", $"{chat.ConversationId}/replies", new TeamsWork.Bring(chat, asker.UserId, asker.Locale, replied.Asked, replied.Reply), time.GetUtcNow()), cancellationToken);
        return true;
    }

    /// <summary>HR's reply.</summary>
    public TeamsMessage Replied(TeamsWork.Bring bring) => form.Note(ChannelTexts.TeamsHandOverReply, bring.Question, bring.Reply, bring.Locale);

    /// <summary>Who somebody is to the salary book: by the settings, else by the e-mail address of the member record, else by their id.</summary>
    private string PersonOf(TeamsAsker asker) => options.Value.People.GetValueOrDefault(asker.AadObjectId ?? "") ?? asker.Email ?? asker.AadObjectId ?? asker.UserId;

    private TeamsMessage Draw(OpenReply open, TeamsAsker asker, string? refusal = null)
    {
        CatalogPlace? asksOf = open.Understood.Places.IsDefaultOrEmpty ? null : catalog.Place(open.Understood.Places[0].Country, asker.Locale);
        return form.Draw(open, catalog.FindPlaces("", asker.Locale, MostOffered), asksOf, asker.Locale, refusal);
    }

    private static string? Refusal(OpenReply? open, TeamsAsker asker) =>
        open is null ? ChannelTexts.Expired
        : open.Asker != asker.Key ? ChannelTexts.NotYours
        : open.HandOver == HandOverOffer.None ? ChannelTexts.HandOverBefore
        : null;
}

/// <summary>What somebody filled into the form.</summary>
/// <param name="Question">The question, as it was reworded.</param>
/// <param name="IsPay">Whether it is a request for pay information under a law.</param>
/// <param name="IsNamed">Whether HR may see who asks.</param>
/// <param name="Place">A country's code.</param>
internal sealed record FilledForm(string Question, bool IsPay, bool IsNamed, string? Place);
