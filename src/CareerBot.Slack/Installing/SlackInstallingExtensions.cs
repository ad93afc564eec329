using CareerBot.Slack.Sending;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack.Installing;

/// <summary>Registers where CareerBot is installed.</summary>
public static class SlackInstallingExtensions
{
    /// <summary>
    /// Adds <see cref="IInstallations"/>: with <c>Slack:BotToken</c> that of the token; else, with <c>Slack:ClientId</c> or <c>Slack:ClientSecret</c>, those
    /// that are made by OAuth, for which an <see cref="IInstallationVault"/> and Data Protection are needed. Without any of them, none: the channel is
    /// off. <see cref="SlackSendingExtensions.AddSlackSending"/> and <see cref="SlackOptions"/> are needed too.
    /// </summary>
    public static IServiceCollection AddSlackInstallations(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        IConfigurationSection slack = configuration.GetSection(SlackOptions.Section);
        if (Has(slack, nameof(SlackOptions.BotToken)))
        {
            services.TryAddSingleton<IInstallations, SingleInstallation>();
        }
        else if (Has(slack, nameof(SlackInstallOptions.ClientId)) || Has(slack, nameof(SlackInstallOptions.ClientSecret)))
        {
            AddOAuth(services, slack);
        }

        return services;
    }

    private static bool Has(IConfigurationSection slack, string name) => !string.IsNullOrWhiteSpace(slack[name]);

    private static void AddOAuth(IServiceCollection services, IConfigurationSection slack)
    {
        services.AddOptions<SlackInstallOptions>().Bind(slack).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SlackInstallOptions>, SlackInstallOptionsValidator>());
        services.AddDataProtection();
        services.TryAddSingleton<InstallationSeal>();
        services.TryAddSingleton<InstallStates>();
        services.TryAddSingleton<OAuthAccess>();
        services.TryAddSingleton<InstallFlow>();
        services.TryAddSingleton<StoredInstallations>();
        services.TryAddSingleton<IInstallations>(provider => provider.GetRequiredService<StoredInstallations>());
    }
}
