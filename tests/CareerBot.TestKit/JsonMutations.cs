using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareerBot.TestKit;

/// <summary>Damages JSON in every way, as text and as bytes; the same for the same seed.</summary>
/// <param name="random">Where chance comes from.</param>
/// <param name="otherValues">JSON, and what is none, that stands in the place of a member's value.</param>
public sealed class JsonMutations(Random random, IReadOnlyList<string> otherValues)
{
    /// <summary>What stands for any payload in the place of a value.</summary>
    public static IReadOnlyList<string> AnyValues { get; } =
    [
        "null", "true", "false", "0", "-1", "1e400", "12345678901234567890123456789012345678901234567890", "0.1", "\"\"", "\"x\"", "[]", "{}", "[null]", "[[]]", "[{}]", "{\"id\":null}", "{\"id\":\"\\ud800\"}",
        "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"a/b\"", "\"a\\nb\"", "\"\\u0000\"", "\"D/../C\"", "\" \"", "\"\uFEFF\"", "\"<script>\"", "{\"\":{\"\":{}}}", "{\"a\":1,\"a\":2}", "{\"\\ud800\":1}", "tru", "", "\u00E9",
        new string('[', 100) + new string(']', 100), string.Concat(Enumerable.Repeat("{\"a\":", 70)) + "1" + new string('}', 70),
        "\"" + new string('x', 5_000) + "\"", "\"" + new string('/', 300) + "\"", "\"" + string.Concat(Enumerable.Repeat("a b ", 1_000)) + "\"",
    ];

    /// <summary>Up to three members get another value, are there twice, or are gone. Some payloads stay whole.</summary>
    public string Changed(JsonObject payload)
    {
        JsonObject changed = (JsonObject)payload.DeepClone();
        List<string> raw = [];
        for (int times = random.Next(4); times > 0; times--)
        {
            List<(JsonNode Parent, string? Name, int Index)> places = [];
            Collect(changed, places);
            (JsonNode parent, string? name, int index) = places[random.Next(places.Count)];
            string value = otherValues[random.Next(otherValues.Count)];
            if (name is not null && random.Next(6) == 0)
            {
                value = $"{value},{JsonSerializer.Serialize(name)}:{parent[name]?.ToJsonString() ?? "null"}";
            }

            if (name is not null && random.Next(8) == 0)
            {
                ((JsonObject)parent).Remove(name);
                continue;
            }

            JsonNode mark = JsonValue.Create($"!raw{raw.Count}!");
            raw.Add(value);
            if (name is not null)
            {
                parent[name] = mark;
            }
            else
            {
                parent[index] = mark;
            }
        }

        string json = changed.ToJsonString();
        for (int i = raw.Count - 1; i >= 0; i--)
        {
            json = json.Replace($"\"!raw{i}!\"", raw[i], StringComparison.Ordinal);
        }

        return json;
    }

    /// <summary>Bytes flipped, cut off, put in, doubled.</summary>
    public byte[] Damaged(byte[] body)
    {
        switch (random.Next(body.Length == 0 ? 1 : 5))
        {
            case 0:
                return [.. body, 0xFF, 0xC0, 0x80];
            case 1:
                byte[] flipped = [.. body];
                for (int times = random.Next(1, 5); times > 0; times--)
                {
                    flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
                }

                return flipped;
            case 2:
                return body[..random.Next(body.Length)];
            case 3:
                int at = random.Next(body.Length);
                byte[][] put = [[0xED, 0xA0, 0x80], [0xF8], [0], [0xEF, 0xBB, 0xBF], [(byte)'"'], [(byte)','], [(byte)'\\'], [(byte)'&'], [(byte)'%']];
                return [.. body.AsSpan(0, at), .. put[random.Next(put.Length)], .. body.AsSpan(at)];
            default:
                return [.. body, .. body];
        }
    }

    private static void Collect(JsonNode node, List<(JsonNode Parent, string? Name, int Index)> places)
    {
        if (node is JsonObject members)
        {
            foreach ((string name, JsonNode? value) in members)
            {
                places.Add((members, name, 0));
                if (value is not null)
                {
                    Collect(value, places);
                }
            }
        }
        else if (node is JsonArray items)
        {
            for (int i = 0; i < items.Count; i++)
            {
                places.Add((items, null, i));
                if (items[i] is { } value)
                {
                    Collect(value, places);
                }
            }
        }
    }
}
