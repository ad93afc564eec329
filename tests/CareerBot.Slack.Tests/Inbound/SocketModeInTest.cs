using CareerBot.Fakes;
using CareerBot.Slack.Inbound;
using CareerBot.Slack.Sending;
using CareerBot.Slack.Tests.Sending;
using CareerBot.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareerBot.Slack.Tests.Inbound;

/// <summary>Socket Mode as it is registered, against a Slack on this machine, by a clock that the test moves.</summary>
internal sealed class SocketModeInTest : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private SocketModeInTest(FakeSlack slack, SteppingTime time, string? appToken)
    {
        Slack = slack;
        Time = time;
        ServiceCollection services = new();
        services.AddLogging(logging => logging.ClearProviders().AddProvider(Log));
        services.Configure<SlackOptions>(options =>
        {
            options.ApiUrl = slack.ApiUrl;
            options.AppToken = appToken;
        });
        services.AddSingleton<TimeProvider>(time);
        services.AddSingleton<IInstallations, RecordedInstallations>();
        services.AddSingleton<ISlackRequests>(Requests);
        services.AddSlackSending().ConnectPatiently().AddSlackSocketMode();
        _services = services.BuildServiceProvider();
    }

    public FakeSlack Slack { get; }

    public SocketMode Sockets => Slack.SocketMode;

    public SteppingTime Time { get; }

    public LoggedText Log { get; } = new();

    public ReceivedRequests Requests { get; } = new();

    public SocketModeState State => _services.GetRequiredService<SocketModeState>();

    public int Opened => Slack.Calls.Count(call => call.Method == "apps.connections.open");

    public BackgroundService Service => _services.GetServices<IHostedService>().OfType<BackgroundService>().Single();

    /// <summary>Sets it up and starts nothing yet.</summary>
    public static async Task<SocketModeInTest> CreateAsync(CancellationToken cancellationToken, string? appToken = FakeSlack.AppToken)
    {
        SteppingTime time = new();
        return new SocketModeInTest(await FakeSlack.StartAsync(time, cancellationToken), time, appToken);
    }

    /// <summary>Sets it up and waits until both connections are live.</summary>
    public static async Task<SocketModeInTest> StartAsync(CancellationToken cancellationToken)
    {
        SocketModeInTest test = await CreateAsync(cancellationToken);
        await test.Service.StartAsync(cancellationToken);
        await test.WaitForConnectedAsync(2, cancellationToken);
        await test.Sockets.WaitForOpenAsync(2, cancellationToken);
        return test;
    }

    /// <summary>Waits until so many connections have been live, those that ended among them.</summary>
    public Task WaitForConnectedAsync(int count, CancellationToken cancellationToken) => Log.WaitForAsync("is connected", count, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Service.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        await Slack.DisposeAsync();
    }
}
