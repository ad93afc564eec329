using CareerBot.Fakes;
using CareerBot.Slack.Installing;
using CareerBot.Slack.Sending;
using CareerBot.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Slack.Tests.Installing;

/// <summary>The workspace of <c>Slack:BotToken</c>, against Slack's Web API on this machine.</summary>
public sealed class SingleInstallationTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new();
    private readonly LinesLogged _log = new();
    private FakeSlack _slack = null!;
    private ServiceProvider? _services;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _slack = await FakeSlack.StartAsync(Token);

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        await _slack.DisposeAsync();
    }

    [Fact]
    public async Task The_workspace_of_the_token_is_found_and_no_other()
    {
        IInstallations installations = Start();

        Installation found = (await installations.FindAsync("T0HOME", null, Token))!;

        found.ShouldBe(new Installation { TeamId = "T0HOME", BotUserId = "U0BOT", BotToken = "xoxb-home" });
        (await installations.FindAsync("T0OTHER", null, Token)).ShouldBeNull();
        (await installations.FindAsync(null, null, Token)).ShouldBeNull();
        (await installations.AllAsync(Token)).ShouldBe([found]);
        _slack.Calls.ShouldHaveSingleItem().Method.ShouldBe("auth.test");
    }

    [Fact]
    public async Task A_token_of_a_whole_organisation_serves_every_workspace_of_it()
    {
        _slack.AddWorkspace(new FakeWorkspace { TeamId = "E0ORG", EnterpriseId = "E0ORG", IsEnterpriseInstall = true, BotToken = "xoxb-org" });
        IInstallations installations = Start("xoxb-org");

        (await installations.FindAsync("T0ANY", "E0ORG", Token))!.Key.ShouldBe("E0ORG/");
        (await installations.FindAsync("T0ANY", "E0OTHER", Token)).ShouldBeNull();
        (await installations.FindAsync("T0ANY", null, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Those_who_ask_at_the_same_time_share_one_call_and_one_who_gives_up_does_not_end_it()
    {
        Gate gate = new();
        _slack.Faults.Add("auth.test", 1, Fault.Slow(gate));
        IInstallations installations = Start();
        using CancellationTokenSource impatient = new();

        Task<Installation?> given = installations.FindAsync("T0HOME", null, impatient.Token).AsTask();
        Task<Installation?>[] asked = [.. Enumerable.Range(0, 10).Select(_ => installations.FindAsync("T0HOME", null, Token).AsTask())];
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(given);
        gate.Open();

        (await Task.WhenAll(asked)).ShouldAllBe(installation => installation!.TeamId == "T0HOME");
        _slack.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task After_a_failure_Slack_is_left_alone_for_a_while_and_then_asked_again()
    {
        _slack.Faults.Add("auth.test", 1, Fault.Error("access_denied"));
        IInstallations installations = Start();

        await Should.ThrowAsync<InstallationsUnavailableException>(installations.FindAsync("T0HOME", null, Token).AsTask());
        await Should.ThrowAsync<InstallationsUnavailableException>(installations.FindAsync("T0HOME", null, Token).AsTask());
        _slack.Calls.Count.ShouldBe(1);
        _time.Advance(SingleInstallation.LongestPause);

        (await installations.FindAsync("T0HOME", null, Token)).ShouldNotBeNull();
        _slack.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_token_that_Slack_does_not_know_is_asked_about_once()
    {
        IInstallations installations = Start("xoxb-unknown");

        (await installations.FindAsync("T0HOME", null, Token)).ShouldBeNull();
        (await installations.AllAsync(Token)).ShouldBeEmpty();

        _slack.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_ended_installation_is_found_no_more_and_the_log_says_so_once_without_the_token()
    {
        IInstallations installations = Start();
        Installation found = (await installations.FindAsync("T0HOME", null, Token))!;

        await installations.EndAsync(found with { BotToken = "xoxb-of-before" }, "token_revoked", Token);
        (await installations.FindAsync("T0HOME", null, Token)).ShouldNotBeNull("another token's end is not this one's");
        await installations.EndAsync(found, "token_revoked", Token);
        await installations.EndAsync(found, "token_revoked", Token);

        (await installations.FindAsync("T0HOME", null, Token)).ShouldBeNull();
        _log.Lines.Count(line => line.Contains("is over", StringComparison.Ordinal)).ShouldBe(1);
        _log.Lines.ShouldAllBe(line => !line.Contains("xoxb", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("T0HOME", true)]
    [InlineData("T0OTHER", false)]
    public async Task With_TeamId_only_a_token_of_that_workspace_serves(string teamId, bool isServed)
    {
        IInstallations installations = Start(teamId: teamId);

        ((await installations.FindAsync("T0HOME", null, Token)) is not null).ShouldBe(isServed);
        (await installations.FindAsync("T0OTHER", null, Token)).ShouldBeNull();
        (await installations.AllAsync(Token)).Count.ShouldBe(isServed ? 1 : 0);
        _slack.Calls.Count.ShouldBe(1);
    }

    private IInstallations Start(string botToken = "xoxb-home", string? teamId = null)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Slack:BotToken", botToken)]).Build();
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(_time);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));
        services.Configure<SlackOptions>(options => (options.ApiUrl, options.BotToken, options.TeamId) = (_slack.ApiUrl, botToken, teamId));
        services.AddSlackSending().ConnectPatiently().AddSlackInstallations(configuration);
        _services = services.BuildServiceProvider();
        return _services.GetRequiredService<IInstallations>();
    }
}
