using CareerBot.Teams.Sending;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CareerBot.Teams.Inbound;

/// <summary>Puts the way in of the Teams channel into a host: settings, token validation, endpoint.</summary>
internal static class TeamsInboundExtensions
{
    /// <summary>How long to wait for a connection to where the keys are.</summary>
    private static readonly TimeSpan LongestConnecting = TimeSpan.FromSeconds(5);

    /// <summary>Adds <see cref="TeamsOptions"/>, checked at start, whether the channel is on or off.</summary>
    public static IServiceCollection AddTeamsOptions(this IServiceCollection services, IConfiguration configuration)
    {
        IConfigurationSection section = configuration.GetSection(TeamsOptions.Section);
        services.AddOptions<TeamsOptions>().Configure(options => TeamsSettings.Read(section, options)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TeamsOptions>>(provider => new TeamsOptionsValidator(section, provider.GetRequiredService<IHostEnvironment>()));
        return services;
    }

    /// <summary>Adds the endpoint and what it is made of; <see cref="ITeamsActivities"/> is registered elsewhere.</summary>
    public static IServiceCollection AddTeamsInbound(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpClient(SigningKeys.ClientName, client =>
            {
                client.MaxResponseContentBufferSize = SigningKeys.LongestDocument;
                // SigningKeys limits the time by the TimeProvider.
                client.Timeout = Timeout.InfiniteTimeSpan;
            })
            // The machine's proxy is honoured: that is the handler's default. Keys are taken from where the settings say, not from where that place points.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = LongestConnecting })
            .RemoveAllLoggers();
        services.TryAddSingleton<SigningKeys>();
        services.TryAddSingleton<BotTokenValidation>();
        services.TryAddSingleton<ServiceAddresses>();
        services.TryAddSingleton<ServedTenants>();
        services.TryAddSingleton<AnonymousAccess>();
        services.TryAddSingleton<TeamsEndpoint>();
        return services;
    }

    /// <summary>Maps <c>/api/messages</c>, when the channel is on.</summary>
    public static void MapTeamsInbound(this IEndpointRouteBuilder routes)
    {
        // Asked for, not made: settings that are wrong are refused at the start, all at once.
        if (routes.ServiceProvider.GetRequiredService<IServiceProviderIsService>().IsService(typeof(TeamsEndpoint)))
        {
            TeamsEndpoint.Map(routes);
        }
    }
}
