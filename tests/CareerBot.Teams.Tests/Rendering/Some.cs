using System.Text.Json;
using CareerBot.Teams.Rendering;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Tests.Rendering;

/// <summary>Options with everything set; a test names only what matters to it.</summary>
internal static class Some
{
    public static readonly TeamsWordings Wordings = new(new RealTexts());

    public static readonly TeamsWords Words = Wordings.Of("en");

    public static readonly CardOptions Options = new() { Words = Words, ReplyId = "r-1" };

    /// <summary>As little as can be, and everything.</summary>
    public static readonly CardOptions[] Ways =
    [
        new CardOptions { Words = Words },
        Options with { MayShare = true, IsPrivateNote = true, Question = "What was *asked*?", WebAddress = new Uri("https://career.example/?ask=this&that") },
    ];

    public static string CardText(this TeamsMessage message) => message.CardJson().ToString();

    public static string Json(this TeamsMessage message, bool isPersonal = true) => JsonSerializer.Serialize(message.ToActivity(isPersonal), TeamsJson.Default.OutboundActivity);

    /// <summary>The card for reading, without escapes.</summary>
    public static IReadOnlyList<string> Shown(this TeamsMessage message)
    {
        using JsonDocument json = JsonDocument.Parse(message.CardText());
        List<string> texts = [];
        Walk(json.RootElement.GetProperty("body"), texts);
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
                    if (member.Name is "text" or "title" && member.Value.ValueKind == JsonValueKind.String)
                    {
                        texts.Add(member.Value.GetString()!);
                    }
                    else if (member.Name != "fallback")
                    {
                        Walk(member.Value, texts);
                    }
                }

                break;
        }
    }
}
