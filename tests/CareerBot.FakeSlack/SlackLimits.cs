using System.Text.Json;

namespace CareerBot.Fakes;

/// <summary>
/// Walks what is sent and names every violation of Slack's limits. The numbers are written out once more from Slack's pages, so that a wrong
/// constant in the product is found.
/// </summary>
public sealed class SlackLimits
{
    private static readonly string[] ViewOnly = ["input"];
    private static readonly string[] MessageOnly = ["context_actions", "table"];

    private readonly List<string> _found = [];
    private readonly HashSet<string> _actionIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _blockIds = new(StringComparer.Ordinal);

    /// <summary>A message: its text and its blocks, as they are sent.</summary>
    public static IReadOnlyList<string> OfMessage(string text, string blocks)
    {
        SlackLimits checker = new();
        checker.Length("text", text, 1, 40_000);
        foreach (string line in text.Split('\n'))
        {
            checker.Length("line of text", line, 0, 3000);
        }

        using JsonDocument json = JsonDocument.Parse(blocks);
        checker.Blocks("blocks", json.RootElement, 50, isMessage: true);
        return checker._found;
    }

    /// <summary>A modal or a Home tab, as it is sent.</summary>
    public static IReadOnlyList<string> OfView(string view)
    {
        SlackLimits checker = new();
        using JsonDocument json = JsonDocument.Parse(view);
        JsonElement root = json.RootElement;
        JsonElement blocks = root.GetProperty("blocks");
        checker.Optional(root, "private_metadata", 3000);
        checker.Optional(root, "callback_id", 255);
        checker.Optional(root, "external_id", 255);
        checker.Blocks("blocks", blocks, 100, isMessage: false);
        if (root.GetProperty("type").GetString() == "modal")
        {
            checker.Text("title", root.GetProperty("title"), 24, "plain_text");
            checker.OptionalText("submit", root, "submit", 24, "plain_text");
            checker.OptionalText("close", root, "close", 24, "plain_text");
            if (!root.TryGetProperty("submit", out _) && blocks.EnumerateArray().Any(block => block.GetProperty("type").GetString() == "input"))
            {
                checker._found.Add("a modal with inputs needs submit");
            }
        }

        return checker._found;
    }

    /// <summary>The blocks of a message, as they are sent.</summary>
    public static IReadOnlyList<string> OfBlocks(string blocks)
    {
        SlackLimits checker = new();
        using JsonDocument json = JsonDocument.Parse(blocks);
        checker.Blocks("blocks", json.RootElement, 50, isMessage: true);
        return checker._found;
    }

    private void Blocks(string at, JsonElement blocks, int most, bool isMessage)
    {
        Count(at, blocks, 0, most);
        int tables = 0;
        int i = 0;
        foreach (JsonElement block in blocks.EnumerateArray())
        {
            string type = block.GetProperty("type").GetString()!;
            string here = $"{at}[{i++}] {type}";
            if ((isMessage ? ViewOnly : MessageOnly).Contains(type))
            {
                _found.Add($"{here} does not belong here");
            }

            if (block.TryGetProperty("block_id", out JsonElement id))
            {
                Length($"{here}.block_id", id.GetString()!, 1, 255);
                if (!_blockIds.Add(id.GetString()!))
                {
                    _found.Add($"{here}.block_id is there twice: {id}");
                }
            }

            tables += type == "table" ? 1 : 0;
            Block(here, type, block);
        }

        if (tables > 1)
        {
            _found.Add($"{at} has {tables} tables, and one is allowed");
        }
    }

