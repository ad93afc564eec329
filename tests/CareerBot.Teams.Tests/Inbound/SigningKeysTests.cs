using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.Teams.Inbound;
using CareerBot.TestKit;
using Microsoft.AspNetCore.Http;

namespace CareerBot.Teams.Tests.Inbound;

/// <summary>Where the keys come from, and how often.</summary>
public sealed class SigningKeysTests
{
    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keys_are_read_once_for_all_that_ask_at_once_and_then_kept()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        SigningKey?[] found = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => inbound.Keys.FindAsync("key-1", Ending).AsTask()));
        found.ShouldAllBe(key => key != null);
        await inbound.Keys.FindAsync("key-1", Ending);
        (inbound.Issuer.MetadataFetches, inbound.Issuer.KeyFetches).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_new_key_is_found_when_a_token_names_it_and_one_that_was_withdrawn_is_forgotten()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        IssuerKey old = inbound.Issuer.Key;
        await inbound.Keys.FindAsync("key-1", Ending);
        inbound.Issuer.AddKey("key-2", "msteams");
        inbound.Issuer.Withdraw(old);
        inbound.Time.Advance(SigningKeys.BetweenFetches);
        (await inbound.JudgeAsync(inbound.Issuer.Sign(FakeIssuer.Claims(inbound.Now)))).ShouldBeOfType<TokenVerdict.Valid>();
        (await inbound.JudgeAsync(inbound.Issuer.Sign(FakeIssuer.Claims(inbound.Now), old))).ShouldBe(new TokenVerdict.Refused(TokenFault.Key));
        inbound.Issuer.KeyFetches.ShouldBe(2);
    }

    [Fact]
    public async Task Unknown_keys_make_one_reading_in_five_minutes_however_many_are_named()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        await inbound.Keys.FindAsync("key-1", Ending);
        for (int i = 0; i < 100; i++)
        {
            (await inbound.Keys.FindAsync($"strange-{i}", Ending)).ShouldBeNull();
        }

        inbound.Issuer.MetadataFetches.ShouldBe(1);
        inbound.Time.Advance(SigningKeys.BetweenFetches - TimeSpan.FromSeconds(1));
        await inbound.Keys.FindAsync("strange", Ending);
        inbound.Issuer.MetadataFetches.ShouldBe(1);
        inbound.Time.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => inbound.Keys.FindAsync($"strange-{i}", Ending).AsTask()));
        inbound.Issuer.MetadataFetches.ShouldBe(2);
    }

    [Fact]
    public async Task Keys_are_read_again_after_a_day_while_the_old_ones_are_still_used()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        await inbound.Keys.FindAsync("key-1", Ending);
        inbound.Time.Advance(SigningKeys.FreshFor - TimeSpan.FromSeconds(1));
        await inbound.Keys.FindAsync("key-1", Ending);
        inbound.Issuer.MetadataFetches.ShouldBe(1);

        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        inbound.Issuer.AnswerInstead(async _ =>
        {
            asked.TrySetResult();
            await answer.Task;
        });
        inbound.Time.Advance(TimeSpan.FromSeconds(1));
        (await inbound.Keys.FindAsync("key-1", Ending)).ShouldNotBeNull();
        await asked.Task.WaitAsync(Patience.Longest, Ending);
        (await inbound.Keys.FindAsync("key-1", Ending)).ShouldNotBeNull();
        inbound.Issuer.MetadataFetches.ShouldBe(2);
        answer.SetResult();
    }

    [Fact]
    public async Task While_the_address_is_away_the_last_good_keys_stay_and_the_pauses_grow()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        string token = inbound.Issuer.Sign(FakeIssuer.Claims(inbound.Now.AddDays(2)));
        await inbound.Keys.FindAsync("key-1", Ending);
        inbound.Issuer.GoDown();
        inbound.Time.Advance(TimeSpan.FromDays(2));
        int before = inbound.Issuer.MetadataFetches;
        List<int> pauses = [];
        for (int second = 0, last = 0; second < 1_800; second++)
        {
            // A key that is not known waits for the reading, so that each try is over before the clock moves on.
            await inbound.Keys.FindAsync("strange", Ending);
            if (inbound.Issuer.MetadataFetches > before)
            {
                before = inbound.Issuer.MetadataFetches;
                pauses.Add(second - last);
                last = second;
            }

            inbound.Time.Advance(TimeSpan.FromSeconds(1));
        }

        pauses.ShouldBe([0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300, 300]);
        (await inbound.JudgeAsync(token)).ShouldBeOfType<TokenVerdict.Valid>();

        inbound.Issuer.ComeBack();
        inbound.Issuer.AddKey("key-2", "msteams");
        inbound.Time.Advance(SigningKeys.BetweenFetches);
        (await inbound.Keys.FindAsync("key-2", Ending)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Without_any_key_a_token_cannot_be_judged_until_the_address_is_back()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        inbound.Issuer.GoDown();
        string token = inbound.Issuer.Sign(FakeIssuer.Claims(inbound.Now));
        (await inbound.JudgeAsync(token)).ShouldBeOfType<TokenVerdict.Unknown>();
        inbound.Issuer.ComeBack();
        (await inbound.JudgeAsync(token)).ShouldBeOfType<TokenVerdict.Unknown>();
        inbound.Issuer.MetadataFetches.ShouldBe(1);
        inbound.Time.Advance(SigningKeys.FirstPause);
        (await inbound.JudgeAsync(token)).ShouldBeOfType<TokenVerdict.Valid>();
    }

    [Fact]
    public async Task An_address_that_never_answers_is_given_up()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        Gate closed = new();
        inbound.Issuer.AnswerInstead(context => closed.PassAsync(context.RequestAborted));
        Task<TokenVerdict> judging = inbound.JudgeAsync(inbound.Issuer.Sign(FakeIssuer.Claims(inbound.Now)));
        await closed.Reached.WaitAsync(Patience.Longest, Ending);
        inbound.Time.Advance(TimeSpan.FromSeconds(10));
        (await judging.WaitAsync(Patience.Longest, Ending)).ShouldBeOfType<TokenVerdict.Unknown>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("<html>")]
    [InlineData("{}")]
    [InlineData("{\"jwks_uri\":7}")]
    [InlineData("{\"jwks_uri\":\"keys\"}")]
    [InlineData("{\"jwks_uri\":\"file:///etc/passwd\"}")]
    [InlineData("{\"jwks_uri\":\"http://keys.example.com/\"}")]
    public async Task Metadata_that_cannot_be_used_keep_the_last_good_keys(string metadata)
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        await inbound.Keys.FindAsync("key-1", Ending);
        inbound.Issuer.AnswerInstead(context => context.Response.WriteAsync(metadata, Ending));
        inbound.Time.Advance(SigningKeys.BetweenFetches);
        (await inbound.Keys.FindAsync("strange", Ending)).ShouldBeNull();
        inbound.Issuer.MetadataFetches.ShouldBe(2);
        (await inbound.Keys.FindAsync("key-1", Ending)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_redirect_and_a_document_too_long_are_not_followed_and_not_read()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        int asked = 0;
        inbound.Issuer.AnswerInstead(context =>
        {
            asked++;
            context.Response.Redirect(inbound.Issuer.MetadataUrl.ToString());
            return Task.CompletedTask;
        });
        (await inbound.Keys.FindAsync("key-1", Ending)).ShouldBeNull();
        asked.ShouldBe(1);
        inbound.Issuer.AnswerInstead(context => context.Response.WriteAsync(new string(' ', SigningKeys.LongestDocument + 1), Ending));
        inbound.Time.Advance(SigningKeys.FirstPause);
        (await inbound.Keys.FindAsync("key-1", Ending)).ShouldBeNull();
        inbound.Log.All.ShouldContain("keys could not be read");
    }

    [Fact]
    public async Task A_key_that_cannot_be_used_does_not_keep_the_others_from_it()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        using IssuerKey weak = new("weak", ["msteams"], bits: 1024);
        using IssuerKey second = new("key-1", ["everything"]);
        using IssuerKey encrypting = new("encrypting", ["msteams"]);
        JsonObject forEncryption = encrypting.Document();
        forEncryption["use"] = "enc";
        inbound.Issuer.OtherKeys = () =>
        [
            null, new JsonObject(), weak.Document(), second.Document(), forEncryption.DeepClone(),
            new JsonObject { ["kty"] = "RSA", ["kid"] = "broken", ["n"] = "!!!", ["e"] = "AQAB" },
            new JsonObject { ["kty"] = "RSA", ["kid"] = "empty", ["n"] = "", ["e"] = "" },
            new JsonObject { ["kty"] = "EC", ["kid"] = "curve", ["crv"] = "P-256", ["x"] = "AQAB", ["y"] = "AQAB" },
            new JsonObject { ["kty"] = "oct", ["kid"] = "secret", ["k"] = "AQAB" },
        ];
        (await inbound.Keys.FindAsync("key-1", Ending)).ShouldNotBeNull(inbound.Log.All).Endorsements.ShouldBe(["msteams"]);
        foreach (string unusable in (string[])["weak", "encrypting", "broken", "empty", "curve", "secret"])
        {
            (await inbound.Keys.FindAsync(unusable, Ending)).ShouldBeNull(unusable);
        }
    }

    [Fact]
    public async Task A_key_without_endorsements_speaks_for_no_channel()
    {
        await using InboundInTest inbound = await InboundInTest.StartAsync();
        inbound.Issuer.AddKey("bare", null);
        (await inbound.SendAsync("good", Activities.Message())).Status.ShouldBe(401);
        inbound.Issuer.Withdraw(inbound.Issuer.Key);
        (await inbound.SendAsync("good", Activities.Message())).Status.ShouldBe(202);
    }
}
