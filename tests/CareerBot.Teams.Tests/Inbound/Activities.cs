using System.Text.Json.Nodes;
using CareerBot.Fakes;

namespace CareerBot.Teams.Tests.Inbound;

/// <summary>Activities as Teams sends them.</summary>
internal static class Activities
{
    /// <summary>A message in the personal chat.</summary>
    public static JsonObject Message(string text = "what does a backend engineer make in Zurich?") => Of("message", new JsonObject
    {
        ["text"] = text,
        ["textFormat"] = "plain",
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-US", ["country"] = "US", ["platform"] = "Web", ["timezone"] = "Europe/Zurich" }),
    });

    /// <summary>An invoke.</summary>
    public static JsonObject Invoke(string name, JsonNode value) => Of("invoke", new JsonObject { ["name"] = name, ["value"] = value });

    /// <summary>One of any type.</summary>
    public static JsonObject Of(string type, JsonObject more)
    {
        JsonObject activity = new()
        {
            ["type"] = type,
            ["id"] = "1732622400000",
            ["timestamp"] = "2026-11-26T12:00:00.000Z",
            ["localTimestamp"] = "2026-11-26T13:00:00.000+01:00",
            ["channelId"] = "msteams",
            ["serviceUrl"] = FakeIssuer.ServiceUrl,
            ["from"] = new JsonObject { ["id"] = "29:1XJKJMvc5GBtc2JwZq0oj8tHZmzrQgFmB25ATiQWA85g", ["name"] = "Ada Example", ["aadObjectId"] = "cccccccc-0000-0000-0000-00000000000c" },
            ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = BotIds.HomeTenant, ["id"] = "a:17I0kl9EkpE1O9PH5TWrzrLNwnWWcfrU" },
            ["recipient"] = new JsonObject { ["id"] = BotIds.Bot, ["name"] = "CareerBot" },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = BotIds.HomeTenant } },
            ["locale"] = "en-US",
        };
        foreach ((string name, JsonNode? value) in more)
        {
            activity[name] = value?.DeepClone();
        }

        return activity;
    }
}
