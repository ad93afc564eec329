using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CareerBot.Fakes;

namespace CareerBot.Teams.Tests.Inbound;

/// <summary>Tokens right and wrong in every way that they can be, always the same ones but for their keys.</summary>
internal sealed class TokenCases : IDisposable
{
    private const string EmulatorIssuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
    private const string OtherApp = "99999999-2222-3333-4444-555555555555";

    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private readonly IssuerKey _key;
    private readonly IssuerKey _second;
    private readonly IssuerKey _webChat;
    private readonly IssuerKey _bare;
    private readonly IssuerKey _none;
    private readonly IssuerKey _weak = new("weak", ["msteams"], bits: 1024);
    private readonly IssuerKey _nameless = new("nameless", ["msteams"]);
    private readonly IssuerKey _encrypting = new("encrypting", ["msteams"]);
    private readonly IssuerKey _strange = new("key-1", ["msteams"]);

    /// <summary>Gives the issuer the keys that the cases need.</summary>
    public TokenCases(FakeIssuer issuer)
    {
        _key = issuer.Key;
        _second = issuer.AddKey("key-2", "webchat", "msteams", "skype");
        _webChat = issuer.AddKey("webchat", "webchat", "directline");
        _bare = issuer.AddKey("bare", null);
        _none = issuer.AddKey("none");
        JsonObject nameless = _nameless.Document();
        nameless.Remove("kid");
        JsonObject encrypting = _encrypting.Document();
        encrypting["use"] = "enc";
        issuer.OtherKeys = () => [_weak.Document(), nameless.DeepClone(), encrypting.DeepClone(), new JsonObject { ["kty"] = "EC", ["kid"] = "curve", ["crv"] = "P-256", ["x"] = "AQAB", ["y"] = "AQAB" }];
        All = [.. Headers(), .. Algorithms(), .. Keys(), .. Times(), .. Claims(), .. Vouching(), .. Governments(), .. Strangers(), .. Tampered(), .. Random()];
    }

    public IReadOnlyList<TokenCase> All { get; }

    public void Dispose()
    {
        foreach (IssuerKey key in (IssuerKey[])[_weak, _nameless, _encrypting, _strange])
        {
            key.Dispose();
        }
    }

    private static JsonObject Good => FakeIssuer.Claims(Noon);

    private static JsonObject With(string claim, JsonNode? value) => Change(claims => claims[claim] = value);

    private static JsonObject Change(Action<JsonObject> change)
    {
        JsonObject claims = Good;
        change(claims);
        return claims;
    }

    private static TokenCase Raw(string name, string authorization, Difference difference = Difference.None, JsonObject? activity = null) =>
        new() { Name = name, Now = Noon, Authorization = authorization, Activity = activity ?? Activities.Message(), Difference = difference };

    private static JsonObject Activity(string member, JsonNode? value, bool isThere = true)
    {
        JsonObject activity = Activities.Message();
        activity[member] = value;
        if (!isThere)
        {
            activity.Remove(member);
        }

        return activity;
    }

    private TokenCase Of(string name, JsonObject claims, Difference difference = Difference.None, JsonObject? activity = null, IssuerKey? key = null, string algorithm = "RS256") =>
        Raw(name, $"Bearer {Sign(claims.ToJsonString(), key, algorithm)}", difference, activity);

    private string Sign(string claims, IssuerKey? key = null, string algorithm = "RS256") => Jwt.Sign(algorithm, (key ?? _key).Kid, claims, (key ?? _key).Rsa);

