using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareerBot.Slack.Wire;
using Microsoft.AspNetCore.Html;

namespace CareerBot.Host.Preview;

/// <summary>Blocks as HTML, from the very JSON that Slack is sent: for <c>/dev/slack</c>, to look at.</summary>
internal static class BlockPreview
{
    /// <summary>Draws blocks.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="picture">The file in Slack that stands for a picture, with what to show for it; null for none.</param>
    public static IHtmlContent Of(IEnumerable<Block> blocks, (string File, string Address)? picture = null)
    {
        var html = new StringBuilder();
        foreach (JsonNode? block in JsonSerializer.SerializeToNode([.. blocks], BlockJson.Default.ImmutableArrayBlock)!.AsArray())
        {
            Draw(block!.AsObject(), html, picture);
        }

        return new HtmlString(html.ToString());
    }

    private static void Draw(JsonObject block, StringBuilder html, (string File, string Address)? picture)
    {
        string type = block["type"]!.GetValue<string>();
        switch (type)
        {
            case "header":
                html.Append("<h3>").Append(Text(block["text"])).Append("</h3>");
                break;
            case "divider":
                html.Append("<hr>");
                break;
            case "section":
                html.Append("<div class=\"section\"><div>").Append(Text(block["text"]));
                foreach (JsonNode? field in block["fields"] as JsonArray ?? [])
                {
                    html.Append("<p class=\"field\">").Append(Text(field)).Append("</p>");
                }

                html.Append("</div>");
                Element(block["accessory"] as JsonObject, html);
                html.Append("</div>");
                break;
            case "context":
                html.Append("<div class=\"context\">").AppendJoin(' ', block["elements"]!.AsArray().Select(Text)).Append("</div>");
                break;
            case "actions" or "context_actions":
                html.Append("<div class=\"actions\">");
                foreach (JsonNode? element in block["elements"]!.AsArray())
                {
                    Element(element as JsonObject, html);
                }

                html.Append("</div>");
                break;
            case "input":
                html.Append("<div class=\"input\"><span class=\"label\">").Append(Text(block["label"])).Append("</span>");
                Element(block["element"] as JsonObject, html);
                html.Append("</div>");
                break;
            case "image":
                string alternative = HtmlEncoder.Default.Encode(block["alt_text"]!.GetValue<string>());
                html.Append(picture is { } drawn && block["slack_file"]?["id"]?.GetValue<string>() == drawn.File
                    ? $"<img src=\"{HtmlEncoder.Default.Encode(drawn.Address)}\" alt=\"{alternative}\">"
                    : $"<p class=\"context\">{alternative}</p>");
                break;
            case "table":
                Table(block["rows"]!.AsArray(), html);
                break;
            default:
                html.Append("<pre>").Append(HtmlEncoder.Default.Encode(block.ToJsonString())).Append("</pre>");
                break;
        }
    }

    private static void Table(JsonArray rows, StringBuilder html)
    {
        html.Append("<table>");
        foreach ((int index, JsonNode? row) in rows.Index())
        {
            html.Append("<tr>");
            foreach (JsonNode? cell in row!.AsArray())
            {
                html.Append(index == 0 ? "<th>" : "<td>").Append(HtmlEncoder.Default.Encode(cell!["text"]!.GetValue<string>())).Append(index == 0 ? "</th>" : "</td>");
            }

            html.Append("</tr>");
        }

        html.Append("</table>");
    }

    private static void Element(JsonObject? element, StringBuilder html)
    {
        switch (element?["type"]?.GetValue<string>())
        {
            case null:
                break;
            case "button":
                html.Append("<button type=\"button\" class=\"").Append(element["style"]?.GetValue<string>() ?? "plain").Append("\">").Append(Text(element["text"])).Append("</button>");
                break;
            case "checkboxes":
                foreach (JsonNode? option in element["options"]!.AsArray())
                {
                    html.Append("<label class=\"check\"><input type=\"checkbox\"> ").Append(Text(option!["text"])).Append("</label>");
                }

                break;
            default:
                html.Append("<span class=\"field\">").Append(element["placeholder"] is { } placeholder ? Text(placeholder) : "").Append("</span>");
                break;
        }
    }

    private static string Text(JsonNode? text) => text is null ? ""
        : text["type"]?.GetValue<string>() == "mrkdwn" ? MrkdwnHtml.Of(text["text"]!.GetValue<string>())
        : HtmlEncoder.Default.Encode(text["text"]!.GetValue<string>());
}
