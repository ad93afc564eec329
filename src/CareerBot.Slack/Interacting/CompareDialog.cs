using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Messages.Catalog;
using CareerBot.Messages.Json;
using CareerBot.Messages.Texts;
using CareerBot.Slack.Askers;
using CareerBot.Slack.Inbound;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Sending;
using CareerBot.Slack.Wire;

namespace CareerBot.Slack.Interacting;

/// <summary>"Compare roles": two roles and, for pay, a country. Its answer takes its place.</summary>
internal sealed class CompareDialog(ICatalog catalog, AskerDirectory askers, AnswerDialog answers, Wordings wordings) : IDialog
{
    private const string First = Menus.Role + "-first";
    private const string Second = Menus.Role + "-second";

    /// <inheritdoc/>
    public string CallbackId => "compare";

    /// <summary>Opens it.</summary>
    public Task<SlackResult> OpenAsync(Installation installation, string triggerId, Asker asker, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asker);
        return answers.OpenAsync(installation, triggerId, Draw(asker.Locale), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<SlackAck> SubmitAsync(Submission submission, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(submission);
        Asker asker = await askers.FindAsync(submission.Installation, submission.User, cancellationToken);
        CatalogRole? first = RoleOf(submission.Value(First), asker.Locale);
        CatalogRole? second = RoleOf(submission.Value(Second), asker.Locale);
        if (first is null || second is null)
        {
            return Wrong(first is null ? First : Second, wordings.Say(asker.Locale, ChannelTexts.CompareUnknown));
        }

        if (first.Id == second.Id)
        {
            return Wrong(Second, wordings.Say(asker.Locale, ChannelTexts.CompareSame));
        }

        CatalogPlace? place = submission.Value(Menus.Place) is { Length: > 0 } code ? catalog.Place(new CountryCode(code), asker.Locale) : null;
        string text = place is null
            ? wordings.Say(asker.Locale, ChannelTexts.CompareAsk, ("first", first.Title), ("second", second.Title))
            : wordings.Say(asker.Locale, ChannelTexts.CompareAskPlace, ("first", first.Title), ("second", second.Title), ("place", place.Name));
        ModalView answer = await answers.AskAsync(submission.Installation, submission.User, text, cancellationToken);
        return new SlackAck(SlackAck.Acknowledged, LeanJson.Write(new ViewReply(answer), ReplyJson.Default.ViewReply));
    }

    /// <summary>The dialog, with nothing chosen.</summary>
    public ModalView Draw(string? locale) => new()
    {
        CallbackId = CallbackId,
        Title = wordings.Say(locale, ChannelTexts.CompareTitle),
        Submit = wordings.Say(locale, ChannelTexts.CompareSubmit),
        Close = wordings.Say(locale, ChannelTexts.Close),
        Blocks =
        [
            Picker(First, locale, ChannelTexts.CompareFirst, ChannelTexts.PickRole, isOptional: false),
            Picker(Second, locale, ChannelTexts.CompareSecond, ChannelTexts.PickRole, isOptional: false),
            Picker(Menus.Place, locale, ChannelTexts.ComparePlace, ChannelTexts.PickPlace, isOptional: true),
        ],
    };

    private InputBlock Picker(string id, string? locale, string label, string placeholder, bool isOptional) => new()
    {
        BlockId = id,
        Label = wordings.Say(locale, label),
        Optional = isOptional ? true : null,
        Element = new ExternalSelect { ActionId = id, MinQueryLength = 0, Placeholder = wordings.Say(locale, placeholder) },
    };

    private CatalogRole? RoleOf(string? id, string? locale) => id is { Length: > 0 } ? catalog.Role(new RoleId(id), locale) : null;

    private static SlackAck Wrong(string block, string sentence) => new(
        SlackAck.Acknowledged,
        LeanJson.Write(new ErrorsReply(ImmutableDictionary<string, string>.Empty.Add(block, sentence)), ReplyJson.Default.ErrorsReply));
}
