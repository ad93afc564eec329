using System.Text.Json.Nodes;

namespace CareerBot.Fakes;

/// <summary>The limits of Block Kit (https://docs.slack.dev/reference/block-kit/blocks) that the fake holds messages and views to.</summary>
internal static class BlockRules
{
    public const int MostInMessage = 50;
    public const int MostInView = 100;

    private const int LongestText = 3000;
    private const int LongestId = 255;

    private static readonly string[] Types =
    [
        "actions", "alert", "card", "carousel", "container", "context", "context_actions", "data_table", "data_visualization", "divider", "file",
        "header", "image", "input", "markdown", "plan", "rich_text", "section", "table", "task_card", "video",
    ];

    /// <exception cref="Refusal"><c>invalid_blocks</c>, <c>invalid_blocks_format</c> or <c>msg_too_long</c>.</exception>
    public static void Check(JsonNode? blocks, int most)
    {
        if (blocks is null)
        {
            return;
        }

        if (blocks is not JsonArray all)
        {
            throw new Refusal("invalid_blocks_format");
        }

        if (all.Count > most || all.Any(block => block is not JsonObject one || !IsRight(one)))
        {
            throw new Refusal("invalid_blocks");
        }

        string[] ids = [.. all.Select(block => (string?)block!["block_id"]).OfType<string>()];
        if (ids.Distinct().Count() != ids.Length || all.Count(block => (string?)block!["type"] == "table") > 1)
        {
            throw new Refusal("invalid_blocks");
        }

        if (all.Where(block => (string?)block!["type"] == "markdown").Sum(block => Text(block).Length) > 12000)
        {
            throw new Refusal("msg_too_long");
        }
    }

    private static bool IsRight(JsonObject block) =>
        Types.Contains((string?)block["type"])
        && ((string?)block["block_id"] ?? "").Length <= LongestId
        && (string?)block["type"] switch
        {
            "section" => (block["text"] is not null || block["fields"] is JsonArray) && IsText(block["text"], LongestText) && Count(block["fields"]) <= 10
                && (block["fields"] as JsonArray ?? []).All(field => IsText(field, 2000)),
            "header" => block["text"] is not null && IsText(block["text"], 150),
            "context" => Count(block["elements"]) is > 0 and <= 10,
            "actions" => Count(block["elements"]) is > 0 and <= 25 && (block["elements"] as JsonArray)!.All(IsElement),
            "context_actions" => Count(block["elements"]) is > 0 and <= 5,
            "markdown" => Text(block).Length > 0,
            "input" => block["element"] is JsonObject && block["label"] is not null && IsText(block["label"], 2000),
            "image" => (block["image_url"] ?? block["slack_file"]) is not null && block["alt_text"] is not null,
            "table" => Count(block["rows"]) is > 0 and <= 100,
            _ => true,
        };

    private static bool IsElement(JsonNode? element) =>
        element is JsonObject
        && ((string?)element["action_id"] ?? "").Length <= LongestId
        && ((string?)element["type"] != "button" || (IsText(element["text"], 75) && ((string?)element["value"] ?? "").Length <= 2000));

    private static bool IsText(JsonNode? text, int longest) =>
        text is null || ((string?)text["type"] is "plain_text" or "mrkdwn" && Text(text).Length > 0 && Text(text).Length <= longest);

    private static string Text(JsonNode? node) => (string?)node?["text"] ?? "";

    private static int Count(JsonNode? array) => (array as JsonArray)?.Count ?? 0;
}
