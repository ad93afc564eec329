using System.Globalization;
using System.Text;
using CareerBot.Fakes;

namespace CareerBot.Slack.Tests.Inbound;

/// <summary>Requests right and wrong in every way that their signature can be, always the same ones.</summary>
internal static class SignedCases
{
    private const string OtherSecret = "0123456789abcdef0123456789abcdef";

    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<SignedCase> All { get; } = [Documented, .. Bodies().SelectMany(body => OfBody(body.Kind, body.Body)), .. Timestamps(), .. Rotations(), .. Random()];

    /// <summary>Slack's own example (https://docs.slack.dev/authentication/verifying-requests-from-slack).</summary>
    public static SignedCase Documented => new()
    {
        Name = "Slack's example",
        Now = DateTimeOffset.FromUnixTimeSeconds(1531420618),
        Body = Encoding.UTF8.GetBytes(
            "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"),
        Timestamp = ["1531420618"],
        Signature = ["v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"],
    };

    private static string Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<(string Kind, byte[] Body)> Bodies()
    {
        (string, string)[] texts =
        [
            ("JSON", Event.Message("D1", "U1", "what does a backend engineer make in zurich?", "1700000000.000100").ToJsonString()),
            ("JSON with spaces", """{ "type" : "url_verification",  "challenge" : "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P" }"""),
            ("form", "command=%2Fcareer&text=what+is+a+staff+engineer%3F&user_id=U1"),
            ("form with payload", "payload=" + Uri.EscapeDataString(Interaction.BlockSuggestion("U1", "role-picker-first", "eng").ToJsonString())),
            ("unicode", "{\"text\":\"Ingénieur à Zürich, 🦊 数据工程师, e\u0301, \u202Eabc\"}"),
            ("empty", ""),
            ("line feeds", "{\n\"a\":1\n}\n"),
            ("carriage returns and line feeds", "{\r\n\"a\":1\r\n}\r\n"),
            ("carriage returns", "{\r\"a\":1\r}\r"),
            ("byte order mark", "\uFEFF{}"),
            ("null characters", "\0\0a\0"),
            ("colons", "v0:1531420618:token=x"),
        ];
        foreach ((string kind, string text) in texts)
        {
            yield return (kind, Encoding.UTF8.GetBytes(text));
        }
    }

    private static IEnumerable<SignedCase> OfBody(string kind, byte[] body)
    {
        string now = Seconds(Noon);
        SignedCase right = new() { Name = $"{kind}: right", Now = Noon, Body = body, Timestamp = [now], Signature = [SignedCase.Sign(now, body)] };
        string signature = right.Signature[0];
        string hex = signature[3..];
        yield return right;
        yield return right with { Name = $"{kind}: a byte more", Body = [.. body, 0x20] };
        yield return right with { Name = $"{kind}: another body", Body = body.Length == 0 ? "{}"u8.ToArray() : [(byte)(body[0] ^ 1), .. body.AsSpan(1)] };
        yield return right with { Name = $"{kind}: another timestamp", Timestamp = [Seconds(Noon.AddSeconds(-1))] };
        yield return right with { Name = $"{kind}: another secret", Signature = [SignedCase.Sign(now, body, OtherSecret)] };
        yield return right with { Name = $"{kind}: no signature", Signature = [] };
        yield return right with { Name = $"{kind}: no timestamp", Timestamp = [] };
        yield return right with { Name = $"{kind}: neither", Timestamp = [], Signature = [] };
        yield return right with { Name = $"{kind}: empty signature", Signature = [""] };
        yield return right with { Name = $"{kind}: empty timestamp", Timestamp = [""], Signature = [SignedCase.Sign("", body)] };
        yield return right with { Name = $"{kind}: version 1", Signature = [SignedCase.Sign(now, body, version: "v1")] };
        yield return right with { Name = $"{kind}: called version 1", Signature = ["v1=" + hex] };
        yield return right with { Name = $"{kind}: version in capitals", Signature = ["V0=" + hex] };
        yield return right with { Name = $"{kind}: no version", Signature = [hex] };
        yield return right with { Name = $"{kind}: version alone", Signature = ["v0="] };
        yield return right with { Name = $"{kind}: hex in capitals", Signature = ["v0=" + hex.ToUpperInvariant()] };
        yield return right with { Name = $"{kind}: a digit less", Signature = [signature[..^1]] };
        yield return right with { Name = $"{kind}: half", Signature = [signature[..35]] };
        yield return right with { Name = $"{kind}: a digit more", Signature = [signature + "0"] };
        yield return right with { Name = $"{kind}: twice as long", Signature = [signature + hex] };
        yield return right with { Name = $"{kind}: a space within", Signature = ["v0= " + hex] };
        yield return right with { Name = $"{kind}: no hex", Signature = ["v0=" + new string('g', 64)] };
        yield return right with { Name = $"{kind}: other letters", Signature = ["v0=" + new string('\u0430', 64)] };
        yield return right with { Name = $"{kind}: two equals signs", Signature = ["v0==" + hex] };
        yield return right with { Name = $"{kind}: an equals sign after", Signature = [signature + "="], Leniency = Leniency.MoreAfterTheSignature };
        yield return right with { Name = $"{kind}: something after", Signature = [signature + "=" + hex], Leniency = Leniency.MoreAfterTheSignature };
        yield return right with { Name = $"{kind}: signature twice", Signature = [signature, signature] };
        yield return right with { Name = $"{kind}: another signature before", Signature = ["v0=" + new string('0', 64), signature] };
        yield return right with { Name = $"{kind}: timestamp twice", Timestamp = [now, now] };
        foreach (int age in (int[])[1, 299, 300, 301, 3600, -1, -299, -300, -301, -86400])
        {
            yield return right with
            {
                Name = $"{kind}: {age} seconds old",
                Now = Noon.AddSeconds(age).AddMilliseconds(Math.Abs(age) % 1000),
                Leniency = age < -300 ? Leniency.Ahead : Leniency.None,
            };
        }
    }

