using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CareerBot.Slack.Inbound;

/// <summary>Registers Socket Mode.</summary>
public static class SocketModeExtensions
{
    /// <summary>Adds the connections and <see cref="SocketModeState"/>; <c>AddSlackSending</c> and an <see cref="ISlackRequests"/> are needed too. Without an app-level token nothing is opened.</summary>
    public static IServiceCollection AddSlackSocketMode(this IServiceCollection services)
    {
        services.TryAddSingleton<SocketModeState>();
        services.AddHostedService<SocketModeService>();
        return services;
    }
}
