using System.Text.Json;
using CareerBot.Slack.Rendering;

namespace CareerBot.Slack.Tests.Rendering;

/// <summary>The texts of a message's blocks, in order of reading.</summary>
internal static class Shown
{
    public static IReadOnlyList<string> In(SlackMessage message)
    {
        using JsonDocument json = JsonDocument.Parse(message.Json());
        List<string> texts = [];
        Walk(json.RootElement, texts);
        return texts;
    }

    private static void Walk(JsonElement element, List<string> texts)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Walk(item, texts);
                }

                break;
            case JsonValueKind.Object:
                foreach (JsonProperty member in element.EnumerateObject())
                {
                    if (member.Name == "text" && member.Value.ValueKind == JsonValueKind.String)
                    {
                        texts.Add(member.Value.GetString()!);
                    }
                    else
                    {
                        Walk(member.Value, texts);
                    }
                }

                break;
        }
    }
}
