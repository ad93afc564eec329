using CareerBot.Slack.Sending;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CareerBot.Slack.Installing;

/// <summary>Registers where CareerBot is installed.</summary>
public static class SlackInstallingExtensions
{
    /// <summary>
    /// Adds <see cref="IInstallations"/>: with <c>Slack:BotToken</c> that of the token. Without it, none: the channel is off.
    /// <see cref="SlackSendingExtensions.AddSlackSending"/> and <see cref="SlackOptions"/> are needed too.
    /// </summary>
    public static IServiceCollection AddSlackInstallations(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        IConfigurationSection slack = configuration.GetSection(SlackOptions.Section);
        if (!string.IsNullOrWhiteSpace(slack[nameof(SlackOptions.BotToken)]))
        {
            services.TryAddSingleton<IInstallations, SingleInstallation>();
        }

        return services;
    }
}
