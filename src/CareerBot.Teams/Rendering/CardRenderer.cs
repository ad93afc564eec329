using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CareerBot.Messages;
using CareerBot.Messages.Rendering;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Rendering;

/// <summary>
/// An answer as an Adaptive Card within the limits of Teams. An answer that is too long first loses its next questions, then whole parts from its
/// end, for which a remark stands and a link to the whole; nothing is cut within a figure.
/// </summary>
internal static class CardRenderer
{
    /// <summary>Of a question that is shown again: enough to know it by.</summary>
    private const int MostQuestion = 300;

    /// <summary>Of the headline: a notification shows less.</summary>
    private const int MostHeadline = 1_000;

    private const int MostSummary = 1_000;

    /// <summary>Of a label on a button; Teams cuts a longer one off.</summary>
    private const int MostLabel = 60;

    /// <summary>Of what a button asks: half a question is another question, so a longer one has no button.</summary>
    private const int MostAsk = 500;

    /// <summary>A longer link is not worth its place.</summary>
    private const int MostLink = 1_000;

    /// <summary>Items of one list; a longer one goes on in a next.</summary>
    private const int MostItems = 12;

    /// <summary>What caveats and sources may take, which are kept before the middle is.</summary>
    private const int MostNotes = 8_000;

    /// <summary>Taken by what stands around the elements: the activity, the card, the remark with its link.</summary>
    private const int Around = 4_000;

    /// <summary>Renders an answer.</summary>
    public static TeamsMessage Render(Answer answer, CardOptions options)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(options);
        Figures figures = new(answer);
        if (!options.ShowsPay)
        {
            return Withheld(answer, options, figures);
        }

        string summary = Summary(answer, figures);
        ImmutableArray<CardElement> head = [.. Head(options, figures), .. Headline(answer, figures)];
        ImmutableArray<CardElement> notes = [.. Notes(answer, options)];
        ImmutableArray<CardElement> parts = Parts(answer, figures);
        ImmutableArray<CardElement> next = [.. Next(answer, figures)];
        ImmutableArray<CardElement> forReply = [.. ForReply(answer, options)];
        ImmutableArray<CardAction> suggested = [.. Pressable(answer.Suggestions, figures).Take(CardLimit.MostSuggestedActions).Select(ask => new CardAction(ask.Label, ask.Ask))];
        TeamsMessage Of(ImmutableArray<CardElement> body, bool hasNext) => Message(answer, options, summary, body) with
        {
            SuggestedActions = hasNext ? suggested : [],
            IsAiGenerated = answer.IsRephrased,
            AsksFeedback = options.ReplyId is not null,
        };

        // Nearly all fit: they are written once, and measured as they are. What else is in the activity stands in the card too: the summary, twice, and the next questions.
        TeamsMessage whole = Of([.. head, .. parts, .. notes, .. next, .. forReply], hasNext: true);
        if ((2 * whole.CardJson().Utf8.Length) + Around <= CardLimit.MostCharacters)
        {
            return whole;
        }

