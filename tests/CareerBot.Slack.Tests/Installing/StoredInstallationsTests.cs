using CareerBot.Fakes;
using CareerBot.Slack.Installing;
using CareerBot.Slack.Sending;
using CareerBot.TestKit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Slack.Tests.Installing;

/// <summary>Installations made by OAuth, over days: their tokens are renewed, end, and are shared by replicas.</summary>
public sealed class StoredInstallationsTests : IAsyncLifetime
{
    private const int TwelveHours = 12 * 60 * 60;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));
    private readonly MemoryVault _vault = new();
    private readonly EphemeralDataProtectionProvider _keys = new();
    private FakeSlack _slack = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _slack = await FakeSlack.StartAsync(Token);

    public async ValueTask DisposeAsync() => await _slack.DisposeAsync();

    [Fact]
    public async Task A_token_is_renewed_once_when_less_than_two_hours_are_left_and_kept_before_it_is_used()
    {
        await using InstallApp app = await InstalledAsync();
        _time.Advance(TimeSpan.FromHours(10));
        (await FindAsync(app))!.BotToken.ShouldBe("xoxb-first");
        _time.Advance(TimeSpan.FromSeconds(1));

        Task<Installation?>[] asked = [.. Enumerable.Range(0, 10).Select(_ => FindAsync(app))];
        await Task.WhenAll(asked);
        Installation renewed = (await FindAsync(app))!;

        renewed.BotToken.ShouldStartWith("xoxe.xoxb-");
        Renewals.ShouldBe(1);
        await using InstallApp restarted = await StartAsync();
        (await FindAsync(restarted)).ShouldBe(renewed);
    }

    [Fact]
    public async Task What_one_replica_renewed_another_one_uses()
    {
        await using InstallApp one = await InstalledAsync();
        await using InstallApp two = await StartAsync();
        (await FindAsync(two))!.BotToken.ShouldBe("xoxb-first");
        _time.Advance(TimeSpan.FromHours(11));
        Installation renewed = (await FindAsync(one))!;

        (await FindAsync(two)).ShouldBe(renewed);
        Renewals.ShouldBe(1);
    }

    [Fact]
    public async Task While_Slack_does_not_renew_a_token_that_has_hours_left_goes_on_and_an_ended_one_is_not_known()
    {
        await using InstallApp app = await InstalledAsync();
        _slack.Faults.Add("oauth.v2.access", int.MaxValue, Fault.Status(503));
        _time.Advance(TimeSpan.FromHours(11));

        (await FindAsync(app))!.BotToken.ShouldBe("xoxb-first");
        (await FindAsync(app))!.BotToken.ShouldBe("xoxb-first");
        Renewals.ShouldBe(1, "it is left alone for a minute");
        _time.Advance(TimeSpan.FromHours(2));
        await Should.ThrowAsync<InstallationsUnavailableException>(FindAsync(app));
        _slack.Faults.Clear();
        _time.Advance(StoredInstallations.RenewPause);

        (await FindAsync(app))!.BotToken.ShouldStartWith("xoxe.xoxb-");
    }

    [Fact]
    public async Task A_pair_that_could_not_be_kept_is_kept_later_and_not_asked_for_again()
    {
        await using InstallApp app = await InstalledAsync();
        _time.Advance(TimeSpan.FromHours(11));
        _vault.IsReadOnly = true;

        (await FindAsync(app))!.BotToken.ShouldBe("xoxb-first", "what is not kept is not used");
        _vault.IsReadOnly = false;

        (await FindAsync(app))!.BotToken.ShouldStartWith("xoxe.xoxb-");
        Renewals.ShouldBe(1);
    }

    [Fact]
    public async Task A_pair_that_was_renewed_does_not_take_the_place_of_what_was_installed_meanwhile()
    {
        await using InstallApp app = await InstalledAsync();
        _time.Advance(TimeSpan.FromHours(11));
        Gate gate = new();
        _slack.Faults.Add("oauth.v2.access", 1, Fault.Slow(gate));
        Task<Installation?> renewing = FindAsync(app);
        await gate.Reached.WaitAsync(Patience.Longest, Token);
        Installation again = new() { TeamId = "T0HOME", BotUserId = "U0BOT", BotToken = "xoxb-again" };

        await ((StoredInstallations)app.Installations).AddAsync(
            new KeptInstallation { Installation = again, RefreshToken = "xoxe-1-again", ExpiresAt = _time.GetUtcNow() + TimeSpan.FromHours(12) }, Token);
        gate.Open();

        (await renewing).ShouldBe(again);
        (await FindAsync(app)).ShouldBe(again);
        Renewals.ShouldBe(1);
    }

    [Fact]
    public async Task A_refresh_token_that_Slack_refuses_ends_the_installation_with_its_token()
    {
        await using InstallApp app = await InstalledAsync();
        _slack.Faults.Add("oauth.v2.access", int.MaxValue, Fault.Error("invalid_refresh_token"));
        _time.Advance(TimeSpan.FromHours(11));
        (await FindAsync(app))!.BotToken.ShouldBe("xoxb-first");
        _time.Advance(TimeSpan.FromHours(1));

        (await FindAsync(app)).ShouldBeNull();

        _vault.Contents.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_that_Slack_calls_expired_is_renewed_and_a_revoked_one_taken_out()
    {
        await using InstallApp app = await InstalledAsync();
        await app.Installations.EndAsync((await FindAsync(app))!, "token_expired", Token);
        Installation renewed = (await FindAsync(app))!;
        renewed.BotToken.ShouldStartWith("xoxe.xoxb-");

        await app.Installations.EndAsync(renewed with { BotToken = "xoxb-first" }, "token_revoked", Token);
        (await FindAsync(app)).ShouldBe(renewed, "the end of the token of before is not that of this one");
        await app.Installations.EndAsync(renewed, "token_revoked", Token);

        (await FindAsync(app)).ShouldBeNull();
        _vault.Contents.ShouldBeEmpty();
    }

    [Fact]
    public async Task While_the_database_is_away_what_was_read_is_good_and_an_ended_token_is_not_used()
    {
        await using InstallApp app = await InstalledAsync();
        Installation found = (await FindAsync(app))!;
        _vault.IsAway = true;
        _time.Advance(StoredInstallations.Fresh);

        (await FindAsync(app)).ShouldBe(found);
        await app.Installations.EndAsync(found, "account_inactive", Token);
        _vault.IsAway = false;

        (await FindAsync(app)).ShouldBeNull();
        (await app.Installations.AllAsync(Token)).ShouldBeEmpty();
        await InstallAsync(app);
        (await FindAsync(app)).ShouldBe(found, "installed anew, Slack may grant the same token");
    }

    [Fact]
    public async Task A_database_that_was_never_read_is_not_an_empty_one()
    {
        _vault.IsAway = true;
        await using InstallApp app = await StartAsync();

        await Should.ThrowAsync<InstallationsUnavailableException>(FindAsync(app));
    }

    [Fact]
    public async Task The_database_is_read_once_in_a_while_and_what_another_replica_installs_is_seen()
    {
        await using InstallApp one = await StartAsync();
        await using InstallApp two = await StartAsync();
        (await FindAsync(one)).ShouldBeNull();
        (await FindAsync(one)).ShouldBeNull();
        _vault.Reads.ShouldBe(1);
        await InstallAsync(two);
        _time.Advance(StoredInstallations.Fresh);

        (await FindAsync(one)).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_sealed_with_a_lost_key_is_told_and_left_out()
    {
        await using InstallApp app = await InstalledAsync();
        await using InstallApp other = await InstallApp.StartAsync(_slack, _vault, _time, new EphemeralDataProtectionProvider(), Token);

        (await other.Installations.AllAsync(Token)).ShouldBeEmpty();

        other.Log.Lines.ShouldContain(line => line.Contains("to be installed again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_installation_of_before_TeamId_was_set_is_not_served()
    {
        await using InstallApp app = await InstalledAsync();
        await using InstallApp restricted = await InstallApp.StartAsync(_slack, _vault, _time, _keys, Token, ("Slack:TeamId", "T0OURS"));

        (await FindAsync(restricted)).ShouldBeNull();
        (await restricted.Installations.AllAsync(Token)).ShouldBeEmpty();
    }

    private int Renewals => _slack.Calls.Count(call => (string?)call.Arguments["grant_type"] == "refresh_token");

    private static Task<Installation?> FindAsync(InstallApp app) => app.Installations.FindAsync("T0HOME", null, Token).AsTask();

    private Task<InstallApp> StartAsync() => InstallApp.StartAsync(_slack, _vault, _time, _keys, Token);

    private async Task<InstallApp> InstalledAsync()
    {
        InstallApp app = await StartAsync();
        await InstallAsync(app);
        return app;
    }

    private async Task InstallAsync(InstallApp app)
    {
        (string state, string cookie) = await app.BeginAsync(Token);
        string code = _slack.NewOAuthCode(new FakeWorkspace { BotToken = "xoxb-first", RefreshToken = "xoxe-1-first", ExpiresIn = TwelveHours });
        await app.ReturnAsync($"?code={code}&state={Uri.EscapeDataString(state)}", cookie, Token);
    }
}
