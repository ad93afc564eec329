using Microsoft.Extensions.DependencyInjection;

namespace CareerBot.Teams.Tests;

/// <summary>For tests whose clock stands still: the limit of connecting goes by the real one, and a busy machine may exceed it.</summary>
internal static class PatientConnections
{
    /// <summary>Lets connecting take as long as a try may. Otherwise it counts as failed, and the pause before the next try never passes.</summary>
    /// <param name="services">Where the client is registered.</param>
    /// <param name="client">The client's name.</param>
    public static IServiceCollection ConnectPatiently(this IServiceCollection services, string client)
    {
        services.AddHttpClient(client).ConfigurePrimaryHttpMessageHandler((handler, _) =>
        {
            HttpMessageHandler? connecting = handler is DelegatingHandler outer ? outer.InnerHandler : handler;
            ((SocketsHttpHandler)connecting!).ConnectTimeout = Timeout.InfiniteTimeSpan;
        });
        return services;
    }
}