        // The summary is in the activity, and twice in the card: to be read out, and for clients that draw no cards.
        ImmutableArray<CardElement> keptNotes = CardSize.Fitting(notes, MostNotes);
        int room = CardLimit.MostCharacters - Around - (3 * CardSize.Of(summary)) - CardSize.Of(head) - CardSize.Of(keptNotes) - CardSize.Of(forReply);
        bool hasNext = CardSize.Of(parts) + (2 * CardSize.Of(next)) <= room;
        ImmutableArray<CardElement> keptParts = CardSize.Fitting(parts, room);
        bool isWhole = keptParts.Length == parts.Length && keptNotes.Length == notes.Length;
        return Of([.. head, .. keptParts, .. isWhole ? [] : Remark(options), .. keptNotes, .. hasNext ? next : [], .. forReply], hasNext);
    }

    private static TeamsMessage Withheld(Answer answer, CardOptions options, Figures figures)
    {
        ImmutableArray<CardElement> body = [.. Head(options, figures), RichRuns.Line(options.Words.Withheld)];
        if (options.ReplyId is { } reply)
        {
            body = body.Add(new CardActionSet { Actions = [CardButtons.Of(Verbs.ShowMine, options.Words.ShowMine, Verbs.ShowMine, new CardActionData { Reply = reply }, CardActionStyle.Positive)] });
        }

        return Message(answer, options, options.Words.Withheld, body);
    }

    private static TeamsMessage Message(Answer answer, CardOptions options, string summary, ImmutableArray<CardElement> body) =>
        new(new AdaptiveCard { Lang = LanguageOf(answer), Speak = summary, FallbackText = summary, Body = body, Msteams = new CardSetting() }, options.IsPrivateNote ? $"{options.Words.OnlyYou} {summary}" : summary);

    /// <summary>The language alone: Microsoft's renderer takes no region.</summary>
    private static string LanguageOf(Answer answer) => answer.Language.Split('-')[0];

    private static IEnumerable<CardElement> Head(CardOptions options, Figures figures)
    {
        foreach (string lead in new[] { options.IsPrivateNote ? options.Words.OnlyYou : null, options.Lead }.OfType<string>())
        {
            yield return RichRuns.Line(lead, RichRuns.Small);
        }

        if (options.Question is { } question && figures.Shorten(PlainCharacters.Of(question).Trim(), MostQuestion) is { } shown)
        {
            yield return new CardContainer { Style = CardContainerStyle.Emphasis, Items = [RichRuns.Line(shown, static run => run with { IsSubtle = true })] };
        }
    }

    private static IEnumerable<CardElement> Headline(Answer answer, Figures figures)
    {
        if (figures.Shorten(PlainCharacters.Of(answer.Headline.ToString()).Trim(), MostHeadline) is { } headline)
        {
            yield return new CardTextBlock { Text = CardMarkdown.Escape(headline), Size = CardTextSize.Medium, Weight = CardTextWeight.Bolder, Style = CardTextStyle.Heading };
        }
    }

    private static ImmutableArray<CardElement> Parts(Answer answer, Figures figures)
    {
        var parts = ImmutableArray.CreateBuilder<CardElement>();
        int picked = 0;
        foreach (AnswerPart part in answer.Parts)
        {
            switch (part)
            {
                case AnswerPart.Heading heading when CardMarkdown.Escape(heading.Text.ToString()) is { Length: > 0 } title:
                    parts.Add(new CardTextBlock { Text = title, Size = CardTextSize.Default, Weight = CardTextWeight.Bolder, Style = CardTextStyle.Heading, Spacing = CardSpacing.Medium });
                    break;
                case AnswerPart.Heading:
                    break;
                case AnswerPart.Paragraph paragraph:
                    parts.AddRange(RichRuns.Paragraphs(paragraph.Text));
                    break;
                case AnswerPart.Bullets bullets:
                    parts.AddRange(bullets.Items.Where(item => !string.IsNullOrWhiteSpace(item.ToString())).Chunk(MostItems).Select(items => new CardTextBlock { Text = CardMarkdown.List(items) }));
                    break;
                case AnswerPart.Table table:
                    parts.AddRange(TableSetting.Of(table));
                    break;
                case AnswerPart.Pay pay:
                    parts.AddRange(RangeBars.Of(pay, answer.Labels));
                    break;
                case AnswerPart.Choices choices:
                    parts.AddRange(Choices(choices, figures, ref picked));
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException($"No card for {part.GetType().Name}.");
            }
        }

        return parts.ToImmutable();
    }

    /// <summary>Buttons; before them the choices in words, where a button cannot show or send one whole.</summary>
    private static ImmutableArray<CardElement> Choices(AnswerPart.Choices choices, Figures figures, ref int picked)
    {
        var elements = ImmutableArray.CreateBuilder<CardElement>();
        if (choices.Options.Any(option => option.Label.Length > MostLabel || option.Ask.Length > MostAsk))
        {
            elements.AddRange(choices.Options.Select((option, i) => RichRuns.Line($"{(i + 1).ToString(CultureInfo.InvariantCulture)}. {option.Label}")));
        }

        foreach (Suggestion[] row in Pressable(choices.Options, figures).Chunk(CardLimit.MostActions))
        {
            elements.Add(Asks(row, "pick", picked));
            picked += row.Length;
        }

        return elements.ToImmutable();
    }

    private static IEnumerable<CardElement> Notes(Answer answer, CardOptions options)
    {
        bool isFirst = true;
        RichText[] sources = answer.Sources.IsEmpty ? [] : [$"{answer.Labels.Sources}: {string.Join("; ", answer.Sources.Select(source => source.Text))}"];
        foreach (RichText note in (RichText[])[.. answer.Caveats, .. sources, .. answer.IsRephrased ? [options.Words.AiGenerated] : (RichText[])[]])
        {
            foreach (CardRichText line in RichRuns.Paragraphs(note, RichRuns.Small))
            {
                yield return isFirst ? line with { Separator = true, Spacing = CardSpacing.Medium } : line with { Spacing = CardSpacing.Small };
                isFirst = false;
            }
        }
    }

    private static IEnumerable<CardElement> Next(Answer answer, Figures figures)
    {
        Suggestion[] asks = [.. Pressable(answer.Suggestions, figures).Take(CardLimit.MostActions)];
        if (asks.Length > 0)
        {
            yield return RichRuns.Line(answer.Labels.Next, RichRuns.Small) with { Spacing = CardSpacing.Medium };
            yield return Asks(asks, Verbs.Ask, 0) with { Spacing = CardSpacing.Small };
        }
    }

    private static IEnumerable<CardElement> ForReply(Answer answer, CardOptions options)
    {
        if (options.ReplyId is not { } id)
        {
            yield break;
        }

        var actions = ImmutableArray.CreateBuilder<AdaptiveAction>(2);
        if (answer.HandOver != HandOverOffer.None)
        {
            actions.Add(CardButtons.Of(Verbs.AskHr, options.Words.AskHr, Verbs.AskHr, new CardActionData { Reply = id }, CardActionStyle.Positive));
        }

        if (options.MayShare)
        {
            actions.Add(CardButtons.Of(Verbs.Share, options.Words.Share, Verbs.Share, new CardActionData { Reply = id }));
        }

        if (actions.Count > 0)
        {
            yield return new CardActionSet { Actions = actions.ToImmutable() };
        }
    }

    private static IEnumerable<CardElement> Remark(CardOptions options)
    {
        yield return RichRuns.Line(options.Words.Shortened, RichRuns.Small);
        if (options.WebAddress?.AbsoluteUri is { Length: <= MostLink } address)
        {
            yield return new CardActionSet { Actions = [new OpenUrlAction { Title = options.Words.More, Url = address }] };
        }
    }

    private static CardActionSet Asks(IEnumerable<Suggestion> asks, string prefix, int first) => new()
    {
        Actions = [.. asks.Select((ask, i) => CardButtons.Of($"{prefix}-{(first + i).ToString(CultureInfo.InvariantCulture)}", ask.Label, Verbs.Ask, new CardActionData { Ask = ask.Ask }))],
    };

    /// <summary>What has room on a button, with labels that have.</summary>
    private static IEnumerable<Suggestion> Pressable(ImmutableArray<Suggestion> suggestions, Figures figures)
    {
        foreach (Suggestion suggestion in suggestions)
        {
            if (suggestion.Ask.Length is > 0 and <= MostAsk && figures.Shorten(PlainCharacters.Of(suggestion.Label).Trim(), MostLabel) is { } label)
            {
                yield return suggestion with { Label = label };
            }
        }
    }

    /// <summary>The headline, and the figures that do not stand in it.</summary>
    private static string Summary(Answer answer, Figures figures)
    {
        string headline = answer.Headline.ToString().Trim();
        StringBuilder summary = new(figures.Shorten(headline, MostSummary / 2) ?? "");
        foreach (AnswerPart.Pay pay in answer.Parts.OfType<AnswerPart.Pay>())
        {
            foreach (PayRange range in pay.Ranges.Where(range => !headline.Contains(range.Display, StringComparison.Ordinal)))
            {
                string line = $"{RangeLabel.Of(range, pay)}: {RangeLabel.Spoken(range, answer.Labels)}";
                if (summary.Length + 1 + line.Length > MostSummary)
                {
                    return summary.ToString();
                }

                summary.Append(summary.Length > 0 ? "\n" : "").Append(line);
            }
        }

        return summary.ToString();
    }
}
