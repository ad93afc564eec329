using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Messages.Catalog;
using CareerBot.Messages.HandOvers;
using CareerBot.Messages.Replies;
using CareerBot.Messages.Texts;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Rendering;

/// <summary>"Ask HR": the question as it was asked, to be reworded, what it is, whether HR sees who asks, and the country for requests under pay law.</summary>
internal sealed class HandOverForm(TeamsWordings wordings)
{
    /// <summary>Id of the question's input.</summary>
    public const string Question = "question";

    /// <summary>Id of the kind's input; its value is <see cref="KindQuestion"/> or <see cref="KindPay"/>.</summary>
    public const string Kind = "kind";

    /// <summary>The value for <see cref="HandOverKind.Question"/>.</summary>
    public const string KindQuestion = "question";

    /// <summary>The value for <see cref="HandOverKind.PayInformation"/>.</summary>
    public const string KindPay = "pay-information";

    /// <summary>Id of the box to tick for a name; its value is <c>true</c> or <c>false</c>.</summary>
    public const string Named = "named";

    /// <summary>Id of the country's input; its value is a country's code, or nothing.</summary>
    public const string Place = "place";

    /// <summary>Characters of the question.</summary>
    public const int MostQuestion = 2_000;

    /// <summary>Of a question that is shown again.</summary>
    private const int MostShown = 500;

    /// <summary>The form for a reply.</summary>
    /// <param name="open">The reply.</param>
    /// <param name="places">Countries that are there before anything is typed; at least one, or clients refuse the card.</param>
    /// <param name="asksOf">The country that was understood, to begin with; null for none.</param>
    /// <param name="locale">BCP 47 language, or null.</param>
    /// <param name="refusal">Why what was sent before is not enough; null at first.</param>
    public TeamsMessage Draw(OpenReply open, ImmutableArray<CatalogPlace> places, CatalogPlace? asksOf, string? locale, string? refusal = null)
    {
        string title = wordings.Say(locale, ChannelTexts.HandOverTitle);
        bool isPay = open.HandOver == HandOverOffer.PayInformation;
        var body = ImmutableArray.CreateBuilder<CardElement>(8);
        body.Add(CardTexts.Title(title));
        if (refusal is not null)
        {
            body.Add(CardTexts.Caution(refusal));
        }

        body.Add(CardTexts.Line(wordings.Say(locale, ChannelTexts.TeamsHandOverIntro)));
        body.Add(new TextInput
        {
            Id = Question,
            Label = wordings.Say(locale, ChannelTexts.TeamsHandOverQuestion),
            Value = open.Asked.Length <= MostQuestion ? open.Asked : open.Asked[..Messages.Rendering.Figures.WholeCharacter(open.Asked, MostQuestion)],
            IsMultiline = true,
            MaxLength = MostQuestion,
            IsRequired = true,
            ErrorMessage = wordings.Say(locale, ChannelTexts.TeamsHandOverEmpty),
        });
        body.Add(new ChoiceSetInput
        {
            Id = Kind,
            Label = wordings.Say(locale, ChannelTexts.TeamsHandOverKind),
            Style = CardChoiceStyle.Expanded,
            Value = isPay ? KindPay : KindQuestion,
            Choices =
            [
                new CardChoice(wordings.Say(locale, ChannelTexts.TeamsHandOverKindQuestion), KindQuestion),
                new CardChoice(wordings.Say(locale, ChannelTexts.TeamsHandOverKindPay), KindPay),
            ],
        });
        body.Add(new ToggleInput
        {
            Id = Named,
            Label = wordings.Say(locale, ChannelTexts.HandOverWho),
            Title = wordings.Say(locale, ChannelTexts.HandOverName),
            Value = "false",
        });
        if (isPay)
        {
            body.Add(new ChoiceSetInput
            {
                Id = Place,
                Label = wordings.Say(locale, ChannelTexts.HandOverCountry),
                Placeholder = wordings.Say(locale, ChannelTexts.PickPlace),
                Style = CardChoiceStyle.Filtered,
                Choices = [.. (asksOf is null || places.Contains(asksOf) ? places : places.Insert(0, asksOf)).Select(place => new CardChoice(place.Name, place.Code.Value))],
                Value = asksOf?.Code.Value,
                ChoicesData = new CardQuery(CardQuery.Places),
            });
        }

        return new TeamsMessage(
            new AdaptiveCard
            {
                Speak = title,
                FallbackText = title,
                Body = body.ToImmutable(),
                Actions = [CardButtons.Of(Verbs.SendHr, wordings.Say(locale, ChannelTexts.HandOverSubmit), Verbs.SendHr, new CardActionData { Reply = open.ReplyId }, CardActionStyle.Positive)],
            },
            title);
    }

    /// <summary>What stands in the form's place once it is sent, or HR's reply.</summary>
    /// <param name="titleKey">Its title, a key of <see cref="ChannelTexts"/>.</param>
    /// <param name="question">The question, quoted.</param>
    /// <param name="said">What is said, in paragraphs.</param>
    /// <param name="locale">BCP 47 language, or null.</param>
    public TeamsMessage Note(string titleKey, string question, string said, string? locale)
    {
        string title = wordings.Say(locale, titleKey);
        ImmutableArray<CardElement> body = [CardTexts.Title(title), CardTexts.Quote(question, MostShown), .. RichRuns.Paragraphs(said)];
        return new TeamsMessage(new AdaptiveCard { Speak = $"{title}\n{said}", FallbackText = $"{title}\n{said}", Body = body }, $"{title}\n{said}");
    }
}