    private string SignHeader(string header, string claims) => Jwt.Sign(header, claims, input => _key.Rsa.SignData(input, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    private IEnumerable<TokenCase> Headers()
    {
        string token = Sign(Good.ToJsonString());
        foreach (string format in (string[])
            [
                "Bearer {0}", "bearer {0}", "BEARER {0}", "Bearer  {0}", "Bearer\t{0}", " Bearer {0}", "Bearer {0} ", "Bearer {0} {0}", "Bearer {0},{0}", "{0}", "Basic {0}", "Bearer", "Bearer ", " ", "Bearer x", "Bearer x.y.z",
                "Bearer ..", "Bearer .", "Bearer {0}.", "Bearer {0}.AAAA", "Bearer .{0}", "Bearer {0}=", "Bearer {0}==", "Bearer null", "Bearer bnVsbA.bnVsbA.AAAA", "Bearer W10.W10.AAAA", "Bearer e30.e30.AAAA", "Bearer \"{0}\"",
            ])
        {
            yield return Raw($"header {format}", format.Replace("{0}", token, StringComparison.Ordinal));
        }
    }

    private IEnumerable<TokenCase> Algorithms()
    {
        string claims = Good.ToJsonString();
        foreach (string algorithm in (string[])["RS256", "RS384", "RS512", "PS256", "PS384", "ES256", "none", "None", "NONE", "", "rs256", "RS1", "RS256 ", "HS256", "EdDSA"])
        {
            yield return Raw($"algorithm {algorithm}", $"Bearer {Sign(claims, algorithm: algorithm)}");
            yield return Raw($"algorithm {algorithm} without a signature", $"Bearer {Jwt.Sign(Jwt.Header(algorithm, _key.Kid), claims, _ => [])}");
        }

        (string, byte[])[] secrets =
        [
            ("PEM", Encoding.ASCII.GetBytes(_key.Rsa.ExportSubjectPublicKeyInfoPem())), ("PEM and a line", Encoding.ASCII.GetBytes(_key.Rsa.ExportSubjectPublicKeyInfoPem() + "\n")), ("PKCS#1 PEM", Encoding.ASCII.GetBytes(_key.Rsa.ExportRSAPublicKeyPem())),
            ("PKCS#1 PEM and a line", Encoding.ASCII.GetBytes(_key.Rsa.ExportRSAPublicKeyPem() + "\n")), ("DER", _key.Rsa.ExportSubjectPublicKeyInfo()), ("PKCS#1 DER", _key.Rsa.ExportRSAPublicKey()), ("modulus", _key.Rsa.ExportParameters(false).Modulus!), ("app id", Encoding.ASCII.GetBytes(BotIds.AppId)), ("nothing", []),
        ];
        foreach ((string form, byte[] secret) in secrets)
        {
            yield return Raw($"HS256 with the public key: {form}", $"Bearer {Jwt.Sign(Jwt.Header("HS256", _key.Kid), claims, input => HMACSHA256.HashData(secret, input))}");
            yield return Raw($"HS512 with the public key: {form}", $"Bearer {Jwt.Sign(Jwt.Header("HS512", _key.Kid), claims, input => HMACSHA512.HashData(secret, input))}");
            yield return Raw($"HMAC with the public key, said to be RS256: {form}", $"Bearer {Jwt.Sign(Jwt.Header("RS256", _key.Kid), claims, input => HMACSHA256.HashData(secret, input))}");
        }

        yield return Raw("no algorithm", $"Bearer {SignHeader("""{"typ":"JWT","kid":"key-1"}""", claims)}");
        yield return Raw("algorithm a number", $"Bearer {SignHeader("""{"typ":"JWT","alg":256,"kid":"key-1"}""", claims)}");
        yield return Raw("RS256 signed as RS512", $"Bearer {Jwt.Sign(Jwt.Header("RS256", _key.Kid), claims, input => _key.Rsa.SignData(input, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1))}");
        yield return Raw("RS512 signed as RS256", $"Bearer {SignHeader(Jwt.Header("RS512", _key.Kid), claims)}");
        yield return Raw("RS256 signed as PS256", $"Bearer {Jwt.Sign(Jwt.Header("RS256", _key.Kid), claims, input => _key.Rsa.SignData(input, HashAlgorithmName.SHA256, RSASignaturePadding.Pss))}");
    }

    private IEnumerable<TokenCase> Keys()
    {
        string claims = Good.ToJsonString();
        yield return Of("another good key", Good, key: _second);
        yield return Of("a weak key", Good, Difference.WeakKey, key: _weak);
        yield return Of("a key for encrypting", Good, Difference.KeyForEncrypting, key: _encrypting);
        yield return Of("a key endorsed for another channel", Good, key: _webChat);
        yield return Of("a key without endorsements", Good, Difference.NoEndorsements, key: _bare);
        yield return Of("a key with no endorsement", Good, Difference.NoEndorsements, key: _none);
        yield return Of("a strange key of a known id", Good, key: _strange);
        yield return Raw("the id of another key", $"Bearer {Jwt.Sign("RS256", _second.Kid, claims, _key.Rsa)}");
        yield return Raw("the id of a weaker key", $"Bearer {Jwt.Sign("RS256", _weak.Kid, claims, _key.Rsa)}");
        yield return Raw("the id of a key of a curve", $"Bearer {Jwt.Sign("RS256", "curve", claims, _key.Rsa)}");
        foreach (string id in (string[])["", "KEY-1", "key-1 ", "key", "key-11", "0", "constructor", "__proto__", "../key-1", "*"])
        {
            yield return Raw($"the id '{id}'", $"Bearer {Jwt.Sign("RS256", id, claims, _key.Rsa)}");
        }

        yield return Raw("no id", $"Bearer {Jwt.Sign("RS256", null, claims, _key.Rsa)}");
        yield return Raw("no id, signed with the key that has none", $"Bearer {Jwt.Sign("RS256", null, claims, _nameless.Rsa)}", Difference.NoKeyId);
        yield return Raw("the id a number", $"Bearer {SignHeader("""{"typ":"JWT","alg":"RS256","kid":1}""", claims)}");
        yield return Raw("the id null", $"Bearer {SignHeader("""{"typ":"JWT","alg":"RS256","kid":null}""", claims)}");
        yield return Raw("the id a list", $"Bearer {SignHeader("""{"typ":"JWT","alg":"RS256","kid":["key-1"]}""", claims)}");
        yield return Raw("only a thumbprint", $"Bearer {SignHeader("""{"typ":"JWT","alg":"RS256","x5t":"key-1"}""", claims)}");
        JsonObject own = new() { ["alg"] = "RS256", ["kid"] = "key-1", ["jwk"] = _strange.Document() };
        yield return Raw("a key that comes along", $"Bearer {Jwt.Sign(own.ToJsonString(), claims, input => _strange.Rsa.SignData(input, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}");
        foreach (string type in (string[])["\"at+jwt\"", "\"jwt\"", "\"\"", "\"JWS\""])
        {
            yield return Raw($"the type {type}", $"Bearer {SignHeader($$"""{"typ":{{type}},"alg":"RS256","kid":"key-1"}""", claims)}");
        }
    }

    private IEnumerable<TokenCase> Times()
    {
        long now = Noon.ToUnixTimeSeconds();
        foreach (int from in (int[])[-86_400, -301, -300, -299, -1, 0, 1, 299, 300, 301, 302, 3_600])
        {
            yield return Of($"from {from}", With("nbf", now + from));
        }

        foreach (int until in (int[])[-86_400, -302, -301, -300, -299, -298, -1, 0, 1, 299, 3_600, 86_400 * 365])
        {
            yield return Of($"until {until}", With("exp", now + until));
        }

        foreach (int milliseconds in (int[])[1, 500, 999])
        {
            yield return Of($"until -299, {milliseconds} ms on", With("exp", now - 299)) with { Now = Noon.AddMilliseconds(milliseconds) };
            yield return Of($"until -300, {milliseconds} ms on", With("exp", now - 300)) with { Now = Noon.AddMilliseconds(milliseconds) };
            yield return Of($"from 300, {milliseconds} ms on", With("nbf", now + 300)) with { Now = Noon.AddMilliseconds(milliseconds) };
            yield return Of($"from 301, {milliseconds} ms on", With("nbf", now + 301)) with { Now = Noon.AddMilliseconds(milliseconds) };
        }

        yield return Of("no beginning", Change(claims => claims.Remove("nbf")));
        yield return Of("no end", Change(claims => claims.Remove("exp")), Difference.NoEnd);
        yield return Of("neither", Change(claims =>
        {
            claims.Remove("exp");
            claims.Remove("nbf");
        }), Difference.NoEnd);
        yield return Of("the end before the beginning, both within the skew", Change(claims => (claims["nbf"], claims["exp"]) = (now + 200, now - 200)));
        yield return Of("issued in the future", With("iat", now + 86_400));
        yield return Of("the end a fraction", With("exp", now + 3_600.5));
        yield return Of("the end 0", With("exp", 0));
        yield return Of("the end negative", With("exp", -1));
        yield return Of("the end a text", With("exp", (now + 3_600).ToString(CultureInfo.InvariantCulture)));
        yield return Of("the end a word", With("exp", "never"));
        yield return Of("the end true", With("exp", true));
        yield return Of("the beginning a word", With("nbf", "ever"));
        yield return Of("the end a list", With("exp", new JsonArray(now + 3_600)));
    }

    private IEnumerable<TokenCase> Claims()
    {
        foreach (string audience in (string[])
            [
                $"\"{OtherApp}\"", $"\"api://{BotIds.AppId}\"", $"\"api://botid-{BotIds.AppId}\"", $"\"{BotIds.AppId}/\"", $"\"{BotIds.AppId} \"", $"\"https://api.botframework.com\"", $"[\"{BotIds.AppId}\"]", $"[\"{BotIds.AppId}\",\"x\"]",
                "\"\"", "null", "7", "true", "{}", "[]",
            ])
        {
            yield return Of($"the audience {audience}", With("aud", JsonNode.Parse(audience)));
        }

        yield return Of("no audience", Change(claims => claims.Remove("aud")));
        foreach (string issuer in (string[])
            [
                "\"https://api.botframework.us\"", "\"https://api.botframework.azure.cn\"", "\"https://api.botframework.com/\"", "\"http://api.botframework.com\"", "\"https://API.botframework.com\"", "\"https://api.botframework.com.attacker.example\"",
                "\"https://sts.windows.net/" + BotIds.HomeTenant + "x/\"", "\"\"", "null", "7", "[\"https://api.botframework.com\"]", "{}",
            ])
        {
            yield return Of($"the issuer {issuer}", With("iss", JsonNode.Parse(issuer)));
        }

        yield return Of("no issuer", Change(claims => claims.Remove("iss")));
        yield return Raw("the claims a list", $"Bearer {Sign("[]")}");
        yield return Raw("the claims a text", $"Bearer {Sign("\"x\"")}");
        yield return Raw("the claims null", $"Bearer {Sign("null")}");
        yield return Raw("the claims nothing", $"Bearer {Sign("")}");
        yield return Raw("the claims no JSON", $"Bearer {Sign(Good.ToJsonString() + "}")}");
        yield return Of("more claims", Change(claims => claims["extra"] = new JsonObject { ["x"] = new JsonArray(1, 2) }));
        yield return Raw("the audience twice, the good one last", $"Bearer {Sign($$"""{"aud":"x",{{Good.ToJsonString()[1..]}}""")}", Difference.ClaimTwice);
        yield return Raw("the issuer twice, the good one first", $"Bearer {Sign($$"""{{Good.ToJsonString()[..^1]}},"iss":"x"}""")}");
        yield return Raw("the service address twice, the good one last", $"Bearer {Sign($$"""{"serviceurl":"https://attacker.example/",{{Good.ToJsonString()[1..]}}""")}", Difference.ClaimTwice);
        yield return Of("the app a number", With("appid", 7), Difference.ClaimOfAnotherType);
        yield return Of("the version a number", With("ver", 1), Difference.ClaimOfAnotherType);
    }

    private IEnumerable<TokenCase> Vouching()
    {
        foreach (string channel in (string[])["msteams", "webchat", "directline", "MSTEAMS", "msteams ", "skype", "emulator", "facebook", "x", "constructor"])
        {
            foreach ((string name, IssuerKey key) in ((string, IssuerKey)[])[("one", _key), ("several", _second), ("others", _webChat)])
            {
                // An id with a blank is none, and is refused as no activity at all.
                yield return Of($"channel {channel}, key endorsed for {name}", Good, activity: Activity("channelId", channel), key: key);
            }
        }

        yield return Of("channel null", Good, Difference.NoChannel, Activity("channelId", null));
        yield return Of("channel empty", Good, Difference.NoChannel, Activity("channelId", ""));
        yield return Of("no channel", Good, activity: Activity("channelId", null, isThere: false));
        yield return Of("channel null, key endorsed for others", Good, Difference.NoChannel, Activity("channelId", null), _webChat);
        foreach (string address in (string[])
            [
                FakeIssuer.ServiceUrl, FakeIssuer.ServiceUrl[..^1], FakeIssuer.ServiceUrl + "/", FakeIssuer.ServiceUrl + "x", "https://smba.trafficmanager.net/amer/", "http://smba.trafficmanager.net/emea/", "https://attacker.example/",
                "https://smba.trafficmanager.net:443/emea/", FakeIssuer.ServiceUrl + "?", FakeIssuer.ServiceUrl + "#", " " + FakeIssuer.ServiceUrl, FakeIssuer.ServiceUrl + " ", "https://smba.trafficmanager.net/%65mea/", "null", "https://user@smba.trafficmanager.net/emea/",
            ])
        {
            yield return Of($"service address '{address}'", Good, activity: Activity("serviceUrl", address));
        }

        yield return Of("service address in other case", Good, Difference.CaseOfTheServiceAddress, Activity("serviceUrl", FakeIssuer.ServiceUrl.ToUpperInvariant()));
        yield return Of("service address with a host in other case", Good, Difference.CaseOfTheServiceAddress, Activity("serviceUrl", "https://SMBA.trafficmanager.net/emea/"));
        yield return Of("service address empty", Good, Difference.NoServiceAddress, Activity("serviceUrl", ""));
        yield return Of("service address blank", Good, Difference.NoServiceAddress, Activity("serviceUrl", "  "));
        yield return Of("service address no address", Good, Difference.NoServiceAddress, Activity("serviceUrl", "http"));
        yield return Of("no service address", Good, Difference.NoServiceAddress, Activity("serviceUrl", null, isThere: false));
        foreach (string claim in (string[])["\"https://smba.trafficmanager.net/amer/\"", "\"https://attacker.example/\"", "\"\"", "null", "7", $"[\"{FakeIssuer.ServiceUrl}\"]", "{}"])
        {
            yield return Of($"the claim serviceurl {claim}", With("serviceurl", JsonNode.Parse(claim)));
        }

        yield return Of("no claim serviceurl", Change(claims => claims.Remove("serviceurl")));
        yield return Of("the claim serviceUrl in its place", Change(claims =>
        {
            claims.Remove("serviceurl");
            claims["serviceUrl"] = FakeIssuer.ServiceUrl;
        }));
    }

    private IEnumerable<TokenCase> Governments()
    {
        const string Government = "https://api.botframework.us";
        yield return Of("government", With("iss", Government)) with { Cloud = TeamsCloud.UsGovernment };
        yield return Of("government, the public issuer", Good) with { Cloud = TeamsCloud.UsGovernment };
        yield return Of("government, another audience", Change(claims => (claims["iss"], claims["aud"]) = (Government, OtherApp))) with { Cloud = TeamsCloud.UsGovernment };
        yield return Of("government, another service address", With("iss", Government), activity: Activity("serviceUrl", "https://attacker.example/")) with { Cloud = TeamsCloud.UsGovernment };
        yield return Of("government, over", Change(claims => (claims["iss"], claims["exp"]) = (Government, Noon.ToUnixTimeSeconds() - 300))) with { Cloud = TeamsCloud.UsGovernment };
        yield return Of("government, key endorsed for others", With("iss", Government), key: _webChat) with { Cloud = TeamsCloud.UsGovernment };
        yield return Of("government, a strange key", With("iss", Government), key: _strange) with { Cloud = TeamsCloud.UsGovernment };
    }

    private IEnumerable<TokenCase> Strangers()
    {
        yield return Of("an emulator's token of version 1.0", Change(claims => (claims["iss"], claims["ver"], claims["appid"]) = (EmulatorIssuer, "1.0", BotIds.AppId)), Difference.Emulator);
        yield return Of("an emulator's token of version 2.0", Change(claims => (claims["iss"], claims["ver"], claims["azp"]) = (EmulatorIssuer, "2.0", BotIds.AppId)), Difference.Emulator);
        yield return Of("an emulator's token of a tenant that it names itself", Change(claims => (claims["iss"], claims["tid"], claims["ver"], claims["appid"]) = ($"https://sts.windows.net/{BotIds.OtherTenant}/", BotIds.OtherTenant, "1.0", BotIds.AppId)), Difference.Emulator);
        yield return Of("an emulator's token without a version", Change(claims => (claims["iss"], claims["appid"]) = (EmulatorIssuer, BotIds.AppId)));
        yield return Of("an emulator's token of another app", Change(claims => (claims["iss"], claims["ver"], claims["appid"]) = (EmulatorIssuer, "1.0", OtherApp)));
        yield return Of("an emulator's token by a strange key", Change(claims => (claims["iss"], claims["ver"], claims["appid"]) = (EmulatorIssuer, "1.0", BotIds.AppId)), key: _strange);
        yield return Of("a skill's token of version 1.0", Change(claims => (claims["ver"], claims["appid"]) = ("1.0", OtherApp)));
        yield return Of("a skill's token of version 2.0", Change(claims => (claims["ver"], claims["azp"]) = ("2.0", OtherApp)));
        yield return Of("a skill's token of an emulator's issuer", Change(claims => (claims["iss"], claims["ver"], claims["appid"]) = (EmulatorIssuer, "1.0", OtherApp)));
        yield return Of("a channel's token with a version and the own app", Change(claims => (claims["ver"], claims["appid"]) = ("1.0", BotIds.AppId)));
        yield return Of("a channel's token with a version alone", With("ver", "1.0"));
    }

    private IEnumerable<TokenCase> Tampered()
    {
        string[] parts = Sign(Good.ToJsonString()).Split('.');
        for (int part = 0; part < 3; part++)
        {
            foreach (int at in (int[])[0, 1, 5, 11, parts[part].Length / 2, parts[part].Length - 8])
            {
                string[] changed = [.. parts];
                changed[part] = string.Concat(parts[part].AsSpan(0, at), parts[part][at] == 'A' ? "B" : "A", parts[part].AsSpan(at + 1));
                yield return Raw($"part {part}, sign {at} changed", $"Bearer {string.Join('.', changed)}");
            }

            string[] cut = [.. parts];
            cut[part] = parts[part][..^4];
            yield return Raw($"part {part} cut off", $"Bearer {string.Join('.', cut)}");
            string[] empty = [.. parts];
            empty[part] = "";
            yield return Raw($"part {part} empty", $"Bearer {string.Join('.', empty)}");
        }

        string later = Jwt.Base64Url(Encoding.UTF8.GetBytes(With("exp", Noon.AddYears(1).ToUnixTimeSeconds()).ToJsonString()));
        yield return Raw("other claims under a good signature", $"Bearer {parts[0]}.{later}.{parts[2]}");
        yield return Raw("the signature of another token", $"Bearer {parts[0]}.{parts[1]}.{Sign(With("exp", 1).ToJsonString()).Split('.')[2]}");
        yield return Raw("the signature of nulls", $"Bearer {parts[0]}.{parts[1]}.{Jwt.Base64Url(new byte[256])}");
    }

    /// <summary>Any of these together, where both judge alike one by one.</summary>
    private IEnumerable<TokenCase> Random()
    {
        Random random = new(20261126);
        long now = Noon.ToUnixTimeSeconds();
        for (int i = 0; i < 120; i++)
        {
            JsonObject claims = Good;
            claims["nbf"] = now + (random.Next(4) == 0 ? random.Next(-600, 600) : -random.Next(600));
            claims["exp"] = now + (random.Next(4) == 0 ? random.Next(-600, 600) : random.Next(3_600));
            claims["aud"] = random.Next(10) == 0 ? OtherApp : BotIds.AppId;
            claims["iss"] = random.Next(10) == 0 ? "https://api.botframework.us" : FakeIssuer.Issuer;
            claims["serviceurl"] = random.Next(10) == 0 ? "https://smba.trafficmanager.net/amer/" : FakeIssuer.ServiceUrl;
            IssuerKey key = ((IssuerKey[])[_key, _key, _second, _second, _webChat, _strange])[random.Next(6)];
            string algorithm = ((string[])["RS256", "RS256", "RS384", "RS512", "PS256"])[random.Next(5)];
            JsonObject activity = Activity("channelId", random.Next(8) == 0 ? "webchat" : "msteams");
            yield return Of($"random {i}", claims, activity: activity, key: key, algorithm: algorithm);
        }
    }
}
