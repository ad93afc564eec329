using CareerBot.Fakes;
using CareerBot.Messages.Conversations;
using CareerBot.Teams.Sending;
using CareerBot.Teams.Wire;
using CareerBot.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareerBot.Teams.Tests.Sending;

/// <summary>The sending parts as they are registered, against a connector and a token endpoint on this machine, by a clock that the test moves.</summary>
internal sealed class SendingInTest : IAsyncDisposable
{
    public const string Chat = "a:1kT-_9:x/ä";
    public const string Secret = "the-bots-own-secret";
    public const string User = "29:alice";

    private readonly ServiceProvider _services;

    private SendingInTest(FakeConnector connector, WaitingTime time, Action<TeamsOptions>? configure)
    {
        Fake = connector;
        Time = time;
        ServiceCollection services = new();
        services.AddLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        services.Configure<TeamsOptions>(options =>
        {
            options.AppId = BotIds.AppId;
            options.TenantId = BotIds.HomeTenant;
            options.ClientSecret = Secret;
            options.LoginUrl = new Uri(connector.Address);
            configure?.Invoke(options);
        });
        services.AddSingleton<TimeProvider>(time);
        services.AddSingleton<IConversationBook>(Book);
        services.AddTeamsSending().ConnectPatiently(ConnectorHttp.ClientName).ConnectPatiently(BotCredentials.ClientName);
        services.AddHttpClient(ConnectorHttp.ClientName).AddHttpMessageHandler(() => new MovedHost(ServiceAddresses.GovernmentCommunity.Host, connector.Address + "/gcc"));
        _services = services.BuildServiceProvider();
    }

    public FakeConnector Fake { get; }

    public WaitingTime Time { get; }

    public LoggedText Log { get; } = new();

    public MemoryBook Book { get; } = new();

    public IConnector Connector => _services.GetRequiredService<IConnector>();

    public IBotTokens Tokens => _services.GetRequiredService<IBotTokens>();

    public Pacer Pacer => _services.GetRequiredService<Pacer>();

    public static async Task<SendingInTest> StartAsync(CancellationToken cancellationToken, Action<TeamsOptions>? configure = null)
    {
        WaitingTime time = new();
        return new SendingInTest(await FakeConnector.StartAsync(time, cancellationToken), time, configure);
    }

    public ConversationReference To(string conversation = Chat) => new(Fake.ServiceUrl, conversation, "personal", BotIds.HomeTenant, BotIds.Bot);

    /// <summary>Sends a message. The token only ends the sending, not waiting for that.</summary>
    public Task<ConnectorResult> SendAsync(string text, CancellationToken cancellationToken, string conversation = Chat) =>
        Connector.SendAsync(To(conversation), new OutboundActivity { Text = text }.ToJson(), cancellationToken).WaitAsync(Patience.Longest, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Fake.DisposeAsync();
    }
}
