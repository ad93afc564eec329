using System.Text;
using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.TestKit;

namespace CareerBot.Slack.Tests.Inbound;

/// <summary>Everything that Slack sends, damaged in every way; the same for the same seed.</summary>
internal sealed class MutatedPayloads
{
    private const string JsonType = "application/json";
    private const string FormType = "application/x-www-form-urlencoded";

    private static readonly JsonObject[] Events =
    [
        Event.Message("D1", "U1", "what does a backend engineer make in zurich?", "1700000000.000100"),
        Event.Message("D1", "U1", "and in Berlin?", "1700000000.000200", "1700000000.000100"),
        Event.Message("G1", "U1", "<@U0BOT> hello", "1700000000.000100", channelType: "mpim"),
        Event.AppMention("C1", "U1", "<@U0BOT> which skills does a data analyst need?", "1700000000.000100"),
        Event.AppHomeOpened("D1", "U1", "home"),
        Event.AppHomeOpened("D1", "U1", "messages"),
        Event.MemberJoinedChannel("C1", "U0BOT", "U1"),
        Event.AgentSessionStopped("D1", "U1", "1700000000.000100"),
        Event.AppUninstalled(),
        Event.TokensRevoked(),
        Event.UrlVerification("3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P"),
        Event.AppRateLimited(),
        Event.Callback(new JsonObject { ["type"] = "user_change", ["user"] = new JsonObject { ["id"] = "U1", ["profile"] = new JsonObject() } }),
        Event.Callback(new JsonObject { ["type"] = "assistant_thread_started", ["assistant_thread"] = new JsonObject { ["user_id"] = "U1", ["channel_id"] = "D1", ["thread_ts"] = "1.2", ["context"] = new JsonObject() } }),
    ];

    private static readonly FakeView Compare = View("compare", "");
    private static readonly FakeView HandOver = View("hand-over", "0123456789abcdef0123\nD1\n1700000000.000100");

    private static readonly JsonObject[] Interactions =
    [
        .. (((string, string)[])
        [
            ("ask:0", "what is a staff engineer?"), ("pick:1", "Backend Engineer"), ("thumb:up", "0123456789abcdef0123"), ("thumb:down", "x"), ("ask-hr", "0123456789abcdef0123"),
            ("share", "0123456789abcdef0123"), ("unsubscribe:0", "backend-engineer CH "), ("nobody's", "x"),
        ])
        .SelectMany(pressed => (JsonObject[])
        [
            Interaction.BlockActions("D1", "U1", "1700000000.000100", pressed.Item1, pressed.Item2, "https://hooks.slack.com/actions/1", "1.2.abc", "1700000000.000050"),
            Interaction.BlockActions("C1", "U1", "1700000000.000100", pressed.Item1, pressed.Item2, "https://hooks.slack.com/actions/1", "1.2.abc", isEphemeral: true),
            Interaction.ViewActions(Compare, "U1", pressed.Item1, pressed.Item2, "1.2.abc"),
        ]),
        Interaction.ViewActions(HandOver, "U1", "home-search", "which roles are there?", "1.2.abc"),
        Interaction.ViewActions(HandOver, "U1", "home-compare", "", "1.2.abc"),
        Interaction.ViewActions(HandOver, "U1", "home-pay", "", "1.2.abc"),
        Interaction.ViewSubmission(Compare, "U1", Values(("role-picker-first", "backend-engineer"), ("role-picker-second", "data-analyst"), ("place-picker", "CH")), "1.2.abc"),
        Interaction.ViewSubmission(HandOver, "U1", Values(("named", "yes"), ("place-picker", "CH")), "1.2.abc"),
        Interaction.ViewClosed(Compare, "U1"),
        Interaction.BlockSuggestion("U1", "role-picker-first", "eng", Compare),
        Interaction.BlockSuggestion("U1", "place-picker", "swi"),
        Interaction.MessageAction("ask", "C1", "U1", "1700000000.000100", "U2", "how do I become a manager?", "https://hooks.slack.com/app/1", "1.2.abc"),
        Interaction.Shortcut("compare", "U1", "1.2.abc"),
    ];

    private static readonly JsonObject[] Commands =
    [
        .. ((string[])["what does a backend engineer make?", "", "help", "compare", "subscriptions", "subscribe Backend Engineer in Switzerland", "unsubscribe Backend Engineer", "unsubscribe", "<@U2|sam>'s pay &amp; <https://a.example|b>"])
            .Select(text => Interaction.SlashCommand("/career", text, "D1", "U1", "https://hooks.slack.com/commands/1", "1.2.abc")),
        Interaction.SlashCommand("/career", "how much does a designer earn?", "C1", "U1", "https://hooks.slack.com/commands/1", "1.2.abc"),
    ];

