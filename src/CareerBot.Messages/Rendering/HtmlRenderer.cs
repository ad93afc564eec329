using System.Collections.Immutable;
using System.Diagnostics;

namespace CareerBot.Messages.Rendering;

/// <summary>
/// An answer as a piece of HTML: semantic, every character of content encoded, colours left to the page's style sheet. It holds no script
/// and no inline style, so it fits a page with a strict content security policy.
/// </summary>
/// <remarks>
/// What can be pressed is a submit button that belongs to the page's form <see cref="SuggestionForm"/>: it works without script, and the page
/// decides where that form posts to and what else it sends.
/// </remarks>
public static class HtmlRenderer
{
    /// <summary>Id of the form, on the page, that the buttons of an answer submit. They send their question as the field <c>text</c>.</summary>
    public const string SuggestionForm = "suggest";

    /// <summary>The whole answer as one <c>article</c>; its headline is an <c>h3</c>, titles within it are <c>h4</c>.</summary>
    public static string Render(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var html = new HtmlWriter();
        html.Raw("<article class=\"answer\" lang=\"").Text(answer.Language).Raw("\">\n<h3 class=\"answer-headline\">").Rich(answer.Headline).Raw("</h3>\n");
        foreach (AnswerPart part in answer.Parts)
        {
            Append(html, part, answer.Labels);
        }

        if (!answer.Caveats.IsEmpty)
        {
            List(html, "notes", answer.Caveats);
        }

        if (!answer.Sources.IsEmpty)
        {
            html.Raw("<footer class=\"sources\">\n<p class=\"sources-title\">").Text(answer.Labels.Sources).Raw("</p>\n");
            List(html, "sources-list", [.. answer.Sources.Select(source => RichText.Plain(source.Text))]);
            html.Raw("</footer>\n");
        }

        if (answer.IsRephrased)
        {
            html.Raw("<p class=\"worded-by-ai\">").Text(answer.Labels.WordedByAi).Raw("</p>\n");
        }

        if (!answer.Suggestions.IsEmpty)
        {
            html.Raw("<div class=\"next\">\n<p class=\"next-title\">").Text(answer.Labels.Next).Raw("</p>\n");
            Buttons(html, "suggestions", answer.Suggestions);
            html.Raw("</div>\n");
        }

        return html.Raw("</article>").ToString();
    }

    /// <summary>Some parts without an answer around them, for pages that show knowledge as it stands.</summary>
    /// <param name="parts">The parts, in order of reading.</param>
    /// <param name="labels">The few words around them.</param>
    public static string Render(ImmutableArray<AnswerPart> parts, AnswerLabels labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var html = new HtmlWriter();
        foreach (AnswerPart part in parts)
        {
            Append(html, part, labels);
        }

        return html.ToString().TrimEnd('\n');
    }

    private static void Append(HtmlWriter html, AnswerPart part, AnswerLabels labels)
    {
        switch (part)
        {
            case AnswerPart.Heading heading:
                html.Raw("<h4>").Rich(heading.Text).Raw("</h4>\n");
                break;
            case AnswerPart.Paragraph paragraph:
                html.Raw("<p>").Rich(paragraph.Text).Raw("</p>\n");
                break;
            case AnswerPart.Bullets bullets:
                List(html, "bullets", bullets.Items);
                break;
            case AnswerPart.Table table:
                Table(html, table);
                break;
            case AnswerPart.Pay pay:
                RangeChart.Append(html, pay, labels);
                break;
            case AnswerPart.Choices choices:
                Buttons(html, "choices", choices.Options);
                break;
            default:
                throw new UnreachableException($"No HTML for {part.GetType().Name}.");
        }
    }

    private static void List(HtmlWriter html, string style, ImmutableArray<RichText> items)
    {
        html.Raw("<ul class=\"").Raw(style).Raw("\">\n");
        foreach (RichText item in items)
        {
            html.Raw("<li>").Rich(item).Raw("</li>\n");
        }

        html.Raw("</ul>\n");
    }

    private static void Table(HtmlWriter html, AnswerPart.Table table)
    {
        html.Raw("<table>\n<thead>\n<tr>");
        foreach (RichText column in table.Columns)
        {
            html.Raw("<th scope=\"col\">").Rich(column).Raw("</th>");
        }

        html.Raw("</tr>\n</thead>\n<tbody>\n");
        foreach (ImmutableArray<RichText> row in table.Rows)
        {
            html.Raw("<tr><th scope=\"row\">").Rich(row[0]).Raw("</th>");
            for (int i = 1; i < row.Length; i++)
            {
                // On a narrow screen the cells stand below each other, and the style sheet shows this as the cell's title.
                html.Raw("<td data-label=\"").Text(table.Columns[i].ToString()).Raw("\">").Rich(row[i]).Raw("</td>");
            }

            html.Raw("</tr>\n");
        }

        html.Raw("</tbody>\n</table>\n");
    }

    private static void Buttons(HtmlWriter html, string style, ImmutableArray<Suggestion> options)
    {
        html.Raw("<ul class=\"buttons ").Raw(style).Raw("\">\n");
        foreach (Suggestion option in options)
        {
            html.Raw("<li><button type=\"submit\" form=\"" + SuggestionForm + "\" name=\"text\" value=\"").Text(option.Ask).Raw("\">").Text(option.Label).Raw("</button></li>\n");
        }

        html.Raw("</ul>\n");
    }
}
