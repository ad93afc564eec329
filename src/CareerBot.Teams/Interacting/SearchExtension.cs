using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using CareerBot.Messages;
using CareerBot.Messages.Catalog;
using CareerBot.Messages.PayNews;
using CareerBot.Messages.Texts;
using CareerBot.Teams.Answering;
using CareerBot.Teams.Askers;
using CareerBot.Teams.Rendering;
using CareerBot.Teams.Sending;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Interacting;

/// <summary>
/// The message extension: roles and ranges from the compose box, and an answer to a message that somebody selected. What is inserted is read by whoever is
/// in that conversation, so it holds what is for everyone; the answer about a message is the asker's own.
/// </summary>
internal sealed partial class SearchExtension(ICatalog catalog, ICareerBot bot, TeamsAskerDirectory askers, TeamsWordings wordings, TimeProvider time)
{
    private const int Most = 8;

    private const int MostTyped = 100;

    private const string Pay = "pay";

    /// <summary>The language that every knowledge base has.</summary>
    private const string BaseLanguage = "en";

    /// <summary>Roles, or what they pay, for what is typed so far.</summary>
    public ExtensionReply Find(ExtensionQuery? query, string? locale)
    {
        // Each command has one parameter, so that a value without a name can only be its. The Agents Playground, which reads no manifest, sends it so.
        string typed = query?.Parameters is { } parameters ? parameters.FirstOrDefault(parameter => parameter is { Name: not "initialRun" })?.Value?.Trim() ?? "" : "";
        typed = typed.Length > MostTyped ? typed[..MostTyped] : typed;
        bool isPay = query?.CommandId == Pay;

        // "backend engineer germany": a role and a place, as for a subscription; else roles by the beginning of what is typed.
        string[] words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        ImmutableArray<SearchAttachment> results = SubscriptionWords.Read(words, catalog, locale) is SubscriptionWords.Meant { Place: { } place } meant && catalog.Role(meant.Role, locale) is { } named
            ? [ResultOf(named, isPay, [new Place(place)])]
            : [.. catalog.FindRoles(typed, locale, Most).Select(role => ResultOf(role, isPay, []))];
        return new ExtensionReply(new ExtensionResult(results));
    }

    /// <summary>An answer about a message that somebody selected, for them alone.</summary>
    public async Task<TaskReply> AskAboutAsync(ExtensionAction? action, Activity invoke, ConversationReference where, CancellationToken cancellationToken)
    {
        TeamsAsker asker = await askers.FindAsync(where, invoke.From!, invoke.Locale, cancellationToken);
        string text = Words(action?.MessagePayload?.Body);
        string title = wordings.Say(asker.Locale, ChannelTexts.ModalTitle);
        if (text.Length == 0)
        {
            return Dialog(title, GreetingCards.Note(wordings.Say(asker.Locale, ChannelTexts.Welcome)));
        }

        // A talk of its own: what somebody else wrote is no part of the asker's.
        var talk = new ConversationKey($"{TeamsChannel.ChannelName}:{asker.Key}/about/{invoke.Id}");
        Reply reply = await bot.AnswerAsync(
            new InboundMessage(talk, text.Length > InboundMessage.MaxTextLength ? text[..InboundMessage.MaxTextLength] : text, asker.Locale, asker.IsMember ? asker.Sees : Audience.Everyone, time.GetUtcNow()),
            cancellationToken);
        return Dialog(title, CardRenderer.Render(reply.Answer with { Suggestions = [], HandOver = HandOverOffer.None }, new CardOptions { Words = wordings.Of(reply.Answer.Language), Question = text }));
    }

    private SearchAttachment ResultOf(CatalogRole role, bool isPay, ImmutableArray<Place> places)
    {
        var question = new Question { Intent = isPay ? Intent.SalaryRange : Intent.RoleOverview, Language = BaseLanguage, Roles = [role.Id], Places = places };
        Answer answer = bot.AnswerFor(question, Audience.Everyone);
        return SearchCards.Result(role.Title, answer, wordings.Of(answer.Language));
    }

    private static TaskReply Dialog(string title, TeamsMessage message) => new(new TaskStep(new TaskDialog(title, new Attachment(AdaptiveCard.ContentType, message.CardJson()))));

    private static string Words(MessageBody? body)
    {
        string content = body?.Content ?? "";
        return (body?.ContentType == "html" ? WebUtility.HtmlDecode(Tag().Replace(content, " ")) : content).Trim();
    }

    [GeneratedRegex("<[^<>]*>", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
