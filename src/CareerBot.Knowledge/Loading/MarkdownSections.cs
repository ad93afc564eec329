using System.Collections.Immutable;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerBot.Knowledge.Loading;

/// <summary>Reads the sections below the front matter: second-level titles, paragraphs, flat lists, and bold, italic or code within.</summary>
internal static class MarkdownSections
{
    /// <summary>A section as written.</summary>
    public sealed record Section(string Title, Position At, ImmutableArray<AnswerPart> Parts);

    public static List<Section> Read(string markdown, string file, int linesAbove, ProblemList problems)
    {
        var sections = new List<Section>();
        var parts = ImmutableArray.CreateBuilder<AnswerPart>();
        Section? open = null;
        foreach (Block block in Markdown.Parse(markdown))
        {
            var at = new Position(file, block.Line + 1 + linesAbove, block.Column + 1);
            if (block is HeadingBlock { Level: 2 } heading)
            {
                Close();
                open = new Section(Inline(heading.Inline).ToString(), at, []);
            }
            else if (open is null)
            {
                problems.Add(at, "Text before the first section; begin with a line '## Overview'.");
            }
            else if (Part(block) is { } part)
            {
                parts.Add(part);
            }
            else
            {
                problems.Add(at, "Only paragraphs and flat lists ('- item') are understood here.");
            }
        }

        Close();
        return sections;

        void Close()
        {
            if (open is not null)
            {
                sections.Add(open with { Parts = parts.ToImmutable() });
                parts.Clear();
            }
        }
    }

    /// <summary>A text without sections: paragraphs and flat lists.</summary>
    public static ImmutableArray<AnswerPart> ReadParts(string markdown, string file, int linesAbove, ProblemList problems)
    {
        var parts = ImmutableArray.CreateBuilder<AnswerPart>();
        foreach (Block block in Markdown.Parse(markdown))
        {
            if (Part(block) is { } part)
            {
                parts.Add(part);
            }
            else
            {
                problems.Add(new Position(file, block.Line + 1 + linesAbove, block.Column + 1), "Only paragraphs and flat lists ('- item') are understood here.");
            }
        }

        return parts.ToImmutable();
    }

    private static AnswerPart? Part(Block block) => block switch
    {
        ParagraphBlock paragraph => new AnswerPart.Paragraph(Inline(paragraph.Inline)),
        ListBlock list when list.All(item => item is ListItemBlock { Count: 1 } only && only[0] is ParagraphBlock) =>
            new AnswerPart.Bullets([.. list.Cast<ListItemBlock>().Select(item => Inline(((ParagraphBlock)item[0]).Inline))]),
        _ => null,
    };

    private static RichText Inline(ContainerInline? inlines)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        Add(inlines, TextStyle.Plain, runs);
        return new RichText(runs.ToImmutable());
    }

    private static void Add(ContainerInline? inlines, TextStyle style, ImmutableArray<TextRun>.Builder runs)
    {
        for (Markdig.Syntax.Inlines.Inline? inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case EmphasisInline emphasis:
                    Add(emphasis, emphasis.DelimiterCount == 2 ? TextStyle.Bold : TextStyle.Italic, runs);
                    break;
                case ContainerInline container:
                    Add(container, style, runs);
                    break;
                case CodeInline code:
                    Append(code.Content, TextStyle.Code);
                    break;
                case LineBreakInline:
                    Append(" ", style);
                    break;
                case HtmlEntityInline entity:
                    Append(entity.Transcoded.ToString(), style);
                    break;
                default:
                    Append(inline.ToString() ?? "", style);
                    break;
            }
        }

        void Append(string text, TextStyle textStyle)
        {
            // Markdig cuts text at characters that might have been markup; one run reads better and renders cheaper.
            if (runs.Count > 0 && runs[^1].Style == textStyle)
            {
                runs[^1] = new TextRun(runs[^1].Text + text, textStyle);
            }
            else
            {
                runs.Add(new TextRun(text, textStyle));
            }
        }
    }
}
