namespace CareerBot.Messages.Rendering;

/// <summary>
/// Draws pay ranges to scale as inline SVG, one figure a currency: amounts of different currencies are never set against each other.
/// </summary>
/// <remarks>
/// Lengths are percentages and heights are pixels, without a view box: the drawing fills any width and its marks keep their size on a phone.
/// Names and figures are text beside it, which wraps. Colours come from classes. There are no ids, so any number of charts fit one page.
/// </remarks>
internal static class RangeChart
{
    public static void Append(HtmlWriter html, AnswerPart.Pay pay, AnswerLabels labels)
    {
        foreach (IGrouping<string, PayRange> currency in pay.Ranges.GroupBy(range => range.Currency, StringComparer.Ordinal))
        {
            RangeScale scale = RangeScale.Of([.. currency]);
            html.Raw("<figure class=\"ranges\">\n<figcaption>").Text(RangeLabel.Caption(currency, pay)).Raw("</figcaption>\n<ul class=\"range-list\">\n");
            foreach (PayRange range in currency)
            {
                Row(html, range, RangeLabel.Of(range, pay), scale, labels);
            }

            html.Raw("</ul>\n");
            Axis(html, scale);
            html.Raw("</figure>\n");
        }
    }

    private static void Row(HtmlWriter html, PayRange range, string label, RangeScale scale, AnswerLabels labels)
    {
        html.Raw("<li class=\"range\">\n<p class=\"range-text\"><span class=\"range-label\">").Text(label)
            .Raw("</span> <span class=\"range-amount\">").Text(range.Display).Raw("</span></p>\n");
        html.Raw("<svg class=\"range-bar\" role=\"img\" width=\"100%\" height=\"30\"><title>").Text($"{label}: {RangeLabel.Spoken(range, labels)}").Raw("</title>");
        foreach (decimal tick in scale.Ticks)
        {
            html.Raw("<line class=\"range-grid\" x1=\"").Percent(scale.At(tick)).Raw("\" x2=\"").Percent(scale.At(tick)).Raw("\" y1=\"0\" y2=\"30\"/>");
        }

        html.Raw("<rect class=\"range-track\" x=\"0\" y=\"14\" width=\"100%\" height=\"2\"/>");
        html.Raw("<rect class=\"range-fill\" x=\"").Percent(scale.At(range.Min)).Raw("\" y=\"6\" width=\"").Percent(scale.At(range.Max) - scale.At(range.Min)).Raw("\" height=\"18\" rx=\"4\"/>");
        if (range.OpenEnded)
        {
            OpenEnd(html, scale.At(range.Max));
        }

        html.Raw("</svg>\n</li>\n");
    }

    /// <summary>Pieces that fade away behind the upper figure, an arrow, and a plus: it goes on, and nobody knows how far.</summary>
    private static void OpenEnd(HtmlWriter html, double at)
    {
        html.Raw("<svg class=\"range-open\" x=\"").Percent(at).Raw("\" y=\"6\" width=\"46\" height=\"18\" overflow=\"visible\">"
            + "<rect class=\"range-fill\" x=\"2\" width=\"6\" height=\"18\" rx=\"2\" opacity=\"0.65\"/>"
            + "<rect class=\"range-fill\" x=\"10\" width=\"5\" height=\"18\" rx=\"2\" opacity=\"0.4\"/>"
            + "<rect class=\"range-fill\" x=\"17\" width=\"4\" height=\"18\" rx=\"2\" opacity=\"0.2\"/>"
            + "<path class=\"range-arrow\" d=\"M24 4l5 5-5 5\"/>"
            + "<text class=\"range-plus\" x=\"35\" y=\"14\">+</text></svg>");
    }

    private static void Axis(HtmlWriter html, RangeScale scale)
    {
        html.Raw("<svg class=\"range-axis\" aria-hidden=\"true\" width=\"100%\" height=\"18\">");
        foreach (decimal tick in scale.Ticks)
        {
            double at = scale.At(tick);
            string anchor = at < 0.03 ? "start" : at > 0.95 ? "end" : "middle";
            html.Raw("<text x=\"").Percent(at).Raw("\" y=\"14\" text-anchor=\"").Raw(anchor).Raw("\">").Text(RangeScale.Abbreviate(tick)).Raw("</text>");
        }

        html.Raw("</svg>\n");
    }
}
