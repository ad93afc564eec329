using System.Collections.Immutable;
using System.Text;

namespace CareerBot.Messages.Rendering;

/// <summary>An answer as CommonMark with tables. Every character of content that could be read as markup is escaped.</summary>
public static class MarkdownRenderer
{
    private const string Special = "\\`*_{}[]<>#|~!";

    /// <summary>The whole answer; lines end in a line feed, and there is no line feed at the end.</summary>
    public static string Render(Answer answer)
    {
        var text = new StringBuilder(512);
        text.Append("**");
        Escape(text, answer.Headline.ToString());
        text.Append("**");
        foreach (AnswerPart part in answer.Parts)
        {
            text.Append("\n\n");
            Append(text, part);
        }

        foreach (RichText caveat in answer.Caveats)
        {
            text.Append("\n\n> ");
            Append(text, caveat);
        }

        if (!answer.Sources.IsEmpty)
        {
            text.Append("\n\n*");
            Escape(text, answer.Labels.Sources);
            text.Append(": ");
            Escape(text, string.Join("; ", answer.Sources.Select(source => source.Text)));
            text.Append('*');
        }

        if (answer.IsRephrased)
        {
            text.Append("\n\n*");
            Escape(text, answer.Labels.WordedByAi);
            text.Append('*');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, AnswerPart part)
    {
        switch (part)
        {
            case AnswerPart.Heading heading:
                text.Append("### ");
                Append(text, heading.Text);
                break;
            case AnswerPart.Paragraph paragraph:
                Append(text, paragraph.Text);
                break;
            case AnswerPart.Bullets bullets:
                Lines(text, bullets.Items, static (to, item, _) => Append(to.Append("- "), item));
                break;
            case AnswerPart.Table table:
                Row(text, table.Columns);
                text.Append("\n|").Insert(text.Length, "---|", table.Columns.Length);
                foreach (ImmutableArray<RichText> row in table.Rows)
                {
                    text.Append('\n');
                    Row(text, row);
                }

                break;
            case AnswerPart.Pay pay:
                Lines(text, pay.Ranges, (to, range, _) =>
                {
                    to.Append("- ");
                    Escape(to, RangeLabel.Of(range, pay));
                    to.Append(": **");
                    Escape(to, range.Display);
                    to.Append("**");
                });
                break;
            case AnswerPart.Choices choices:
                Lines(text, choices.Options, static (to, option, i) => Escape(to.Append(i + 1).Append(". "), option.Label));
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"No Markdown for {part.GetType().Name}.");
        }
    }

    private static void Lines<T>(StringBuilder text, ImmutableArray<T> items, Action<StringBuilder, T, int> append)
    {
        for (int i = 0; i < items.Length; i++)
        {
            text.Append(i > 0 ? "\n" : "");
            append(text, items[i], i);
        }
    }

    private static void Row(StringBuilder text, ImmutableArray<RichText> cells)
    {
        text.Append('|');
        foreach (RichText cell in cells)
        {
            text.Append(' ');
            Append(text, cell);
            text.Append(" |");
        }
    }

    private static void Append(StringBuilder text, RichText rich)
    {
        foreach (TextRun run in rich.Runs)
        {
            string mark = run.Style switch { TextStyle.Bold => "**", TextStyle.Italic => "*", TextStyle.Code => "`", _ => "" };
            text.Append(mark);
            if (run.Style == TextStyle.Code)
            {
                text.Append(run.Text.Replace("`", "'", StringComparison.Ordinal));
            }
            else
            {
                Escape(text, run.Text);
            }

            text.Append(mark);
        }
    }

    private static void Escape(StringBuilder text, string content)
    {
        foreach (char c in content)
        {
            if (Special.Contains(c, StringComparison.Ordinal))
            {
                text.Append('\\');
            }

            text.Append(c is '\n' or '\r' ? ' ' : c);
        }
    }
}
