using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CareerBot.Messages.Rendering;

/// <summary>Builds HTML; what is content and what is markup is said at every call, so that nothing goes out unencoded by accident.</summary>
internal sealed class HtmlWriter
{
    /// <summary>Lets letters of all languages through as they are; encodes markup, quotes, and what is no character.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new(1024);

    /// <summary>Markup: a literal of ours, never content.</summary>
    public HtmlWriter Raw(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>Content, fit for an element and for an attribute in quotes.</summary>
    public HtmlWriter Text(string content)
    {
        _html.Append(Encoder.Encode(content));
        return this;
    }

    /// <summary>A share of a width, from 0 to 1, as a percentage; the same digits on every machine.</summary>
    public HtmlWriter Percent(double share)
    {
        _html.Append(CultureInfo.InvariantCulture, $"{share * 100:0.###}%");
        return this;
    }

    public HtmlWriter Rich(RichText text)
    {
        foreach (TextRun run in text.Runs)
        {
            string? element = run.Style switch { TextStyle.Bold => "strong", TextStyle.Italic => "em", TextStyle.Code => "code", _ => null };
            if (element is null)
            {
                Text(run.Text);
            }
            else
            {
                Raw("<").Raw(element).Raw(">").Text(run.Text).Raw("</").Raw(element).Raw(">");
            }
        }

        return this;
    }

    public override string ToString() => _html.ToString();
}
