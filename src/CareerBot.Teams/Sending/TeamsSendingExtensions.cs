using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerBot.Teams.Sending;

/// <summary>Registers what sends to Teams.</summary>
internal static class TeamsSendingExtensions
{
    /// <summary>A connection that does not come about within this time counts as never made.</summary>
    private static readonly TimeSpan LongestConnecting = TimeSpan.FromSeconds(5);

    /// <summary>Connections are made anew so often, so that a change in the DNS is noticed.</summary>
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);

    /// <summary>Adds <see cref="IConnector"/>, <see cref="IBotTokens"/> and <see cref="IConversationReferences"/>. The options, and the book that conversations are kept in, are registered elsewhere.</summary>
    public static IServiceCollection AddTeamsSending(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpClient(ConnectorHttp.ClientName, client =>
            {
                client.MaxResponseContentBufferSize = ConnectorHttp.LongestAnswer;
                // ConnectorHttp limits the time of a try by the TimeProvider.
                client.Timeout = Timeout.InfiniteTimeSpan;
            })
            .ConfigurePrimaryHttpMessageHandler(Handler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            // The factory's own log lines hold whole addresses, and those hold people's ids.
            .RemoveAllLoggers();
        services.AddHttpClient(BotCredentials.ClientName, client => client.MaxResponseContentBufferSize = ConnectorHttp.LongestAnswer)
            .ConfigurePrimaryHttpMessageHandler(provider => LoopbackLogin.Serves(provider.GetRequiredService<IOptions<TeamsOptions>>().Value.LoginUrl)
                ? new LoopbackLogin { InnerHandler = Handler() }
                : Handler())
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.TryAddSingleton<ServiceAddresses>();
        services.TryAddSingleton<BotCredentials>();
        services.TryAddSingleton<IBotTokens>(provider => provider.GetRequiredService<IOptions<TeamsOptions>>().Value.Credential == TeamsCredential.None
            ? new NoTokens()
            : new BotTokens(provider.GetRequiredService<BotCredentials>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<BotTokens>>()));
        services.TryAddSingleton<ConnectorHttp>();
        services.TryAddSingleton<Pacer>();
        services.TryAddSingleton<ConnectorClient>();
        services.TryAddSingleton<IConnector, Connector>();
        services.TryAddSingleton<IConversationReferences, ConversationReferences>();
        return services;
    }

    // The machine's proxy is honoured: that is the handler's default. A redirect would carry the token to another host.
    private static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = LongestConnecting,
        PooledConnectionLifetime = ConnectionLife,
        MaxConnectionsPerServer = 64,
    };
}
