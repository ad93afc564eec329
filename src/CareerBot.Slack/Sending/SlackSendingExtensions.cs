using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Sending;

/// <summary>Registers what sends to Slack.</summary>
public static class SlackSendingExtensions
{
    /// <summary>A connection that does not come about within this time counts as never made.</summary>
    private static readonly TimeSpan LongestConnecting = TimeSpan.FromSeconds(5);

    /// <summary>Connections are made anew so often, so that a change in the DNS is noticed.</summary>
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);

    /// <summary>Adds <see cref="ISlackApi"/>, <see cref="ResponseUrl"/> and <see cref="FileUpload"/>. <see cref="IInstallations"/> is registered elsewhere.</summary>
    public static IServiceCollection AddSlackSending(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpClient(SlackHttp.ClientName, client =>
            {
                client.MaxResponseContentBufferSize = SlackHttp.LongestAnswer;
                // SlackHttp limits the time of a try by the TimeProvider.
                client.Timeout = Timeout.InfiniteTimeSpan;
            })
            // The machine's proxy is honoured: that is the handler's default. A redirect would carry the token to another host.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = LongestConnecting,
                PooledConnectionLifetime = ConnectionLife,
                MaxConnectionsPerServer = 32,
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            // The factory's own log lines hold whole addresses, and a response_url is a secret.
            .RemoveAllLoggers();
        services.TryAddSingleton<SlackHttp>();
        services.TryAddSingleton<Pacer>();
        services.TryAddSingleton<ISlackApi>(provider => new SlackApi(
            provider.GetRequiredService<SlackHttp>(),
            provider.GetRequiredService<Pacer>(),
            provider.GetRequiredService<IInstallations>,
            provider.GetRequiredService<IOptions<SlackOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SlackApi>>()));
        services.TryAddSingleton(provider => new ResponseUrl(
            provider.GetRequiredService<SlackHttp>(), provider.GetRequiredService<IOptions<SlackOptions>>(), provider.GetRequiredService<ILogger<ResponseUrl>>()));
        services.TryAddSingleton(provider => new FileUpload(
            provider.GetRequiredService<ISlackApi>(),
            provider.GetRequiredService<SlackHttp>(),
            provider.GetRequiredService<IOptions<SlackOptions>>(),
            provider.GetRequiredService<ILogger<FileUpload>>()));
        return services;
    }
}
