using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Installing;

/// <summary>Where somebody installs CareerBot in a workspace.</summary>
public static class SlackInstallEndpoints
{
    /// <summary>Where it begins.</summary>
    public const string InstallPath = "/slack/install";

    /// <summary>Where Slack sends the browser back to.</summary>
    public const string CallbackPath = "/slack/oauth";

    /// <summary>Maps both addresses where installation by OAuth is on; else neither is there.</summary>
    public static IEndpointRouteBuilder MapSlackInstall(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        if (endpoints.ServiceProvider.GetService<InstallFlow>() is not { } flow)
        {
            return endpoints;
        }

        if (string.IsNullOrEmpty(endpoints.ServiceProvider.GetRequiredService<IOptions<SlackOptions>>().Value.TeamId))
        {
            InstallLog.OpenToAll(endpoints.ServiceProvider.GetRequiredService<ILogger<InstallFlow>>());
        }

        endpoints.MapGet(InstallPath, flow.Begin).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapGet(CallbackPath, flow.CompleteAsync).AllowAnonymous().ExcludeFromDescription();
        return endpoints;
    }
}
