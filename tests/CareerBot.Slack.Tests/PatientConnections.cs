using CareerBot.Slack.Sending;
using Microsoft.Extensions.DependencyInjection;

namespace CareerBot.Slack.Tests;

/// <summary>For tests whose clock stands still: the limit of connecting goes by the real one, and a busy machine may exceed it.</summary>
internal static class PatientConnections
{
    /// <summary>Lets connecting to Slack take as long as a try may. Otherwise it counts as failed, and the pause before the next try never passes.</summary>
    public static IServiceCollection ConnectPatiently(this IServiceCollection services)
    {
        services.AddHttpClient(SlackHttp.ClientName).ConfigurePrimaryHttpMessageHandler((handler, _) => ((SocketsHttpHandler)handler).ConnectTimeout = Timeout.InfiniteTimeSpan);
        return services;
    }
}
