using CareerBot.Slack.Installing;
using CareerBot.Storage.Installations;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace CareerBot.Host.Installations;

/// <summary>Where channels keep their installations, and the keys that seal them.</summary>
internal static class InstallationsExtensions
{
    public static void AddInstallations(this IServiceCollection services)
    {
        // One name whatever folder the program lies in, so that replicas and new versions open what another one sealed.
        services.AddDataProtection().SetApplicationName("CareerBot");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeyFolder>();
        services.AddSingleton<InstallationStore>();
        services.AddSingleton<IInstallationVault, SlackVault>();
    }
}
