using System.Text.Json;

namespace CareerBot.Fakes;

/// <summary>
/// What is wrong with a message or a card, by the rules of Teams: version, known elements, ids, numbers of buttons, size, entities. It reads the
/// JSON and shares nothing with what made it.
/// </summary>
public static class CardLimits
{
    private const int MostActions = 6;
    private const int MostBytes = 80_000;
    private const int MostCitations = 20;

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "TextBlock", "RichTextBlock", "Container", "ColumnSet", "Table", "ActionSet", "FactSet", "Image", "Input.Text", "Input.Toggle", "Input.ChoiceSet",
    };

    private static readonly HashSet<string> Actions = new(StringComparer.Ordinal) { "Action.Execute", "Action.Submit", "Action.OpenUrl", "Action.ShowCard" };

    /// <summary>Of an activity as it is sent.</summary>
    public static IReadOnlyList<string> OfActivity(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        List<string> wrong = [];
        using JsonDocument activity = JsonDocument.Parse(json);
        if (json.Length * 2 >= MostBytes)
        {
            wrong.Add($"{json.Length * 2} bytes of UTF-16");
        }

        bool hasCard = activity.RootElement.TryGetProperty("attachments", out JsonElement attachments) && attachments.GetArrayLength() > 0;
        if (hasCard && !(activity.RootElement.TryGetProperty("summary", out JsonElement summary) && !string.IsNullOrWhiteSpace(summary.GetString())))
        {
            wrong.Add("a card without a summary");
        }

        foreach (JsonElement attachment in hasCard ? attachments.EnumerateArray() : default)
        {
            Card(attachment.GetProperty("content"), wrong, isRoot: true);
        }

        Entities(activity.RootElement, wrong);
        if (activity.RootElement.TryGetProperty("suggestedActions", out JsonElement suggested) && suggested.GetProperty("actions").GetArrayLength() is 0 or > MostActions)
        {
            wrong.Add("suggested actions: none, or more than six");
        }

        if (activity.RootElement.TryGetProperty("channelData", out JsonElement data) && data.TryGetProperty("feedbackLoop", out _) && data.TryGetProperty("feedbackLoopEnabled", out _))
        {
            wrong.Add("both feedbackLoop and feedbackLoopEnabled");
        }

        return wrong;
    }

    /// <summary>Of a card.</summary>
    public static IReadOnlyList<string> OfCard(string json)
    {
        List<string> wrong = [];
        using JsonDocument card = JsonDocument.Parse(json);
        Card(card.RootElement, wrong, isRoot: true);
        return wrong;
    }

    private static void Entities(JsonElement activity, List<string> wrong)
    {
        if (!activity.TryGetProperty("entities", out JsonElement entities))
        {
            return;
        }

        JsonElement[] roots = [.. entities.EnumerateArray().Where(entity => entity.GetProperty("type").GetString() == "https://schema.org/Message")];
        if (roots.Length > 1)
        {
            wrong.Add("two root entities");
        }

        string text = activity.TryGetProperty("text", out JsonElement said) ? said.GetString() ?? "" : "";
        foreach (JsonElement citation in roots.Where(root => root.TryGetProperty("citation", out _)).SelectMany(root => root.GetProperty("citation").EnumerateArray()))
        {
            if (citation.GetProperty("position").GetInt32() is var n && (n > MostCitations || !text.Contains($"[{n}]", StringComparison.Ordinal)))
            {
                wrong.Add($"a citation {n} without its mark, or one too many");
            }
        }
    }

    private static void Card(JsonElement card, List<string> wrong, bool isRoot)
    {
        if (card.GetProperty("type").GetString() != "AdaptiveCard" || card.GetProperty("version").GetString() != "1.5")
        {
            wrong.Add("no card of version 1.5");
        }

        if (card.GetProperty("body").GetArrayLength() == 0)
        {
            wrong.Add("a card without a body");
        }

        HashSet<string> ids = new(StringComparer.Ordinal);
        Walk(card, wrong, isRoot ? ids : [], isFallback: false);
    }

    private static void Walk(JsonElement element, List<string> wrong, HashSet<string> ids, bool isFallback)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Walk(item, wrong, ids, isFallback);
            }
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        string type = element.TryGetProperty("type", out JsonElement named) ? named.GetString()! : "";
        if (!isFallback && element.TryGetProperty("id", out JsonElement id) && !ids.Add(id.GetString()!))
        {
            wrong.Add($"the id {id} twice");
        }

        if (element.TryGetProperty("actions", out JsonElement actions))
        {
            Row(actions, wrong);
        }

        Kind(element, type, wrong);
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (member.Name != "data")
            {
                Walk(member.Value, wrong, ids, isFallback || member.Name == "fallback");
            }
        }
    }

    private static void Row(JsonElement actions, List<string> wrong)
    {
        if (actions.GetArrayLength() is 0 or > MostActions)
        {
            wrong.Add($"{actions.GetArrayLength()} actions in a row");
        }

        foreach (JsonElement action in actions.EnumerateArray())
        {
            string type = action.GetProperty("type").GetString()!;
            if (!Actions.Contains(type) || string.IsNullOrWhiteSpace(action.GetProperty("title").GetString()))
            {
                wrong.Add($"an action {type}, or one without a title");
            }

            if (type == "Action.Execute" && !IsSame(action, action.GetProperty("fallback")))
            {
                wrong.Add("a fallback that does something else");
            }
        }
    }

    private static bool IsSame(JsonElement execute, JsonElement submit)
    {
        Dictionary<string, string> data = submit.GetProperty("data").EnumerateObject().ToDictionary(member => member.Name, member => member.Value.ToString());
        return submit.GetProperty("type").GetString() == "Action.Submit"
            && submit.GetProperty("title").GetString() == execute.GetProperty("title").GetString()
            && data.Remove("verb", out string? verb) && verb == execute.GetProperty("verb").GetString()
            && execute.GetProperty("data").EnumerateObject().All(member => data.Remove(member.Name, out string? value) && value == member.Value.ToString())
            && data.Count == 0;
    }

    private static void Kind(JsonElement element, string type, List<string> wrong)
    {
        switch (type)
        {
            case "TextBlock" or "TextRun" when string.IsNullOrEmpty(element.GetProperty("text").GetString()):
                wrong.Add("an empty text");
                break;
            case "TextRun" when element.GetProperty("text").GetString()!.AsSpan().IndexOfAny('\r', '\n') >= 0:
                wrong.Add("a line end within a run");
                break;
            case "RichTextBlock" when element.GetProperty("inlines").GetArrayLength() == 0:
                wrong.Add("a paragraph without runs");
                break;
            case "ColumnSet" when element.GetProperty("columns").GetArrayLength() == 0:
                wrong.Add("no columns");
                break;
            case "Table" when element.GetProperty("rows").EnumerateArray().Any(row => row.GetProperty("cells").GetArrayLength() != element.GetProperty("columns").GetArrayLength()):
                wrong.Add("a row with more or fewer cells than columns");
                break;
            case "TableRow" or "TableCell" or "Column" or "TextRun" or "AdaptiveCard" or "Data.Query" or "":
                break;
            default:
                if (!Elements.Contains(type) && !Actions.Contains(type))
                {
                    wrong.Add($"an element {type}");
                }

                break;
        }
    }
}
