using System.Collections.Immutable;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;

namespace CareerBot.Dialog.Answering;

/// <summary>A curated answer ready for saying: made once for a knowledge base.</summary>
internal sealed class CuratedWords
{
    public CuratedWords(Phrasebook book, CuratedAnswer answer)
    {
        Answer = answer;
        Sources = [.. answer.Sources.Select(source => new SourceNote($"{source.Title} ({source.Licence}), {book.Date(source.Checked)}"))];
        (Headline, Parts) = answer.Parts[0] is AnswerPart.Paragraph first ? Cut(first.Text, answer.Parts) : (answer.Questions[0].Text, answer.Parts);
        string[] bound = [.. answer.Role is { } role ? [book.Title(role)] : Array.Empty<string>(), .. answer.Location is { } country ? [book.Name(country)] : Array.Empty<string>()];
        Scope = bound.Length > 0 ? (RichText)book.Texts["caveat.curated.scope"].With("scope", string.Join(", ", bound)) : null;
        Stale = book.Texts["caveat.curated.stale"].With("date", book.Date(answer.ReviewDue));
    }

    public CuratedAnswer Answer { get; }

    /// <summary>The first sentence, or the first question where the answer begins with a list.</summary>
    public RichText Headline { get; }

    /// <summary>What comes after the headline.</summary>
    public ImmutableArray<AnswerPart> Parts { get; }

    public ImmutableArray<SourceNote> Sources { get; }

    /// <summary>What the answer is bound to; null when it holds for all.</summary>
    public RichText? Scope { get; }

    public RichText Stale { get; }

    private static (RichText Headline, ImmutableArray<AnswerPart> Parts) Cut(RichText text, ImmutableArray<AnswerPart> parts)
    {
        var head = ImmutableArray.CreateBuilder<TextRun>();
        for (int i = 0; i < text.Runs.Length; i++)
        {
            TextRun run = text.Runs[i];
            int end = EndOfSentence(run.Text);
            if (end > 0)
            {
                head.Add(run with { Text = run.Text[..end] });
                var rest = new RichText([run with { Text = run.Text[end..].TrimStart() }, .. text.Runs.AsSpan()[(i + 1)..]]);
                return (new RichText(head.ToImmutable()), parts.SetItem(0, new AnswerPart.Paragraph(rest)));
            }

            head.Add(run);
        }

        return (text, parts.RemoveAt(0));
    }

    /// <summary>Where the first sentence ends that another one follows; 0 when there is none. "e.g. this" ends none.</summary>
    private static int EndOfSentence(string text)
    {
        for (int i = 1; i + 2 < text.Length; i++)
        {
            if (text[i] is '.' or '!' or '?' && text[i + 1] == ' ' && char.IsUpper(text[i + 2]))
            {
                return i + 1;
            }
        }

        return 0;
    }
}
