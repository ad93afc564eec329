using CareerBot.Knowledge;
using CareerBot.Messages;
using CareerBot.Rephrasing.Asking;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareerBot.Rephrasing;

/// <summary>Puts rephrasing after the engine.</summary>
public static class RephrasingExtensions
{
    /// <summary>Registers it; <see cref="ICareerBot"/> is then <typeparamref name="TEngine"/> with warmer words.</summary>
    /// <typeparam name="TEngine">The registered engine.</typeparam>
    /// <param name="services">Receives it. Knows <see cref="IKnowledgeSource"/>.</param>
    /// <param name="configuration">Has the settings.</param>
    /// <param name="findFolder">Finds the folder of <see cref="RephrasingOptions.Prompts"/>.</param>
    public static IServiceCollection AddRephrasing<TEngine>(this IServiceCollection services, IConfiguration configuration, Func<IServiceProvider, string, string> findFolder)
        where TEngine : class, ICareerBot
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<RephrasingOptions>().BindConfiguration(RephrasingOptions.Section);
        services.AddHybridCache();
        if (configuration.GetConnectionString("Redis") is { Length: > 0 } redis)
        {
            services.AddStackExchangeRedisCache(options => options.Configuration = redis);
        }

        services.AddSingleton<Func<RephrasingOptions, IChatClient>>(ModelClient.Create);
        services.AddSingleton<CurrentRephrasing>();
        services.AddSingleton<TokenAllowance>();
        services.AddSingleton<RephrasingMeter>();
        services.AddSingleton<ModelCalls>();
        services.AddSingleton(provider => new PromptLibrary(
            findFolder(provider, provider.GetRequiredService<CurrentRephrasing>().Options.Prompts),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<PromptLibrary>>()));
        services.AddHostedService(provider => provider.GetRequiredService<PromptLibrary>());
        services.AddSingleton<Rephraser>();
        services.AddSingleton<ICareerBot>(provider => new RephrasingCareerBot(provider.GetRequiredService<TEngine>(), provider.GetRequiredService<Rephraser>()));
        return services;
    }
}
