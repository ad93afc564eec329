using System.Net;
using CareerBot.Fakes;
using CareerBot.Slack.Installing;
using CareerBot.Slack.Sending;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Slack.Tests.Installing;

/// <summary>Installing by OAuth, as a browser sees it.</summary>
public sealed class InstallFlowTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));
    private readonly MemoryVault _vault = new();
    private readonly EphemeralDataProtectionProvider _keys = new();
    private FakeSlack _slack = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _slack = await FakeSlack.StartAsync(Token);

    public async ValueTask DisposeAsync() => await _slack.DisposeAsync();

    [Fact]
    public async Task Installing_begins_at_Slacks_page_with_a_state_and_a_cookie_that_scripts_and_other_sites_cannot_use()
    {
        await using InstallApp app = await StartAsync();

        using HttpResponseMessage response = await app.Browser.GetAsync(new Uri("/slack/install", UriKind.Relative), Token);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Uri slack = response.Headers.Location!;
        slack.GetLeftPart(UriPartial.Path).ShouldBe($"{_slack.Address}/oauth/v2/authorize");
        Dictionary<string, StringValues> query = QueryHelpers.ParseQuery(slack.Query);
        query["client_id"].ToString().ShouldBe(FakeSlack.ClientId);
        query["scope"].ToString().ShouldBe(SlackInstallOptions.DefaultScopes);
        query["redirect_uri"].ToString().ShouldBe("https://careerbot.example.com/slack/oauth");
        string cookie = response.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldStartWith("__Host-");
        foreach (string attribute in (string[])["secure", "httponly", "samesite=lax", "path=/", "max-age=600"])
        {
            cookie.Split("; ").ShouldContain(attribute);
        }

        query["state"].ToString().ShouldNotContain(cookie.Split(';')[0].Split('=')[1], Case.Insensitive, "whoever sees the state must not know the cookie");
    }

    [Fact]
    public async Task With_Slacks_own_Web_API_the_page_is_Slacks()
    {
        await using InstallApp app = await StartAsync(("Slack:ApiUrl", SlackOptions.DefaultApiUrl));

        using HttpResponseMessage response = await app.Browser.GetAsync(new Uri("/slack/install", UriKind.Relative), Token);

        response.Headers.Location!.GetLeftPart(UriPartial.Path).ShouldBe("https://slack.com/oauth/v2/authorize");
    }

    [Fact]
    public async Task Whoever_agrees_is_told_that_it_worked_and_the_installation_is_found_and_kept_sealed()
    {
        await using InstallApp app = await StartAsync();
        (string state, string cookie) = await app.BeginAsync(Token);

        (HttpStatusCode status, string page, HttpResponseMessage response) = await app.ReturnAsync(Query(state, Code()), cookie, Token);

        status.ShouldBe(HttpStatusCode.OK, page);
        page.ShouldContain("It worked");
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        response.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await app.Installations.FindAsync("T0HOME", null, Token)).ShouldBe(new Installation { TeamId = "T0HOME", BotUserId = "U0BOT", BotToken = "xoxb-home" });
        _vault.Contents.Keys.ShouldBe(["/T0HOME"]);
        _vault.Contents.Values.Single().ShouldNotContain("xoxb");
        app.Log.Lines.ShouldAllBe(line => !line.Contains("xoxb", StringComparison.Ordinal) && !line.Contains(FakeSlack.ClientSecret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_installation_in_a_whole_organisation_is_kept_by_the_organisation_alone()
    {
        await using InstallApp app = await StartAsync();
        (string state, string cookie) = await app.BeginAsync(Token);
        string code = _slack.NewOAuthCode(new FakeWorkspace { TeamId = "E0ORG", EnterpriseId = "E0ORG", IsEnterpriseInstall = true, BotToken = "xoxb-org" });

        (HttpStatusCode status, string page, _) = await app.ReturnAsync(Query(state, code), cookie, Token);

        status.ShouldBe(HttpStatusCode.OK, page);
        _vault.Contents.Keys.ShouldBe(["E0ORG/"]);
        (await app.Installations.FindAsync("T0ANY", "E0ORG", Token))!.BotToken.ShouldBe("xoxb-org");
        (await app.Installations.FindAsync("T0ANY", "E0OTHER", Token)).ShouldBeNull();
    }

    [Fact]
    public async Task A_state_is_good_once()
    {
        await using InstallApp app = await StartAsync();
        (string state, string cookie) = await app.BeginAsync(Token);
        await app.ReturnAsync(Query(state, Code()), cookie, Token);

        (HttpStatusCode status, string page, _) = await app.ReturnAsync(Query(state, Code()), cookie, Token);

        (status, page.Contains("used before", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.BadRequest, true));
        _slack.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_state_is_good_for_ten_minutes()
    {
        await using InstallApp app = await StartAsync();
        (string state, string cookie) = await app.BeginAsync(Token);
        _time.Advance(InstallStates.Life);

        (HttpStatusCode status, string page, _) = await app.ReturnAsync(Query(state, Code()), cookie, Token);

        (status, page.Contains("minutes have passed", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.BadRequest, true));
        _slack.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_browser_than_the_one_that_began_is_refused_and_does_not_use_the_state_up()
    {
        await using InstallApp app = await StartAsync();
        (string state, string cookie) = await app.BeginAsync(Token);
        (_, string others) = await app.BeginAsync(Token);
        string query = Query(state, Code());

        (await app.ReturnAsync(query, null, Token)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await app.ReturnAsync(query, others, Token)).Page.ShouldContain("another browser");
        _slack.Calls.ShouldBeEmpty();
        (await app.ReturnAsync(query, cookie, Token)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("?code=x")]
    [InlineData("?code=x&state=")]
    [InlineData("?code=x&state=forged")]
    [InlineData("?error=access_denied")]
    public async Task What_CareerBot_did_not_begin_is_refused(string query)
    {
        await using InstallApp app = await StartAsync();
        (_, string cookie) = await app.BeginAsync(Token);

        (HttpStatusCode status, string page, _) = await app.ReturnAsync(query, cookie, Token);

        (status, page.Contains("does not come from CareerBot", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.BadRequest, true));
        _slack.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("error=access_denied", "cancelled in Slack")]
    [InlineData("error=%3Cscript%3E", "Slack refused")]
    [InlineData("", "no code")]
    public async Task Whoever_does_not_agree_is_told_so(string rest, string sentence)
    {
        await using InstallApp app = await StartAsync();
        (string state, string cookie) = await app.BeginAsync(Token);

        (HttpStatusCode status, string page, _) = await app.ReturnAsync($"?state={Uri.EscapeDataString(state)}&{rest}", cookie, Token);

        status.ShouldBe(HttpStatusCode.BadRequest);
        page.ShouldContain(sentence);
        page.ShouldNotContain("<script>");
        _slack.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_code_that_Slack_does_not_take_and_a_Slack_that_is_away_are_told_apart()
    {
        await using InstallApp app = await StartAsync();
        (string state, string cookie) = await app.BeginAsync(Token);

        (await app.ReturnAsync(Query(state, "unknown"), cookie, Token)).Page.ShouldContain("invalid_code");
        _slack.Faults.Add("oauth.v2.access", 1, Fault.Status(503));
        (state, cookie) = await app.BeginAsync(Token);
        (HttpStatusCode status, string page, _) = await app.ReturnAsync(Query(state, Code()), cookie, Token);

        (status, page.Contains("could not be reached", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.BadGateway, true));
        _vault.Contents.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_workspace_than_that_of_TeamId_is_refused_and_nothing_is_kept()
    {
        await using InstallApp app = await StartAsync(("Slack:TeamId", "T0OURS"));
        (string state, string cookie) = await app.BeginAsync(Token);

        (HttpStatusCode status, string page, _) = await app.ReturnAsync(Query(state, Code()), cookie, Token);

        (status, page.Contains("serves another workspace", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Forbidden, true));
        _vault.Contents.ShouldBeEmpty();
        (await app.Installations.AllAsync(Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task While_the_database_is_away_nothing_is_claimed()
    {
        await using InstallApp app = await StartAsync();
        (string state, string cookie) = await app.BeginAsync(Token);
        _vault.IsAway = true;

        (HttpStatusCode status, string page, _) = await app.ReturnAsync(Query(state, Code()), cookie, Token);

        (status, page.Contains("database", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.ServiceUnavailable, true));
    }

    [Fact]
    public async Task With_a_BotToken_the_addresses_are_not_there()
    {
        await using InstallApp app = await StartAsync(("Slack:BotToken", "xoxb-home"));

        using HttpResponseMessage response = await app.Browser.GetAsync(new Uri("/slack/install", UriKind.Relative), Token);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        app.Installations.ShouldBeOfType<SingleInstallation>();
    }

    [Theory]
    [InlineData("Slack:ClientId", "")]
    [InlineData("Slack:ClientSecret", "")]
    [InlineData("Slack:RedirectUrl", "")]
    [InlineData("Slack:RedirectUrl", "/slack/oauth")]
    [InlineData("Slack:RedirectUrl", "http://careerbot.example.com/slack/oauth")]
    [InlineData("Slack:RedirectUrl", "https://careerbot.example.com/elsewhere")]
    [InlineData("Slack:Scopes", "")]
    [InlineData("Slack:Scopes", "chat:write commands")]
    public async Task A_wrong_setting_stops_the_start_with_a_sentence_that_names_it(string name, string value)
    {
        OptionsValidationException error = await Should.ThrowAsync<OptionsValidationException>(StartAsync((name, value)));

        error.Failures.ShouldHaveSingleItem().ShouldStartWith(name);
    }

    [Fact]
    public async Task On_this_machine_the_way_back_may_be_plain()
    {
        await using InstallApp app = await StartAsync(("Slack:RedirectUrl", "http://localhost:3978/slack/oauth"));

        (await app.BeginAsync(Token)).State.ShouldNotBeEmpty();
    }

    private static string Query(string state, string code) => $"?code={Uri.EscapeDataString(code)}&state={Uri.EscapeDataString(state)}";

    private string Code() => _slack.NewOAuthCode(_slack.Home);

    private Task<InstallApp> StartAsync(params (string Name, string? Value)[] settings) => InstallApp.StartAsync(_slack, _vault, _time, _keys, Token, settings);
}
