using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.Teams.Inbound;
using Microsoft.Extensions.Options;

namespace CareerBot.Teams.Tests.Inbound;

/// <summary><c>POST /api/messages</c>.</summary>
public sealed class TeamsEndpointTests
{
    [Fact]
    public async Task An_activity_with_a_good_token_is_handed_on_and_acknowledged()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        (await inbound.SendAsync("good", Activities.Message())).ShouldBe((202, ""));
        inbound.Received.All.ShouldHaveSingleItem().Conversation!.Id.ShouldBe("a:17I0kl9EkpE1O9PH5TWrzrLNwnWWcfrU");
    }

    [Fact]
    public async Task Over_HTTP_a_good_token_lets_an_activity_in_and_another_one_does_not()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        Uri endpoint = await inbound.ListenAsync();
        using HttpClient client = new();
        string good = inbound.Issuer.Authorization(inbound.Now);
        foreach ((string? authorization, HttpStatusCode expected) in ((string?, HttpStatusCode)[])[(good, HttpStatusCode.Accepted), (good[..^9], HttpStatusCode.Unauthorized), (null, HttpStatusCode.Unauthorized)])
        {
            using HttpRequestMessage request = new(HttpMethod.Post, endpoint) { Content = new StringContent(Activities.Message().ToJsonString(), Encoding.UTF8, "application/json") };
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
            using HttpResponseMessage response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(expected);
            response.Headers.WwwAuthenticate.ToString().ShouldBe(expected == HttpStatusCode.Unauthorized ? "Bearer" : "");
        }

        inbound.Received.All.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Outside_Development_it_does_not_start_while_everybody_would_be_let_in()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync("Production", ("AllowAnonymous", "true"));
        (await inbound.ListenAsync().ShouldThrowAsync<OptionsValidationException>()).Message.ShouldContain("Teams:AllowAnonymous is true outside Development");
    }

    [Fact]
    public async Task What_is_answered_to_an_invoke_is_the_body_of_the_response()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        inbound.Received.Answer = new TeamsAck(200, Encoding.UTF8.GetBytes("""{"statusCode":200}"""));
        (await inbound.SendAsync("good", Activities.Invoke("adaptiveCard/action", new JsonObject()))).ShouldBe((200, """{"statusCode":200}"""));
    }

    [Theory]
    [InlineData(501)]
    [InlineData(503)]
    public async Task What_could_not_be_done_is_told_as_a_problem(int status)
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        inbound.Received.Answer = new TeamsAck(status, default);
        (int answered, string problem) = await inbound.SendAsync("good", Activities.Message());
        answered.ShouldBe(status);
        JsonDocument.Parse(problem).RootElement.GetProperty("status").GetInt32().ShouldBe(status);
    }

    [Fact]
    public async Task A_bad_token_is_refused_before_the_body_is_read_with_words_that_help_nobody()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        JsonObject claims = FakeIssuer.Claims(inbound.Now);
        claims["aud"] = "somebody-else";
        string wrongAudience = $"Bearer {inbound.Issuer.Sign(claims)}";
        HashSet<string> answers = [];
        foreach (string? authorization in (string?[])[null, "", "Bearer", "Bearer x.y.z", wrongAudience, wrongAudience[..^4] + "AAAA"])
        {
            (int status, string problem) = await inbound.SendAsync(authorization, [], change: http =>
            {
                http.Request.Body = new UnreadStream();
                http.Request.ContentLength = 100;
            });
            status.ShouldBe(401);
            answers.Add(problem);
        }

        answers.ShouldHaveSingleItem().ShouldContain("The request is not authorised.");
        inbound.Received.All.ShouldBeEmpty();
        inbound.Log.All.ShouldNotContain(wrongAudience[7..]);
    }

    [Theory]
    [InlineData("channelId", "webchat")]
    [InlineData("channelId", "")]
    [InlineData("channelId", null)]
    [InlineData("serviceUrl", "https://smba.trafficmanager.net/amer/")]
    [InlineData("serviceUrl", "https://attacker.example.com/")]
    [InlineData("serviceUrl", null)]
    public async Task What_the_token_does_not_vouch_for_is_unauthorised(string member, string? value)
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        JsonObject activity = Activities.Message();
        activity[member] = value;
        (await inbound.SendAsync("good", activity)).Status.ShouldBe(401);
        inbound.Received.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_that_names_no_service_address_vouches_for_none()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        JsonObject claims = FakeIssuer.Claims(inbound.Now);
        claims.Remove("serviceurl");
        JsonObject activity = Activities.Message();
        string authorization = $"Bearer {inbound.Issuer.Sign(claims)}";
        (await inbound.SendAsync(authorization, activity)).Status.ShouldBe(401);
        activity["serviceUrl"] = "";
        (await inbound.SendAsync(authorization, activity)).Status.ShouldBe(403);
        inbound.Received.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_service_address_is_the_claims_but_for_its_case()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        JsonObject activity = Activities.Message();
        activity["serviceUrl"] = FakeIssuer.ServiceUrl.ToUpperInvariant();
        (await inbound.SendAsync("good", activity)).Status.ShouldBe(202);
    }

    [Fact]
    public async Task A_trusted_issuer_that_names_an_untrusted_service_address_is_refused_all_the_same()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        JsonObject claims = FakeIssuer.Claims(inbound.Now);
        claims["serviceurl"] = "https://attacker.example.com/";
        JsonObject activity = Activities.Message();
        activity["serviceUrl"] = "https://attacker.example.com/";
        (int status, string problem) = await inbound.SendAsync($"Bearer {inbound.Issuer.Sign(claims)}", activity);
        status.ShouldBe(403);
        problem.ShouldNotContain("attacker");
        inbound.Received.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_channel_than_Teams_is_not_served_whatever_vouches_for_it()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        inbound.Issuer.AddKey("all", "msteams", "directline", "emulator");
        foreach (string channel in (string[])["directline", "emulator"])
        {
            JsonObject activity = Activities.Message();
            activity["channelId"] = channel;
            (await inbound.SendAsync("good", activity)).Status.ShouldBe(403);
        }

        inbound.Received.All.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(BotIds.HomeTenant, BotIds.HomeTenant, 202)]
    [InlineData(BotIds.HomeTenant, null, 202)]
    [InlineData(null, BotIds.HomeTenant, 202)]
    [InlineData("AAAAAAAA-0000-0000-0000-00000000000A", BotIds.HomeTenant, 202)]
    [InlineData(BotIds.OtherTenant, BotIds.OtherTenant, 403)]
    [InlineData(BotIds.HomeTenant, BotIds.OtherTenant, 403)]
    [InlineData(BotIds.OtherTenant, BotIds.HomeTenant, 403)]
    [InlineData(BotIds.OtherTenant, null, 403)]
    [InlineData(null, BotIds.OtherTenant, 403)]
    [InlineData(null, null, 403)]
    public async Task A_bot_of_one_tenant_serves_that_tenant(string? ofChannel, string? ofConversation, int expected)
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        (await inbound.SendAsync("good", OfTenants(ofChannel, ofConversation))).Status.ShouldBe(expected);
        inbound.Received.All.Count.ShouldBe(expected == 202 ? 1 : 0);
    }

    [Theory]
    [InlineData(null, BotIds.OtherTenant, BotIds.OtherTenant, 202)]
    [InlineData(null, BotIds.HomeTenant, BotIds.OtherTenant, 403)]
    [InlineData(BotIds.HomeTenant, BotIds.OtherTenant, BotIds.OtherTenant, 403)]
    [InlineData(BotIds.HomeTenant + "," + BotIds.OtherTenant, BotIds.OtherTenant, BotIds.OtherTenant, 202)]
    public async Task A_bot_of_many_tenants_serves_those_that_are_listed_or_all(string? listed, string ofChannel, string ofConversation, int expected)
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync(("AppType", "MultiTenant"), ("Tenants", listed));
        (await inbound.SendAsync("good", OfTenants(ofChannel, ofConversation))).Status.ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"channelId\":\"msteams\"")]
    [InlineData("{\"channelId\":7}")]
    [InlineData("{\"from\":\"29:1\"}")]
    [InlineData("{\"id\":\"a b\"}")]
    [InlineData("{\"id\":\"a\\nb\"}")]
    [InlineData("{\"id\":\"a\\u0000b\"}")]
    [InlineData("{\"conversation\":{\"id\":\"a\\u00a0b\"}}")]
    [InlineData("{\"conversation\":{\"id\":\"\\ud800\"}}")]
    [InlineData("{\"value\":{\"x\":\"\\ud800\"}}")]
    [InlineData("{\"value\":{\"\\udc00\":1}}")]
    [InlineData("\uFEFF{}")]
    public async Task What_is_not_an_activity_is_a_bad_request(string body)
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        (await inbound.SendAsync("good", Encoding.UTF8.GetBytes(body))).Status.ShouldBe(400);
        inbound.Received.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ids_too_long_for_a_key_and_JSON_too_deep_are_bad_requests()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        JsonObject longest = Activities.Message();
        longest["id"] = new string('1', 512);
        (await inbound.SendAsync("good", longest)).Status.ShouldBe(202);
        longest["id"] = new string('1', 513);
        (await inbound.SendAsync("good", longest)).Status.ShouldBe(400);
        (await inbound.SendAsync("good", Encoding.UTF8.GetBytes($"{{\"value\":{new string('[', 1_000)}{new string(']', 1_000)}}}"))).Status.ShouldBe(400);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json, text/plain")]
    public async Task Only_JSON_is_taken(string? contentType)
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        (await inbound.SendAsync("good", Encoding.UTF8.GetBytes(Activities.Message().ToJsonString()), contentType)).Status.ShouldBe(415);
        (await inbound.SendAsync("good", Encoding.UTF8.GetBytes(Activities.Message().ToJsonString()), "application/json; charset=utf-8")).Status.ShouldBe(202);
    }

    [Theory]
    [InlineData(1024 * 1024, true, 202)]
    [InlineData((1024 * 1024) + 1, true, 413)]
    [InlineData(1024 * 1024, false, 202)]
    [InlineData((1024 * 1024) + 1, false, 413)]
    public async Task Bodies_are_up_to_a_mebibyte_long(int length, bool isLengthTold, int expected)
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        string json = Activities.Message("").ToJsonString();
        byte[] body = Encoding.UTF8.GetBytes(json + new string(' ', length - Encoding.UTF8.GetByteCount(json)));
        (await inbound.SendAsync("good", body, change: http => http.Request.ContentLength = isLengthTold ? body.Length : null)).Status.ShouldBe(expected);
    }

    [Theory]
    [InlineData("Development", "true", "127.0.0.1", null, 202)]
    [InlineData("Development", "true", "::1", null, 202)]
    [InlineData("Development", "false", "127.0.0.1", null, 401)]
    [InlineData("Development", "true", "10.0.0.1", null, 401)]
    [InlineData("Development", "true", "127.0.0.1", "X-Forwarded-For", 401)]
    [InlineData("Development", "true", "127.0.0.1", "Authorization", 401)]
    public async Task Without_a_token_only_this_machine_is_let_in_in_Development_and_when_it_is_switched_on(string environment, string allowed, string from, string? header, int expected)
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync(environment, ("AppId", null), ("TenantId", null), ("ClientSecret", null), ("AllowAnonymous", allowed));
        JsonObject activity = Activities.Message();
        activity["serviceUrl"] = "http://127.0.0.1:56150/_connector";
        (int status, _) = await inbound.SendAsync(null, Encoding.UTF8.GetBytes(activity.ToJsonString()), from: IPAddress.Parse(from), change: http =>
        {
            if (header is not null)
            {
                http.Request.Headers[header] = "Bearer";
            }
        });
        status.ShouldBe(expected);
        inbound.Received.All.Count.ShouldBe(expected == 202 ? 1 : 0);
    }

    [Fact]
    public async Task Without_a_token_no_other_machine_is_answered_at()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync("Development", ("AppId", null), ("ClientSecret", null), ("AllowAnonymous", "true"));
        (await inbound.SendAsync(null, Activities.Message())).Status.ShouldBe(403);
    }

    [Fact]
    public async Task While_no_key_was_ever_read_a_token_cannot_be_judged_and_is_to_be_sent_again()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        inbound.Issuer.GoDown();
        (await inbound.SendAsync("good", Activities.Message())).Status.ShouldBe(503);
        inbound.Received.All.ShouldBeEmpty();
    }

    private static JsonObject OfTenants(string? ofChannel, string? ofConversation)
    {
        JsonObject activity = Activities.Message();
        activity["channelData"]!["tenant"]!["id"] = ofChannel;
        activity["conversation"]!["tenantId"] = ofConversation;
        return activity;
    }
}