    private void Block(string at, string type, JsonElement block)
    {
        switch (type)
        {
            case "section":
                OptionalText($"{at}.text", block, "text", 3000, null);
                if (block.TryGetProperty("fields", out JsonElement fields))
                {
                    Count($"{at}.fields", fields, 1, 10);
                    Each(fields, field => Text($"{at}.fields", field, 2000, null));
                }
                else if (!block.TryGetProperty("text", out _))
                {
                    _found.Add($"{at} has neither text nor fields");
                }

                if (block.TryGetProperty("accessory", out JsonElement accessory))
                {
                    Element($"{at}.accessory", accessory);
                }

                break;
            case "header":
                Text($"{at}.text", block.GetProperty("text"), 150, "plain_text");
                break;
            case "context":
                Count($"{at}.elements", block.GetProperty("elements"), 1, 10);
                Each(block.GetProperty("elements"), element =>
                {
                    if (element.GetProperty("type").GetString() == "image")
                    {
                        Image($"{at}.elements", element);
                    }
                    else
                    {
                        Text($"{at}.elements", element, 3000, null);
                    }
                });
                break;
            case "actions":
                Count($"{at}.elements", block.GetProperty("elements"), 1, 25);
                Each(block.GetProperty("elements"), element => Element($"{at}.elements", element));
                break;
            case "context_actions":
                Count($"{at}.elements", block.GetProperty("elements"), 1, 5);
                Each(block.GetProperty("elements"), element => Element($"{at}.elements", element));
                break;
            case "image":
                Image(at, block);
                OptionalText($"{at}.title", block, "title", 2000, "plain_text");
                break;
            case "input":
                Text($"{at}.label", block.GetProperty("label"), 2000, "plain_text");
                OptionalText($"{at}.hint", block, "hint", 2000, "plain_text");
                Element($"{at}.element", block.GetProperty("element"));
                break;
            case "table":
                Table(at, block);
                break;
            case "divider":
                break;
            default:
                _found.Add($"{at} is a kind that is not checked");
                break;
        }
    }

    private void Element(string at, JsonElement element)
    {
        string type = element.GetProperty("type").GetString()!;
        at = $"{at} {type}";
        if (type == "image")
        {
            Image(at, element);
            return;
        }

        string id = element.GetProperty("action_id").GetString()!;
        Length($"{at}.action_id", id, 1, 255);
        if (!_actionIds.Add(id))
        {
            _found.Add($"{at}.action_id is there twice: {id}");
        }

        OptionalText($"{at}.placeholder", element, "placeholder", 150, "plain_text");
        if (element.TryGetProperty("confirm", out JsonElement confirm))
        {
            Text($"{at}.confirm.title", confirm.GetProperty("title"), 100, "plain_text");
            Text($"{at}.confirm.text", confirm.GetProperty("text"), 300, null);
            Text($"{at}.confirm.confirm", confirm.GetProperty("confirm"), 30, "plain_text");
            Text($"{at}.confirm.deny", confirm.GetProperty("deny"), 30, "plain_text");
        }

        switch (type)
        {
            case "button":
                Text($"{at}.text", element.GetProperty("text"), 75, "plain_text");
                Optional(element, "value", 2000);
                Optional(element, "url", 3000);
                Optional(element, "accessibility_label", 75);
                break;
            case "feedback_buttons":
                foreach (string thumb in (string[])["positive_button", "negative_button"])
                {
                    Text($"{at}.{thumb}", element.GetProperty(thumb).GetProperty("text"), 75, "plain_text");
                    Length($"{at}.{thumb}.value", element.GetProperty(thumb).GetProperty("value").GetString()!, 1, 2000);
                    Optional(element.GetProperty(thumb), "accessibility_label", 75);
                }

                break;
            case "static_select" or "multi_static_select":
                if (element.TryGetProperty("option_groups", out JsonElement groups) == element.TryGetProperty("options", out JsonElement options))
                {
                    _found.Add($"{at} needs either options or option_groups");
                }
                else if (groups.ValueKind == JsonValueKind.Array)
                {
                    Groups(at, groups);
                }
                else
                {
                    Options(at, options, 100);
                }

                break;
            case "checkboxes":
                Options(at, element.GetProperty("options"), 10);
                break;
            case "overflow":
                Options(at, element.GetProperty("options"), 5);
                break;
            case "plain_text_input":
                foreach (string bound in (string[])["min_length", "max_length"])
                {
                    if (element.TryGetProperty(bound, out JsonElement number) && number.GetInt32() is < 0 or > 3000)
                    {
                        _found.Add($"{at}.{bound} is {number}");
                    }
                }

                break;
            case "external_select" or "multi_external_select":
                break;
            default:
                _found.Add($"{at} is a kind that is not checked");
                break;
        }
    }