    /// <summary>JSON that stands in the place of a member's value.</summary>
    private static readonly string[] OtherValues =
    [
        .. JsonMutations.AnyValues,
        "\"U1\"", "\"D1\"", "\"T0HOME\"", "\"T0OTHER\"", "\"im\"", "\"channel\"",
        "\"event_callback\"", "\"url_verification\"", "\"message\"", "\"block_actions\"", "\"view_submission\"", "\"home\"", "\"modal\"",
    ];

    private static readonly string[] FormOddities =
    [
        "&ssl_check=1", "&ssl_check=", "&ssl_check", "&payload=%7B%7D", "&payload=", "&payload", "&=x", "&&&", "&=", "&%", "&text=%", "&text=%2", "&text=%zz", "&text=%ED%A0%80", "&text=%00", "&user_id=%F0%9F%98",
        "&user_id=a%2Fb", "&channel_id=%0A", "&channel_id=", "&user_id=", "&team_id=", "&command=%", "&text=+++", "&text=%C2%A0", "&trigger_id=%ff%fe", "&x=" + "y=z;q", ";payload=1", "&text=" + "%26%2355296%3B", "&text=%3C%40",
    ];

    private static readonly string?[] ContentTypes =
    [
        null, "", JsonType, FormType, "application/json; charset=utf-8", "application/json; charset=utf-16", "application/json;charset=\"nope\"", "APPLICATION/JSON", "application/x-www-form-urlencoded; charset=UTF-8",
        "application/x-www-form-urlencoded;charset=utf-7", "multipart/form-data; boundary=x", "text/plain", "application/*", "*/*", "json", "application/json, application/x-www-form-urlencoded", ";", "application/json;", "a/b;c=d;c=e", "\u00E9/x",
    ];

    private readonly Random _random;
    private readonly JsonMutations _json;

    public MutatedPayloads(int seed)
    {
        _random = new Random(seed);
        _json = new JsonMutations(_random, OtherValues);
    }

    /// <summary>The next one.</summary>
    public (string? ContentType, byte[] Body) Next()
    {
        (string type, byte[] body) = _random.Next(3) switch
        {
            0 => (JsonType, Encoding.UTF8.GetBytes(_json.Changed(Pick(Events)))),
            1 => (FormType, Form("payload=" + Uri.EscapeDataString(_json.Changed(Pick(Interactions))))),
            _ => (FormType, Form(string.Join('&', Fields(Pick(Commands))))),
        };
        if (_random.Next(4) == 0)
        {
            body = Damaged(body);
        }

        return (_random.Next(8) == 0 ? ContentTypes[_random.Next(ContentTypes.Length)] : type, body);
    }

    private static FakeView View(string callbackId, string metadata) =>
        new("V1", "1.abc", "views.open", new JsonObject { ["type"] = "modal", ["callback_id"] = callbackId, ["private_metadata"] = metadata, ["blocks"] = new JsonArray() }, "V1", null);

    private static JsonObject Values(params (string Id, string Value)[] values) => new(values.Select(value => KeyValuePair.Create<string, JsonNode?>(
        value.Id,
        new JsonObject { [value.Id] = new JsonObject { ["type"] = "x", ["value"] = null, ["selected_option"] = new JsonObject { ["value"] = value.Value }, ["selected_options"] = new JsonArray(new JsonObject { ["value"] = "yes" }) } })));

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];

    private IEnumerable<string> Fields(JsonObject command)
    {
        foreach ((string name, JsonNode? value) in command)
        {
            switch (_random.Next(20))
            {
                case 0:
                    break;
                case 1:
                    yield return name;
                    break;
                case 2:
                    yield return $"{name}={Uri.EscapeDataString(Pick(OtherValues))}";
                    break;
                case 3:
                    yield return $"{name}={Uri.EscapeDataString(value!.ToString())}";
                    yield return $"{name}={Pick(OtherValues)}";
                    break;
                default:
                    yield return $"{name}={Uri.EscapeDataString(value!.ToString())}";
                    break;
            }
        }
    }

    private byte[] Form(string fields) => Encoding.UTF8.GetBytes(_random.Next(5) == 0 ? fields + Pick(FormOddities) : _random.Next(50) == 0 ? Pick(FormOddities)[1..] + fields : fields);

    /// <summary>Damaged as any bytes, or a member grown to half a megabyte.</summary>
    private byte[] Damaged(byte[] body)
    {
        if (_random.Next(6) != 0)
        {
            return _json.Damaged(body);
        }

        int grown = body.AsSpan().IndexOf("U1"u8);
        return grown < 0 || _random.Next(50) != 0 ? body : [.. body.AsSpan(0, grown), .. Enumerable.Repeat((byte)'U', 500_000), .. body.AsSpan(grown)];
    }
}
