using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.Teams.Wire;
using CareerBot.TestKit;

namespace CareerBot.Teams.Tests.Inbound;

/// <summary>Damaged requests against the endpoint: those with a good token are answered with what is wrong, others are not even looked at.</summary>
public sealed class EndpointFuzzTests
{
    private const int Requests = 100_000;

    private const int AtOnce = 500;

    private volatile int _at;

    [Fact]
    public async Task With_a_good_token_or_without_no_damaged_request_makes_an_error_and_without_nothing_is_handed_on()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        MutatedActivities activities = new(seed: 20261126);
        string good = inbound.Issuer.Authorization(inbound.Now);
        string[] bad = [.. BadTokens(inbound, good)];
        List<string> wrong = [];
        SortedDictionary<int, int> statuses = [];
        await InBatchesAsync(async i =>
        {
            (string? type, byte[] body) = activities.Next();
            string? said = i % 2 == 0 ? await GoodAsync(inbound, good, type, body, statuses) : await BadAsync(inbound, bad[i / 2 % bad.Length], type, body);
            if (said is not null)
            {
                wrong.Add($"request {i}: {said}; {type}: {Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 3_000)))}");
            }
        });

        wrong.Take(10).ShouldBeEmpty($"{wrong.Count} of {Requests}");
        foreach ((int status, int least) in ((int, int)[])[(202, Requests / 10), (400, Requests / 20), (401, Requests / 400), (403, Requests / 400), (413, 10), (415, Requests / 100)])
        {
            statuses.GetValueOrDefault(status).ShouldBeGreaterThan(least, $"{status} among {string.Join(", ", statuses)}");
        }