    private static IEnumerable<SignedCase> Timestamps()
    {
        byte[] body = "token=x&text=hello"u8.ToArray();
        string now = Seconds(Noon);

        // As it is sent, the number that JavaScript reads in it, and where Bolt takes that.
        (string Sent, string Read, Leniency Leniency)[] notations =
        [
            ("abc", "NaN", Leniency.None),
            ("NaN", "NaN", Leniency.None),
            ("undefined", "NaN", Leniency.None),
            (now + "abc", "NaN", Leniency.None),
            (now + " " + now, "NaN", Leniency.None),
            (now + ",0", "NaN", Leniency.None),
            ("1_000", "NaN", Leniency.None),
            ("1e9", "1000000000", Leniency.None),
            ("0x10", "16", Leniency.None),
            ("12.5", "12.5", Leniency.None),
            ("-5", "-5", Leniency.None),
            (" 123", "123", Leniency.None),
            ("-" + now, "-" + now, Leniency.None),
            ("-Infinity", "-Infinity", Leniency.None),
            (now + ".5", now + ".5", Leniency.OtherNotation),
            (now + ".0", now, Leniency.OtherNotation),
            ("+" + now, now, Leniency.OtherNotation),
            ("0" + now, now, Leniency.OtherNotation),
            ("00000" + now, now, Leniency.OtherNotation),
            (" " + now, now, Leniency.OtherNotation),
            (now + " ", now, Leniency.OtherNotation),
            (now + "\u00A0", now, Leniency.OtherNotation),
            ($"0x{Noon.ToUnixTimeSeconds():x}", now, Leniency.OtherNotation),
            (now[..^3] + "." + now[^3..] + "e3", now, Leniency.OtherNotation),
            ("Infinity", "Infinity", Leniency.OtherNotation),
            ("1e30", "1e+30", Leniency.OtherNotation),
            (now + "000", now + "000", Leniency.Ahead),
            ("999999999999999", "999999999999999", Leniency.Ahead),
            ("9007199254740991", "9007199254740991", Leniency.Ahead),
            ("99999999999999999999", "100000000000000000000", Leniency.Ahead),
            (new string('9', 400), "Infinity", Leniency.Ahead),
        ];
        foreach ((string sent, string read, Leniency leniency) in notations)
        {
            SignedCase signed = new() { Name = $"timestamp '{sent}', signed as '{read}'", Now = Noon, Body = body, Timestamp = [sent], Signature = [SignedCase.Sign(read, body)], Leniency = leniency };
            yield return signed;
            if (read != sent)
            {
                yield return signed with { Name = $"timestamp '{sent}', signed so", Signature = [SignedCase.Sign(sent, body)], Leniency = Leniency.None };
            }
        }
    }

    private static IEnumerable<SignedCase> Rotations()
    {
        byte[] body = "token=x"u8.ToArray();
        string now = Seconds(Noon);
        foreach (string by in (string[])[SignedCase.Secret, OtherSecret, "a third one"])
        {
            foreach (string[] secrets in (string[][])[[SignedCase.Secret, OtherSecret], [OtherSecret, SignedCase.Secret], [OtherSecret]])
            {
                yield return new SignedCase { Name = $"signed by {by}, known {string.Join(" and ", secrets)}", Now = Noon, Body = body, Timestamp = [now], Signature = [SignedCase.Sign(now, body, by)], Secrets = secrets };
            }
        }
    }

    /// <summary>Bodies of any length and any characters; one in three is changed after it was signed.</summary>
    private static IEnumerable<SignedCase> Random()
    {
        Random random = new(20261126);
        for (int i = 0; i < 60; i++)
        {
            int length = i switch { 0 or 1 => 1024 * 1024, < 10 => random.Next(10_000, 100_000), _ => random.Next(0, 2_000) };
            byte[] body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, length).Select(_ => i % 2 == 0 ? (char)random.Next(0, 128) : (char)random.Next(0, 0xD800))));
            DateTimeOffset now = Noon.AddMilliseconds(random.NextInt64(0, 1_000_000_000));
            string timestamp = Seconds(now.AddSeconds(random.Next(-400, 300)));
            string signature = SignedCase.Sign(timestamp, body);
            byte[] sent = i % 3 == 1 ? [.. body, (byte)'x'] : body;
            yield return new SignedCase { Name = $"random {i}", Now = now, Body = sent, Timestamp = [timestamp], Signature = [signature] };
        }
    }
}
