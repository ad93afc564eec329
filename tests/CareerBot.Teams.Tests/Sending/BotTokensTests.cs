using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.Teams.Sending;
using CareerBot.TestKit;

namespace CareerBot.Teams.Tests.Sending;

public sealed class BotTokensTests
{
    /// <summary>Ends of tokens are whole seconds.</summary>
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(2);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_single_tenant_bot_asks_in_its_own_tenant_with_its_secret()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);

        (await test.Tokens.GetAsync(refused: null, Stop)).ShouldBe("token-1");

        TokenRequest request = test.Fake.TokenRequests.ShouldHaveSingleItem();
        request.Tenant.ShouldBe(BotIds.HomeTenant);
        request.Fields["grant_type"].ShouldBe("client_credentials");
        request.Fields["client_id"].ShouldBe(BotIds.AppId);
        request.Fields["client_secret"].ShouldBe(SendingInTest.Secret);
        request.Fields["scope"].ShouldBe("https://api.botframework.com/.default");
    }

    [Theory]
    [InlineData(TeamsCloud.Public, "https://login.microsoftonline.com/", "botframework.com", "https://api.botframework.com/.default")]
    [InlineData(TeamsCloud.UsGovernment, "https://login.microsoftonline.us/", "MicrosoftServices.onmicrosoft.us", "https://api.botframework.us/.default")]
    [InlineData(TeamsCloud.China, "https://login.partner.microsoftonline.cn/", "home", "https://api.botframework.azure.cn/.default")]
    public void Authority_and_scope_are_those_of_the_cloud(TeamsCloud cloud, string login, string tenant, string scope)
    {
        var authority = TokenAuthority.Of(new TeamsOptions { Cloud = cloud, AppType = TeamsAppType.MultiTenant, TenantId = "home" });

        authority.Login.ToString().ShouldBe(login);
        authority.Tenant.ShouldBe(tenant);
        authority.Scope.ShouldBe(scope);
        TokenAuthority.Of(new TeamsOptions { Cloud = cloud, TenantId = "home" }).Tenant.ShouldBe("home");
        TokenAuthority.Of(new TeamsOptions { Cloud = cloud, AppType = TeamsAppType.UserAssignedMsi, TenantId = "home" }).Tenant.ShouldBe("home");
        Should.Throw<InvalidOperationException>(() => TokenAuthority.Of(new TeamsOptions { Cloud = cloud }));
    }

    [Fact]
    public async Task A_token_is_kept_until_five_minutes_before_it_ends()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        (DateTimeOffset before, DateTimeOffset after) = await FirstTokenAsync(test);

        test.Time.SetUtcNow(before + TimeSpan.FromMinutes(55) - Rounding);
        (await test.Tokens.GetAsync(refused: null, Stop)).ShouldBe("token-1");
        test.Time.SetUtcNow(after + TimeSpan.FromMinutes(55) + Rounding);
        (await test.Tokens.GetAsync(refused: null, Stop)).ShouldBe("token-2");
    }

    [Fact]
    public async Task A_token_of_a_short_life_is_kept_for_half_of_it()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        test.Fake.TokenLife = TimeSpan.FromMinutes(6);
        (DateTimeOffset before, DateTimeOffset after) = await FirstTokenAsync(test);

        test.Time.SetUtcNow(before + TimeSpan.FromMinutes(3) - Rounding);
        (await test.Tokens.GetAsync(refused: null, Stop)).ShouldBe("token-1");
        test.Time.SetUtcNow(after + TimeSpan.FromMinutes(3) + Rounding);
        (await test.Tokens.GetAsync(refused: null, Stop)).ShouldBe("token-2");
    }

    [Fact]
    public async Task Many_who_ask_at_once_wait_for_one_fetch()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        Gate gate = new();
        test.Fake.Faults.Add(ConnectorOperation.Token, 1, ConnectorFault.Slow(gate));
        using CancellationTokenSource impatient = new();

        Task<string?> leaves = test.Tokens.GetAsync(refused: null, impatient.Token);
        Task<string?>[] waiting = [.. Enumerable.Range(0, 20).Select(_ => test.Tokens.GetAsync(refused: null, Stop))];
        await gate.Reached.WaitAsync(Patience.Longest, Stop);
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => leaves);
        gate.Open();

        (await Task.WhenAll(waiting)).ShouldAllBe(token => token == "token-1");
        test.Fake.TokenRequests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_failure_is_not_followed_by_another_try_before_its_time_and_its_reason_names_no_secret()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        test.Fake.Faults.Add(ConnectorOperation.Token, 2, ConnectorFault.Refusal(401));

        BotTokenUnavailableException first = await Should.ThrowAsync<BotTokenUnavailableException>(() => test.Tokens.GetAsync(refused: null, Stop));
        first.After.ShouldBeInRange(BotTokens.FirstWait * 0.8, BotTokens.FirstWait);
        int asked = test.Fake.TokenRequests.Count;
        await Should.ThrowAsync<BotTokenUnavailableException>(() => test.Tokens.GetAsync(refused: null, Stop));
        test.Fake.TokenRequests.Count.ShouldBe(asked);

        test.Time.Advance(first.After);
        BotTokenUnavailableException second = await Should.ThrowAsync<BotTokenUnavailableException>(() => test.Tokens.GetAsync(refused: null, Stop));
        second.After.ShouldBeInRange(BotTokens.FirstWait * 1.6, BotTokens.FirstWait * 2);
        test.Time.Advance(second.After);
        (await test.Tokens.GetAsync(refused: null, Stop)).ShouldBe("token-1");
        test.Log.All.ShouldContain("AuthenticationFailedException");
        test.Log.All.ShouldNotContain(SendingInTest.Secret);
    }

    [Fact]
    public async Task A_token_that_is_still_good_is_used_while_no_new_one_can_be_had()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        (DateTimeOffset before, DateTimeOffset after) = await FirstTokenAsync(test);
        test.Fake.Faults.Add(ConnectorOperation.Token, int.MaxValue, ConnectorFault.Refusal(503));

        test.Time.SetUtcNow(before + TimeSpan.FromMinutes(60) - Rounding);
        (await test.Tokens.GetAsync(refused: null, Stop)).ShouldBe("token-1");
        test.Time.SetUtcNow(after + TimeSpan.FromMinutes(60) + Rounding);
        await Should.ThrowAsync<BotTokenUnavailableException>(() => test.Tokens.GetAsync(refused: null, Stop));
    }

    [Fact]
    public async Task A_refused_token_is_replaced_at_once_and_its_replacement_not_before_it_has_some_age()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        await test.Tokens.GetAsync(refused: null, Stop);

        (await test.Tokens.GetAsync("token-1", Stop)).ShouldBe("token-2");
        (await test.Tokens.GetAsync("token-2", Stop)).ShouldBe("token-2", "a second new one would be refused for the same reason");
        test.Time.Advance(BotTokens.LeastAge);
        (await test.Tokens.GetAsync("token-2", Stop)).ShouldBe("token-3");
    }

    [Fact]
    public async Task Those_who_were_refused_the_same_token_get_one_new_one_together()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop);
        await test.Tokens.GetAsync(refused: null, Stop);
        test.Time.Advance(BotTokens.LeastAge);

        string?[] tokens = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => test.Tokens.GetAsync("token-1", Stop)));

        tokens.ShouldAllBe(token => token == "token-2");
        test.Fake.TokenRequests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("pem")]
    [InlineData("pem with password")]
    [InlineData("pfx")]
    public async Task A_certificate_signs_what_the_bot_says_of_itself(string form)
    {
        using RSA key = RSA.Create(2048);
        using X509Certificate2 certificate = Certificate(key);
        string path = Path.Combine(Path.GetTempPath(), $"careerbot-{RandomNumberGenerator.GetHexString(16)}.{form[..3]}");
        await File.WriteAllBytesAsync(path, form switch
        {
            "pem" => Encoding.ASCII.GetBytes(certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem()),
            "pfx" => certificate.Export(X509ContentType.Pkcs12, "open sesame"),
            _ => Encoding.ASCII.GetBytes(certificate.ExportCertificatePem() + "\n"
                + key.ExportEncryptedPkcs8PrivateKeyPem("open sesame", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10_000))),
        }, Stop);
        try
        {
            await using SendingInTest test = await SendingInTest.StartAsync(Stop, options =>
                (options.Credential, options.CertificatePath, options.CertificatePassword) = (TeamsCredential.Certificate, path, form == "pem" ? null : "open sesame"));

            (await test.Tokens.GetAsync(refused: null, Stop)).ShouldBe("token-1");

            string assertion = test.Fake.TokenRequests.ShouldHaveSingleItem().Fields["client_assertion"];
            string[] parts = assertion.Split('.');
            IsSigned(parts, key).ShouldBeTrue();
            Decode(parts[1])["iss"]!.GetValue<string>().ShouldBe(BotIds.AppId);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_certificate_that_cannot_be_read_is_a_failure_that_says_so()
    {
        await using SendingInTest test = await SendingInTest.StartAsync(Stop, options => (options.Credential, options.CertificatePath) = (TeamsCredential.Certificate, "/nowhere/bot.pem"));

        await Should.ThrowAsync<BotTokenUnavailableException>(() => test.Tokens.GetAsync(refused: null, Stop));
        test.Log.All.ShouldContain("DirectoryNotFoundException");
    }

    /// <summary>Fetches the first token. Azure.Identity reckons its end from a moment by the real clock: one between those that are returned.</summary>
    private static async Task<(DateTimeOffset Before, DateTimeOffset After)> FirstTokenAsync(SendingInTest test)
    {
        DateTimeOffset before = TimeProvider.System.GetUtcNow();
        test.Time.SetUtcNow(before);
        (await test.Tokens.GetAsync(refused: null, Stop)).ShouldBe("token-1");
        return (before, TimeProvider.System.GetUtcNow());
    }

    private static X509Certificate2 Certificate(RSA key)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        return new CertificateRequest("CN=careerbot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    private static bool IsSigned(string[] parts, RSA key)
    {
        byte[] signed = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        byte[] signature = System.Buffers.Text.Base64Url.DecodeFromChars(parts[2]);
        RSASignaturePadding padding = Decode(parts[0])["alg"]!.GetValue<string>() == "PS256" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
        return key.VerifyData(signed, signature, HashAlgorithmName.SHA256, padding);
    }

    private static JsonNode Decode(string part) => JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(part))!;
}
