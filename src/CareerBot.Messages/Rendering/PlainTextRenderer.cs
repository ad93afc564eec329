using System.Text;

namespace CareerBot.Messages.Rendering;

/// <summary>An answer as plain text: for terminals, notifications and screen readers. Nothing is lost but the looks.</summary>
public static class PlainTextRenderer
{
    /// <summary>The whole answer; lines end in a line feed, and there is no line feed at the end.</summary>
    public static string Render(Answer answer)
    {
        var text = new StringBuilder(512);
        text.Append(answer.Headline);
        foreach (AnswerPart part in answer.Parts)
        {
            text.Append("\n\n");
            Append(text, part);
        }

        foreach (RichText caveat in answer.Caveats)
        {
            text.Append(ReferenceEquals(caveat, answer.Caveats[0]) ? "\n\n" : "\n").Append(caveat);
        }

        if (!answer.Sources.IsEmpty)
        {
            text.Append("\n\n").Append(answer.Labels.Sources).Append(": ").AppendJoin("; ", answer.Sources.Select(source => source.Text));
        }

        if (answer.IsRephrased)
        {
            text.Append("\n\n").Append(answer.Labels.WordedByAi);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, AnswerPart part)
    {
        switch (part)
        {
            case AnswerPart.Heading heading:
                text.Append(heading.Text);
                break;
            case AnswerPart.Paragraph paragraph:
                text.Append(paragraph.Text);
                break;
            case AnswerPart.Bullets bullets:
                text.AppendJoin('\n', bullets.Items.Select(item => $"- {item}"));
                break;
            case AnswerPart.Table table:
                text.AppendJoin(" | ", table.Columns.Select(column => column.ToString()));
                foreach (var row in table.Rows)
                {
                    text.Append('\n').AppendJoin(" | ", row.Select(cell => cell.ToString()));
                }

                break;
            case AnswerPart.Pay pay:
                text.AppendJoin('\n', pay.Ranges.Select(range => $"- {RangeLabel.Of(range, pay)}: {range.Display}"));
                break;
            case AnswerPart.Choices choices:
                text.AppendJoin('\n', choices.Options.Select((option, i) => $"{i + 1}. {option.Label}"));
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"No text for {part.GetType().Name}.");
        }
    }
}
