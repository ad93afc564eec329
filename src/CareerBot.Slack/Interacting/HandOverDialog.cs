using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Messages.Catalog;
using CareerBot.Messages.HandOvers;
using CareerBot.Messages.Json;
using CareerBot.Messages.Replies;
using CareerBot.Messages.Texts;
using CareerBot.Slack.Answering;
using CareerBot.Slack.Askers;
using CareerBot.Slack.Inbound;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Sending;
using CareerBot.Slack.Wire;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Interacting;

/// <summary>
/// "Ask HR": the question goes to HR's inbox, without a name unless the asker ticks the box; a request under pay law asks for the country too.
/// Only the one who asked can hand a question over.
/// </summary>
internal sealed class HandOverDialog(
    IHandOverDesk desk, IOpenReplies openReplies, AskerDirectory askers, AnswerDialog dialogs, Wordings wordings, ICatalog catalog, IOptions<SlackOptions> options)
    : IPresses, IDialog
{
    private const string Named = "named";

    /// <summary>Of a question that is shown again.</summary>
    private const int MostShown = 500;

    /// <inheritdoc/>
    public string CallbackId => "hand-over";

    /// <inheritdoc/>
    public bool Handles(string actionId) => actionId == ActionIds.AskHr;

    /// <inheritdoc/>
    public async Task HandleAsync(Press press, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(press);
        if (press.Interaction.TriggerId is not { } trigger)
        {
            return;
        }

        Asker asker = await askers.FindAsync(press.Installation, press.User, cancellationToken);
        OpenReply? open = await openReplies.FindAsync(press.Brought, cancellationToken);
        ModalView view = Refusal(open, press.Installation, press.User) is { } refusal
            ? Note(asker.Locale, refusal)
            : Draw(open!, press.Channel, press.ThreadTs, asker.Locale);
        if (press.Interaction.View is { Type: "modal" } shown)
        {
            await dialogs.UpdateAsync(press.Installation, shown, view, cancellationToken);
        }
        else
        {
            await dialogs.OpenAsync(press.Installation, trigger, view, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task<SlackAck> SubmitAsync(Submission submission, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(submission);
        Asker asker = await askers.FindAsync(submission.Installation, submission.User, cancellationToken);
        string[] where = (submission.View.PrivateMetadata ?? "").Split('\n');
        OpenReply? open = where.Length == 3 ? await openReplies.FindAsync(where[0], cancellationToken) : null;
        if (Refusal(open, submission.Installation, submission.User) is { } refusal)
        {
            return Show(Note(asker.Locale, refusal));
        }

        string person = options.Value.People.GetValueOrDefault(submission.User) ?? asker.Email ?? submission.User;
        HandOver kept;
        try
        {
            kept = await desk.HandOverAsync(
                new HandOverDraft
                {
                    ReplyId = open!.ReplyId,
                    Kind = open.HandOver == HandOverOffer.PayInformation ? HandOverKind.PayInformation : HandOverKind.Question,
                    Asked = open.Asked,
                    Understood = open.Understood,
                    Person = submission.IsTicked(Named) ? person : null,
                    Country = submission.Value(Menus.Place) is { Length: > 0 } country ? new CountryCode(country) : null,
                    ReturnTo = SlackReplies.AddressOf(submission.Installation, submission.User, where[1].StartsWith('D') && where[2].Length > 0 ? where[2] : null),
                },
                cancellationToken);
        }
        catch (HandOverUnavailableException)
        {
            return new SlackAck(
                SlackAck.Acknowledged,
                LeanJson.Write(new ErrorsReply(ImmutableDictionary<string, string>.Empty.Add(Named, wordings.Say(asker.Locale, ChannelTexts.Failed))), ReplyJson.Default.ErrorsReply));
        }

        // Handed over once: from now the button says so. It is noted though nobody may wait any more: HR has the question.
        await openReplies.KeepAsync(open with { HandOver = HandOverOffer.None }, CancellationToken.None);
        string done = wordings.Say(asker.Locale, ChannelTexts.HandOverDone);
        return Show(Note(asker.Locale, kept.DueOn is { } due
            ? done + " " + wordings.Say(asker.Locale, ChannelTexts.HandOverLate, ("date", due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))
            : done));
    }

    /// <summary>The dialog.</summary>
    public ModalView Draw(OpenReply open, string? channel, string? thread, string? locale)
    {
        ArgumentNullException.ThrowIfNull(open);
        string asked = open.Asked.Length <= MostShown ? open.Asked : open.Asked[..MostShown] + "…";
        var blocks = ImmutableArray.CreateBuilder<Block>();
        string intro = wordings.Say(locale, ChannelTexts.HandOverIntro, ("question", Mrkdwn.Escape(asked.ReplaceLineEndings(" "))));
        blocks.Add(new SectionBlock { Text = new MrkdwnText(intro) });
        blocks.Add(new InputBlock
        {
            BlockId = Named,
            Label = wordings.Say(locale, ChannelTexts.HandOverWho),
            Optional = true,
            Element = new Checkboxes { ActionId = Named, Options = [new Option(wordings.Say(locale, ChannelTexts.HandOverName), "yes")] },
        });
        if (open.HandOver == HandOverOffer.PayInformation)
        {
            CatalogPlace? asksOf = open.Understood.Places.IsDefaultOrEmpty ? null : catalog.Place(open.Understood.Places[0].Country, locale);
            blocks.Add(new InputBlock
            {
                BlockId = Menus.Place,
                Label = wordings.Say(locale, ChannelTexts.HandOverCountry),
                Optional = true,
                Element = new ExternalSelect
                {
                    ActionId = Menus.Place,
                    MinQueryLength = 0,
                    Placeholder = wordings.Say(locale, ChannelTexts.PickPlace),
                    InitialOption = asksOf is null ? null : Menus.OptionOf(asksOf),
                },
            });
        }

        return new ModalView
        {
            CallbackId = CallbackId,
            Title = wordings.Say(locale, ChannelTexts.HandOverTitle),
            Submit = wordings.Say(locale, ChannelTexts.HandOverSubmit),
            Close = wordings.Say(locale, ChannelTexts.Close),
            PrivateMetadata = $"{open.ReplyId}\n{channel}\n{thread}",
            Blocks = blocks.DrainToImmutable(),
        };
    }

    private static string? Refusal(OpenReply? open, Installation installation, string user) =>
        open is null ? ChannelTexts.Expired
        : open.Asker != AskAnswers.AskerKey(installation, user) ? ChannelTexts.NotYours
        : open.HandOver == HandOverOffer.None ? ChannelTexts.HandOverBefore
        : null;

    private ModalView Note(string? locale, string keyOrText) => new()
    {
        CallbackId = AnswerDialog.CallbackId,
        Title = wordings.Say(locale, ChannelTexts.HandOverTitle),
        Close = wordings.Say(locale, ChannelTexts.Close),
        Blocks = [new SectionBlock { Text = new MrkdwnText(keyOrText.StartsWith("channel.", StringComparison.Ordinal) ? wordings.Say(locale, keyOrText) : keyOrText) }],
    };

    private static SlackAck Show(ModalView view) => new(SlackAck.Acknowledged, LeanJson.Write(new ViewReply(view), ReplyJson.Default.ViewReply));
}
