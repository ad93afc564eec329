using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CareerBot.Messages;

namespace CareerBot.Rephrasing.Drafting;

/// <summary>
/// What of an answer may be worded otherwise: its own sentences (<see cref="RichText.Facts"/>) with a numbered placeholder for each fact. All else, knowledge,
/// tables, pay, caveats and sources, is no part of it.
/// </summary>
public sealed class Draft
{
    /// <summary>More sentences than this are not reworded: what is asked of a model stays short.</summary>
    private const int MostTexts = 8;

    private Draft(string language, ImmutableArray<DraftText> texts)
    {
        Language = language;
        Texts = texts;
    }

    /// <summary>BCP 47.</summary>
    public string Language { get; }

    /// <summary>The sentences, in order.</summary>
    public ImmutableArray<DraftText> Texts { get; }

    /// <summary>Takes the sentences of an answer.</summary>
    public static Draft Of(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var texts = ImmutableArray.CreateBuilder<DraftText>();
        int facts = 0;
        foreach (RichText text in Sentences(answer))
        {
            if (texts.Count < MostTexts && MayLeave(text))
            {
                DraftText masked = Mask(text, facts);
                facts += masked.Facts.Length;
                texts.Add(masked);
            }
        }

        return new Draft(answer.Language, texts.ToImmutable());
    }

    /// <summary>A draft of texts that have their placeholders already.</summary>
    public static Draft Of(string language, ImmutableArray<DraftText> texts) => new(language, texts);

    /// <summary>The answer with its sentences as they were worded otherwise, and all else as it was.</summary>
    /// <param name="answer">The answer that this is the draft of.</param>
    /// <param name="worded">For each of <see cref="Texts"/> its rewording with placeholders, which the guard has passed.</param>
    public Answer Reword(Answer answer, ImmutableArray<string> worded)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var by = new Dictionary<RichText, RichText>(ReferenceEqualityComparer.Instance);
        foreach ((DraftText text, string reply) in Texts.Zip(worded))
        {
            by[text.Source!] = text.PutBack(reply, answer.Language);
        }

        RichText Now(RichText text) => by.GetValueOrDefault(text, text);
        return answer with
        {
            Headline = Now(answer.Headline),
            Parts = [.. answer.Parts.Select(part => part switch
            {
                AnswerPart.Paragraph paragraph => new AnswerPart.Paragraph(Now(paragraph.Text)),
                AnswerPart.Heading heading => new AnswerPart.Heading(Now(heading.Text)),
                _ => part,
            })],
            IsRephrased = true,
        };
    }

    private static IEnumerable<RichText> Sentences(Answer answer) =>
        answer.Parts.Select(part => part switch
        {
            AnswerPart.Paragraph paragraph => paragraph.Text,
            AnswerPart.Heading heading => heading.Text,
            _ => null,
        }).Prepend(answer.Headline).OfType<RichText>();

    /// <summary>Whether it is a sentence of the bot's own, with nothing around its facts that looks like a figure or a placeholder.</summary>
    private static bool MayLeave(RichText text)
    {
        if (text.Facts.IsDefault || text.IsEmpty)
        {
            return false;
        }

        string characters = text.ToString();
        int at = 0;
        foreach (FactSpan fact in text.Facts)
        {
            if (!IsHarmless(characters.AsSpan(at, fact.Start - at)))
            {
                return false;
            }

            at = fact.Start + fact.Length;
        }

        return IsHarmless(characters.AsSpan(at));
    }

    private static bool IsHarmless(ReadOnlySpan<char> frame)
    {
        foreach (char character in frame)
        {
            if (char.IsNumber(character) || character is '{' or '}')
            {
                return false;
            }
        }

        return true;
    }

    private static DraftText Mask(RichText text, int before)
    {
        string characters = text.ToString();
        var masked = new StringBuilder(characters.Length);
        var facts = ImmutableArray.CreateBuilder<DraftFact>(text.Facts.Length);
        int at = 0;
        foreach (FactSpan fact in text.Facts)
        {
            int number = before + facts.Count + 1;
            masked.Append(characters, at, fact.Start - at).Append(CultureInfo.InvariantCulture, $"{{{number}}}");
            facts.Add(new DraftFact(number, fact.Kind, characters.Substring(fact.Start, fact.Length)));
            at = fact.Start + fact.Length;
        }

        return new DraftText(masked.Append(characters, at, characters.Length - at).ToString(), facts.MoveToImmutable()) { Source = text };
    }
}
