using System.Text;
using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.TestKit;

namespace CareerBot.Teams.Tests.Inbound;

/// <summary>Everything that Teams sends, damaged in every way; the same for the same seed.</summary>
internal sealed class MutatedActivities
{
    private static readonly JsonObject[] Whole =
    [
        Activities.Message(),
        Activities.Of("message", new JsonObject
        {
            ["text"] = "<at>CareerBot</at> salary backend engineer Germany",
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>CareerBot</at>", ["mentioned"] = new JsonObject { ["id"] = BotIds.Bot, ["name"] = "CareerBot" } }),
            ["conversation"] = new JsonObject { ["id"] = "19:abc@thread.tacv2;messageid=1732622400000", ["conversationType"] = "channel", ["tenantId"] = BotIds.HomeTenant, ["isGroup"] = true },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = BotIds.HomeTenant }, ["team"] = new JsonObject { ["id"] = "19:team@thread.tacv2", ["name"] = "HR" }, ["channel"] = new JsonObject { ["id"] = "19:abc@thread.tacv2" } },
        }),
        Activities.Of("message", new JsonObject { ["value"] = new JsonObject { ["verb"] = "ask", ["ask"] = "what is a staff engineer?" }, ["replyToId"] = "1732622400001" }),
        Activities.Of("messageUpdate", new JsonObject { ["text"] = "and in Berlin?", ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = BotIds.HomeTenant }, ["eventType"] = "editMessage" } }),
        Activities.Of("messageReaction", new JsonObject { ["replyToId"] = "1732622400001", ["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" }) }),
        Activities.Of("conversationUpdate", new JsonObject { ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = BotIds.Bot }, new JsonObject { ["id"] = "29:1" }), ["membersRemoved"] = new JsonArray() }),
        Activities.Of("installationUpdate", new JsonObject { ["action"] = "add" }),
        Activities.Of("typing", []),
        Activities.Invoke("adaptiveCard/action", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "ask", ["data"] = new JsonObject { ["ask"] = "x" } }, ["trigger"] = "manual" }),
        Activities.Invoke("composeExtension/query", new JsonObject { ["commandId"] = "roles", ["parameters"] = new JsonArray(new JsonObject { ["name"] = "q", ["value"] = "eng" }), ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 } }),
        Activities.Invoke("message/submitAction", new JsonObject { ["actionName"] = "feedback", ["actionValue"] = new JsonObject { ["reaction"] = "like", ["feedback"] = "{\"feedbackText\":\"x\"}" } }),
        Activities.Invoke("task/fetch", new JsonObject { ["data"] = new JsonObject(), ["context"] = new JsonObject { ["theme"] = "dark" } }),
    ];

    private static readonly string?[] ContentTypes =
    [
        null, "", "application/json", "application/json; charset=utf-8", "application/json; charset=utf-16", "application/json;charset=\"nope\"", "APPLICATION/JSON", "text/plain", "application/*", "*/*", "json",
        "application/json, text/plain", ";", "application/json;", "a/b;c=d;c=e", "\u00E9/x", "application/jsonx", "multipart/form-data; boundary=x",
    ];

    private static readonly string[] OtherValues =
    [
        .. JsonMutations.AnyValues, "\"msteams\"", "\"emulator\"", "\"webchat\"", "\"message\"", "\"invoke\"", $"\"{BotIds.HomeTenant}\"", $"\"{BotIds.OtherTenant}\"", $"\"{FakeIssuer.ServiceUrl}\"", "\"https://attacker.example/\"",
        "\"http://127.0.0.1/\"", "\"2026-13-45T99:99:99Z\"", "\"0001-01-01T00:00:00+14:00\"", "\"" + new string('1', 512) + "\"", "\"" + new string('1', 513) + "\"", "\"19:a@thread.tacv2;messageid=1\"", "\"a\\u2028b\"",
    ];

    private readonly Random _random;
    private readonly JsonMutations _mutations;

    public MutatedActivities(int seed)
    {
        _random = new Random(seed);
        _mutations = new JsonMutations(_random, OtherValues);
    }

    /// <summary>The next one.</summary>
    public (string? ContentType, byte[] Body) Next()
    {
        byte[] body = Encoding.UTF8.GetBytes(_mutations.Changed(Whole[_random.Next(Whole.Length)]));
        if (_random.Next(4) == 0)
        {
            body = _mutations.Damaged(body);
        }

        if (_random.Next(2_000) == 0)
        {
            body = [.. Enumerable.Repeat((byte)' ', 1024 * 1024), .. body];
        }

        return (_random.Next(8) == 0 ? ContentTypes[_random.Next(ContentTypes.Length)] : "application/json", body);
    }
}
