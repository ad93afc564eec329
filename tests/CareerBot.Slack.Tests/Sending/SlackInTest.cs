using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.Slack.Sending;
using CareerBot.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareerBot.Slack.Tests.Sending;

/// <summary>The sending parts as they are registered, against a Slack on this machine, by a clock that the test moves.</summary>
internal sealed class SlackInTest : IAsyncDisposable
{
    public const string Channel = "C0GENERAL";
    public const string User = "U0ALICE";

    private readonly ServiceProvider _services;

    private SlackInTest(FakeSlack slack, SteppingTime time, string apiUrl)
    {
        Slack = slack;
        Time = time;
        ServiceCollection services = new();
        services.AddLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        services.Configure<SlackOptions>(options => options.ApiUrl = apiUrl);
        services.AddSingleton<TimeProvider>(time);
        services.AddSingleton<IInstallations>(Installations);
        services.AddSlackSending().ConnectPatiently();
        _services = services.BuildServiceProvider();
    }

    public FakeSlack Slack { get; }

    public SteppingTime Time { get; }

    public LoggedText Log { get; } = new();

    public RecordedInstallations Installations { get; } = new();

    public Installation Home { get; } = new() { TeamId = "T0HOME", BotUserId = "U0BOT", BotToken = "xoxb-home" };

    public ISlackApi Api => _services.GetRequiredService<ISlackApi>();

    public ResponseUrl ResponseUrl => _services.GetRequiredService<ResponseUrl>();

    public FileUpload FileUpload => _services.GetRequiredService<FileUpload>();

    public static async Task<SlackInTest> StartAsync(CancellationToken cancellationToken, string? apiUrl = null)
    {
        SteppingTime time = new();
        FakeSlack slack = await FakeSlack.StartAsync(time, cancellationToken);
        slack.AddUser(new FakeUser(User));
        slack.AddChannel(new FakeChannel(Channel) { Members = [User] });
        return new SlackInTest(slack, time, apiUrl ?? slack.ApiUrl);
    }

    public Task<SlackResult> PostAsync(string text, CancellationToken cancellationToken, string channel = Channel, Installation? installation = null) =>
        Api.CallAsync(new SlackCall(installation ?? Home, "chat.postMessage", new JsonObject { ["channel"] = channel, ["text"] = text }), cancellationToken);

    public Task<SlackResult> LookAsync(CancellationToken cancellationToken) =>
        Api.CallAsync(new SlackCall(Home, "users.info", new JsonObject { ["user"] = User, ["include_locale"] = true }), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Slack.DisposeAsync();
    }
}
