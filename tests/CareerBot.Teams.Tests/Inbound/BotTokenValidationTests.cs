using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.Teams.Inbound;
using Microsoft.Extensions.Primitives;

namespace CareerBot.Teams.Tests.Inbound;

/// <summary>What of a token can be said without the body.</summary>
public sealed class BotTokenValidationTests
{
    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task A_token_of_the_Bot_Framework_is_valid_and_says_what_it_vouches_for(string algorithm)
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        TokenVerdict verdict = await inbound.JudgeAsync(inbound.Issuer.Sign(FakeIssuer.Claims(inbound.Now), algorithm: algorithm));
        BotToken token = verdict.ShouldBeOfType<TokenVerdict.Valid>().Token;
        token.Endorsements.ShouldBe(["msteams"]);
        token.ServiceUrl.ShouldBe(FakeIssuer.ServiceUrl);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("bearer {0}")]
    [InlineData("BEARER {0}")]
    [InlineData("Bearer  {0}")]
    [InlineData("Bearer\t{0}")]
    [InlineData(" Bearer {0}")]
    [InlineData("Bearer {0} ")]
    [InlineData("Bearer {0}=")]
    [InlineData("Bearer \u00E9")]
    [InlineData("Bearer {0} {0}")]
    [InlineData("Bearer {0},Bearer {0}")]
    [InlineData("Basic {0}")]
    [InlineData("Bearer")]
    [InlineData("")]
    public async Task The_header_is_Bearer_and_one_token(string format)
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        string token = inbound.Issuer.Sign(FakeIssuer.Claims(inbound.Now));
        string header = format.Replace("{0}", token, StringComparison.Ordinal);
        (await inbound.Tokens.ValidateAsync(header, TestContext.Current.CancellationToken)).ShouldBe(new TokenVerdict.Refused(TokenFault.Header));
        (await inbound.Tokens.ValidateAsync(new StringValues([$"Bearer {token}", $"Bearer {token}"]), TestContext.Current.CancellationToken)).ShouldBe(new TokenVerdict.Refused(TokenFault.Header));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("x.y")]
    [InlineData("..")]
    [InlineData("x.y.z")]
    [InlineData("e30.e30.")]
    [InlineData("bnVsbA.bnVsbA.AAAA")]
    [InlineData("W10.W10.AAAA")]
    [InlineData("e30.e30.e30.e30.e30")]
    public async Task What_is_no_token_is_refused_without_asking_the_issuer(string token)
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        (await inbound.JudgeAsync(token)).ShouldBeOfType<TokenVerdict.Refused>().Fault.ShouldBeOneOf(TokenFault.Form, TokenFault.Algorithm);
        inbound.Issuer.MetadataFetches.ShouldBe(0);
    }

    [Theory]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://api.botframework.com/")]
    [InlineData("https://API.botframework.com")]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData("https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Another_issuer_is_refused_without_asking_for_any_key(string? issuer)
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        (await JudgeAsync(inbound, claims => claims["iss"] = issuer)).ShouldBe(TokenFault.Issuer);
        inbound.Issuer.MetadataFetches.ShouldBe(0);
    }

    [Theory]
    [InlineData("UsGovernment", "https://api.botframework.us")]
    [InlineData("China", "https://api.botframework.azure.cn")]
    public async Task Each_cloud_has_its_own_issuer_and_no_other(string cloud, string issuer)
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync(("Cloud", cloud));
        (await JudgeAsync(inbound, claims => claims["iss"] = issuer)).ShouldBeNull();
        (await JudgeAsync(inbound, _ => { })).ShouldBe(TokenFault.Issuer);
    }

    [Theory]
    [InlineData("\"22222222-2222-3333-4444-555555555555\"")]
    [InlineData("\"api://11111111-2222-3333-4444-555555555555\"")]
    [InlineData("\"11111111-2222-3333-4444-555555555555/\"")]
    [InlineData("[\"11111111-2222-3333-4444-555555555555\"]")]
    [InlineData("[\"11111111-2222-3333-4444-555555555555\",\"x\"]")]
    [InlineData("\"\"")]
    [InlineData("7")]
    [InlineData("null")]
    public async Task The_audience_is_the_bots_bare_id_and_nothing_else(string audience)
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        (await JudgeAsync(inbound, claims => claims["aud"] = JsonNode.Parse(audience))).ShouldBe(audience[0] is '"' or 'n' ? TokenFault.Audience : TokenFault.Form);
        (await JudgeAsync(inbound, claims => claims.Remove("aud"))).ShouldBe(TokenFault.Audience);
    }

    [Theory]
    [InlineData(-300, 3600, true)]
    [InlineData(300, 3600, true)]
    [InlineData(301, 3600, false)]
    [InlineData(-3600, 1, true)]
    [InlineData(-3600, -299, true)]
    [InlineData(-3600, -300, false)]
    [InlineData(-3600, -301, false)]
    [InlineData(null, 3600, true)]
    [InlineData(-3600, null, false)]
    public async Task Clocks_may_be_five_minutes_apart(int? from, int? until, bool isValid)
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        long now = inbound.Now.ToUnixTimeSeconds();
        (await JudgeAsync(inbound, claims =>
        {
            claims["nbf"] = now + from;
            claims["exp"] = now + until;
            if (from is null)
            {
                claims.Remove("nbf");
            }

            if (until is null)
            {
                claims.Remove("exp");
            }
        })).ShouldBe(isValid ? null : TokenFault.Lifetime);
    }

    [Fact]
    public async Task A_token_grows_old_by_the_given_clock()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        string token = inbound.Issuer.Sign(FakeIssuer.Claims(inbound.Now));
        inbound.Time.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(299));
        (await inbound.JudgeAsync(token)).ShouldBeOfType<TokenVerdict.Valid>();
        inbound.Time.Advance(TimeSpan.FromSeconds(1));
        (await inbound.JudgeAsync(token)).ShouldBe(new TokenVerdict.Refused(TokenFault.Lifetime));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task One_changed_sign_anywhere_refuses_a_token(int part)
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        string[] parts = inbound.Issuer.Sign(FakeIssuer.Claims(inbound.Now)).Split('.');
        for (int at = 0; at < parts[part].Length - 1; at += 7)
        {
            string[] changed = [.. parts];
            changed[part] = string.Concat(parts[part].AsSpan(0, at), parts[part][at] == 'A' ? "B" : "A", parts[part].AsSpan(at + 1));
            (await inbound.JudgeAsync(string.Join('.', changed))).ShouldBeOfType<TokenVerdict.Refused>($"sign {at}");
        }
    }

    [Fact]
    public async Task Only_RSA_with_SHA2_is_a_signature()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        IssuerKey key = inbound.Issuer.Key;
        string claims = FakeIssuer.Claims(inbound.Now).ToJsonString();
        byte[][] secrets =
        [
            Encoding.ASCII.GetBytes(key.Rsa.ExportSubjectPublicKeyInfoPem()), key.Rsa.ExportSubjectPublicKeyInfo(), key.Rsa.ExportRSAPublicKey(), Encoding.ASCII.GetBytes(key.Rsa.ExportRSAPublicKeyPem()),
            key.Rsa.ExportParameters(false).Modulus!, Encoding.UTF8.GetBytes(key.Document().ToJsonString()),
        ];
        string[] tokens =
        [
            .. secrets.Select(secret => Jwt.Sign(Jwt.Header("HS256", key.Kid), claims, input => HMACSHA256.HashData(secret, input))),
            .. ((string[])["none", "None", "NONE", "", "HS256", "RS1", "ES256", "rs256", "RS256 "]).SelectMany(algorithm => (string[])
            [
                Jwt.Sign(Jwt.Header(algorithm, key.Kid), claims, _ => []),
                Jwt.Sign(algorithm, key.Kid, claims, key.Rsa),
            ]),
            Jwt.Sign("PS256", key.Kid, claims, key.Rsa),
            Jwt.Sign("""{"typ":"JWT","kid":"key-1"}""", claims, input => key.Rsa.SignData(input, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)),
        ];
        foreach (string token in tokens)
        {
            (await inbound.JudgeAsync(token)).ShouldBeOfType<TokenVerdict.Refused>(token).Fault.ShouldBeOneOf(TokenFault.Algorithm, TokenFault.Form);
        }

        inbound.Issuer.MetadataFetches.ShouldBe(0);
    }

    [Fact]
    public async Task A_signature_is_judged_with_the_key_it_names_and_no_other()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        IssuerKey first = inbound.Issuer.Key;
        IssuerKey second = inbound.Issuer.AddKey("key-2", "msteams");
        using IssuerKey strange = new("key-1", ["msteams"]);
        string claims = FakeIssuer.Claims(inbound.Now).ToJsonString();
        (await inbound.JudgeAsync(Jwt.Sign("RS256", second.Kid, claims, second.Rsa))).ShouldBeOfType<TokenVerdict.Valid>();
        (await inbound.JudgeAsync(Jwt.Sign("RS256", second.Kid, claims, first.Rsa))).ShouldBe(new TokenVerdict.Refused(TokenFault.Signature));
        (await inbound.JudgeAsync(Jwt.Sign("RS256", first.Kid, claims, strange.Rsa))).ShouldBe(new TokenVerdict.Refused(TokenFault.Signature));
        (await inbound.JudgeAsync(Jwt.Sign("RS256", null, claims, first.Rsa))).ShouldBe(new TokenVerdict.Refused(TokenFault.Key));
        (await inbound.JudgeAsync(Jwt.Sign("RS256", "", claims, first.Rsa))).ShouldBe(new TokenVerdict.Refused(TokenFault.Key));
        (await inbound.JudgeAsync(Jwt.Sign("RS384", first.Kid, claims, first.Rsa).Replace(Jwt.Base64Url(Encoding.UTF8.GetBytes(Jwt.Header("RS384", first.Kid))), Jwt.Base64Url(Encoding.UTF8.GetBytes(Jwt.Header("RS256", first.Kid))), StringComparison.Ordinal)))
            .ShouldBe(new TokenVerdict.Refused(TokenFault.Signature));
    }

    [Fact]
    public async Task A_key_that_comes_with_the_token_is_not_believed()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        using IssuerKey strange = new("key-1", ["msteams"]);
        string claims = FakeIssuer.Claims(inbound.Now).ToJsonString();
        JsonObject header = new() { ["alg"] = "RS256", ["kid"] = "key-1", ["jwk"] = strange.Document(), ["jku"] = "http://127.0.0.1:1/keys", ["x5u"] = "http://127.0.0.1:1/cert" };
        (await inbound.JudgeAsync(Jwt.Sign(header.ToJsonString(), claims, input => strange.Rsa.SignData(input, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)))).ShouldBe(new TokenVerdict.Refused(TokenFault.Signature));
    }

    [Theory]
    [InlineData("1.0", "appid", "99999999-2222-3333-4444-555555555555", true)]
    [InlineData("2.0", "azp", "99999999-2222-3333-4444-555555555555", true)]
    [InlineData("1.0", "appid", BotIds.AppId, false)]
    public async Task A_skills_token_is_refused(string version, string claim, string app, bool isRefused)
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        (await JudgeAsync(inbound, claims =>
        {
            claims["ver"] = version;
            claims[claim] = app;
        })).ShouldBe(isRefused ? TokenFault.Skill : null);
    }

    [Fact]
    public async Task Without_an_app_id_no_token_is_for_this_bot()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync("Development", ("AppId", null), ("AllowAnonymous", "true"));
        (await JudgeAsync(inbound, claims => claims["aud"] = "")).ShouldBe(TokenFault.Audience);
    }

    [Fact]
    public async Task A_token_that_was_accepted_before_is_refused_when_its_time_is_over()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        JsonObject claims = FakeIssuer.Claims(inbound.Now);
        claims["exp"] = inbound.Now.AddHours(1).ToUnixTimeSeconds();
        string token = inbound.Issuer.Sign(claims);
        TimeSpan left = TimeSpan.FromHours(1) + BotTokenValidation.Skew;

        (await inbound.JudgeAsync(token)).ShouldBeOfType<TokenVerdict.Valid>();
        inbound.Time.Advance(left - TimeSpan.FromSeconds(1));
        (await inbound.JudgeAsync(token)).ShouldBeOfType<TokenVerdict.Valid>();
        inbound.Time.Advance(TimeSpan.FromSeconds(1));
        (await inbound.JudgeAsync(token)).ShouldBe(new TokenVerdict.Refused(TokenFault.Lifetime));
    }

    [Fact]
    public async Task A_token_that_was_accepted_before_is_refused_when_its_key_is_withdrawn()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        string token = inbound.Issuer.Sign(FakeIssuer.Claims(inbound.Now));
        (await inbound.JudgeAsync(token)).ShouldBeOfType<TokenVerdict.Valid>();

        inbound.Issuer.Withdraw(inbound.Issuer.Key);
        IssuerKey second = inbound.Issuer.AddKey("key-2", "msteams");
        inbound.Time.Advance(SigningKeys.BetweenFetches);
        (await inbound.JudgeAsync(inbound.Issuer.Sign(FakeIssuer.Claims(inbound.Now), second))).ShouldBeOfType<TokenVerdict.Valid>("its key is asked for, and so it is seen that the first is gone");

        (await inbound.JudgeAsync(token)).ShouldBe(new TokenVerdict.Refused(TokenFault.Key));
    }

    [Fact]
    public async Task A_token_like_one_that_was_accepted_before_is_none_for_that()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        string token = inbound.Issuer.Sign(FakeIssuer.Claims(inbound.Now));
        (await inbound.JudgeAsync(token)).ShouldBeOfType<TokenVerdict.Valid>();

        int middle = token.LastIndexOf('.') + 20;
        char other = token[middle] == 'A' ? 'B' : 'A';
        (await inbound.JudgeAsync($"{token[..middle]}{other}{token[(middle + 1)..]}")).ShouldBe(new TokenVerdict.Refused(TokenFault.Signature));
    }

    private static async Task<TokenFault?> JudgeAsync(InboundInTest inbound, Action<JsonObject> change)
    {
        JsonObject claims = FakeIssuer.Claims(inbound.Now);
        change(claims);
        return (await inbound.JudgeAsync(inbound.Issuer.Sign(claims))) switch
        {
            TokenVerdict.Valid => null,
            TokenVerdict.Refused refused => refused.Fault,
            var other => throw new InvalidOperationException($"{other}"),
        };
    }
}