        // However many keys were named, within no time the issuer is asked once.
        inbound.Issuer.MetadataFetches.ShouldBe(1);
    }

    /// <summary>Sends it as the Bot Framework would.</summary>
    /// <returns>What is wrong with the answer; null when nothing is.</returns>
    private static async Task<string?> GoodAsync(InboundInTest inbound, string authorization, string? type, byte[] body, SortedDictionary<int, int> statuses)
    {
        inbound.Received.All.Clear();
        try
        {
            (int status, string answer) = await inbound.SendAsync(authorization, body, type);
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            if (status is not (202 or 400 or 401 or 403 or 413 or 415))
            {
                return $"status {status}";
            }

            if (answer.Length > 0)
            {
                using JsonDocument json = JsonDocument.Parse(answer);
            }

            return inbound.Received.All.Count != (status == 202 ? 1 : 0) ? $"status {status}, {inbound.Received.All.Count} handed on"
                : inbound.Received.All.FirstOrDefault(activity => !IsSound(activity)) is { } broken ? $"handed on {broken}"
                : null;
        }
#pragma warning disable CA1031 // Any exception at all is what this looks for.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return error.ToString();
        }
    }

    private static async Task<string?> BadAsync(InboundInTest inbound, string authorization, string? type, byte[] body)
    {
        inbound.Received.All.Clear();
        try
        {
            (int status, _) = await inbound.SendAsync(authorization.Length == 0 ? null : authorization, body, type);
            return status != 401 ? $"no good token, status {status}: {authorization}" : !inbound.Received.All.IsEmpty ? "no good token, and it was handed on" : null;
        }
#pragma warning disable CA1031 // Any exception at all is what this looks for.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return error.ToString();
        }
    }

    /// <summary>What must not let anything in: right ones damaged at every place, and wrong ones.</summary>
    private static IEnumerable<string> BadTokens(InboundInTest inbound, string good)
    {
        using IssuerKey strange = new("key-1", ["msteams"]);
        JsonObject claims = FakeIssuer.Claims(inbound.Now);
        yield return "";
        yield return "Bearer";
        yield return "Bearer x.y.z";
        yield return $"Basic {good[7..]}";
        yield return $"Bearer {Jwt.Sign("RS256", "key-1", claims.ToJsonString(), strange.Rsa)}";
        yield return $"Bearer {Jwt.Sign(Jwt.Header("none", "key-1"), claims.ToJsonString(), _ => [])}";
        for (int i = 0; i < 50; i++)
        {
            yield return $"Bearer {Jwt.Sign("RS256", $"key-{i + 2}", claims.ToJsonString(), strange.Rsa)}";
        }

        foreach ((string name, JsonNode value) in ((string, JsonNode)[])[("iss", "https://api.botframework.us"), ("aud", "x"), ("exp", 1), ("nbf", 9_999_999_999), ("exp", "never"), ("aud", new JsonArray(BotIds.AppId)), ("iss", 7)])
        {
            JsonObject other = FakeIssuer.Claims(inbound.Now);
            other[name] = value;
            yield return $"Bearer {inbound.Issuer.Sign(other)}";
        }

        Random random = new(1);
        for (int i = 0; i < 1_000; i++)
        {
            char[] changed = good.ToCharArray();

            // The last sign holds bits that are no part of the signature.
            int at = random.Next(7, changed.Length - 1);
            changed[at] = changed[at] == 'A' ? 'B' : (char)random.Next(33, 127);
            if (changed[at] != good[at])
            {
                yield return new string(changed);
            }

            int cut = random.Next(good.Length);
            yield return random.Next(2) == 0 ? good[..cut] : good[..cut] + good[(cut + 1)..];
        }

        // Claims and headers that are any JSON at all, or none, with a good signature.
        foreach (string json in JsonMutations.AnyValues)
        {
            yield return $"Bearer {Jwt.Sign("RS256", "key-1", json, inbound.Issuer.Key.Rsa)}";
            yield return $"Bearer {Jwt.Sign("RS256", "key-1", $$"""{"iss":{{json}},"aud":{{json}},"exp":{{json}},"nbf":{{json}}}""", inbound.Issuer.Key.Rsa)}";
            yield return $"Bearer {Jwt.Sign("RS256", "key-1", $$"""{"iss":"{{FakeIssuer.Issuer}}","aud":"{{BotIds.AppId}}","exp":{{json}},"nbf":{{json}}}""", inbound.Issuer.Key.Rsa)}";
            yield return $"Bearer {Jwt.Sign(json, claims.ToJsonString(), _ => new byte[256])}";
            yield return $"Bearer {Jwt.Sign($$"""{"alg":"RS256","kid":{{json}},"x5t":{{json}},"typ":{{json}},"crit":{{json}}}""", claims.ToJsonString(), _ => new byte[256])}";
            yield return $"Bearer {Jwt.Sign($$"""{"alg":{{json}},"kid":"key-1"}""", claims.ToJsonString(), _ => new byte[256])}";
        }
    }

    /// <summary>Whether it is what the token vouches for, of a tenant that is served, and its ids can stand in keys.</summary>
    private static bool IsSound(Activity activity) =>
        activity is { ChannelId: "msteams" } && string.Equals(activity.ServiceUrl, FakeIssuer.ServiceUrl, StringComparison.OrdinalIgnoreCase)
        && IsHome(activity.ChannelData?.Tenant?.Id ?? activity.Conversation?.TenantId) && IsHome(activity.Conversation?.TenantId ?? BotIds.HomeTenant)
        && ((string?[])[activity.Id, activity.From?.Id, activity.From?.AadObjectId, activity.Recipient?.Id, activity.Conversation?.Id, activity.ReplyToId]).All(id => id is null || TeamsId.IsPlain(id))
        && activity.Value?.GetRawText() is not "";

    private static bool IsHome(string? tenant) => BotIds.HomeTenant.Equals(tenant, StringComparison.OrdinalIgnoreCase);

    private async Task InBatchesAsync(Func<int, Task> send)
    {
        for (int from = 0; from < Requests; from += AtOnce)
        {
            int until = Math.Min(Requests, from + AtOnce);
            Task batch = Task.Run(
                async () =>
                {
                    for (_at = from; _at < until; _at++)
                    {
                        await send(_at);
                    }
                },
                TestContext.Current.CancellationToken);
            await WhileItGoesOnAsync(batch);
        }
    }

    /// <summary>Waits for a batch, however long it takes, unless it stands still at one request.</summary>
    private async Task WhileItGoesOnAsync(Task batch)
    {
        while (true)
        {
            int at = _at;
            try
            {
                await batch.WaitAsync(Patience.Longest, TestContext.Current.CancellationToken);
                return;
            }
            catch (TimeoutException)
            {
                _at.ShouldNotBe(at, "This request hangs.");
            }
        }
    }
}