    /// <summary>Groups of options, as a menu has them and as a suggestion of options answers with.</summary>
    private void Groups(string at, JsonElement groups)
    {
        Count($"{at}.option_groups", groups, 1, 100);
        Each(groups, group =>
        {
            Text($"{at}.option_groups.label", group.GetProperty("label"), 75, "plain_text");
            Options(at, group.GetProperty("options"), 100);
        });
    }

    private void Options(string at, JsonElement options, int most)
    {
        Count($"{at}.options", options, 1, most);
        Each(options, option =>
        {
            Text($"{at}.options.text", option.GetProperty("text"), 75, null);
            OptionalText($"{at}.options.description", option, "description", 75, "plain_text");
            Optional(option, "value", 75);
            Optional(option, "url", 3000);
        });
    }

    private void Table(string at, JsonElement table)
    {
        int characters = 0;
        Count($"{at}.rows", table.GetProperty("rows"), 1, 100);
        Each(table.GetProperty("rows"), row =>
        {
            Count($"{at}.cells", row, 1, 20);
            Each(row, cell =>
            {
                string text = cell.GetProperty("text").GetString()!;
                Length($"{at}.cell", text, 1, 10_000);
                characters += text.Length;
            });
        });
        if (characters > 10_000)
        {
            _found.Add($"{at} has {characters} characters");
        }

        if (table.TryGetProperty("column_settings", out JsonElement settings))
        {
            Count($"{at}.column_settings", settings, 0, 20);
        }
    }

    private void Image(string at, JsonElement image)
    {
        Length($"{at}.alt_text", image.GetProperty("alt_text").GetString()!, 1, 2000);
        Optional(image, "image_url", 3000);
        if (image.TryGetProperty("image_url", out _) == image.TryGetProperty("slack_file", out _))
        {
            _found.Add($"{at} needs either image_url or slack_file");
        }
    }

    private void OptionalText(string at, JsonElement owner, string member, int most, string? kind)
    {
        if (owner.TryGetProperty(member, out JsonElement text))
        {
            Text(at, text, most, kind);
        }
    }

    private void Text(string at, JsonElement text, int most, string? kind)
    {
        string type = text.GetProperty("type").GetString()!;
        if (kind is null ? type is not ("plain_text" or "mrkdwn") : type != kind)
        {
            _found.Add($"{at} is {type}");
        }

        string characters = text.GetProperty("text").GetString()!;
        Length(at, characters, 1, most);
        if (string.IsNullOrWhiteSpace(characters))
        {
            _found.Add($"{at} is blank");
        }
    }

    private void Optional(JsonElement owner, string member, int most)
    {
        if (owner.TryGetProperty(member, out JsonElement value))
        {
            Length(member, value.GetString()!, 1, most);
        }
    }

    private void Length(string at, string value, int least, int most)
    {
        if (value.Length < least || value.Length > most)
        {
            _found.Add($"{at} has {value.Length} characters, {least} to {most} are allowed");
        }
    }

    private void Count(string at, JsonElement items, int least, int most)
    {
        if (items.GetArrayLength() < least || items.GetArrayLength() > most)
        {
            _found.Add($"{at} has {items.GetArrayLength()} items, {least} to {most} are allowed");
        }
    }

    private static void Each(JsonElement items, Action<JsonElement> check)
    {
        foreach (JsonElement item in items.EnumerateArray())
        {
            check(item);
        }
    }
}
