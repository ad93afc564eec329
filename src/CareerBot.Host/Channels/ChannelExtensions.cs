using CareerBot.Messages.Catalog;
using CareerBot.Messages.PayNews;
using CareerBot.Messages.Texts;
using CareerBot.Slack;
using CareerBot.Storage.Channels;

namespace CareerBot.Host.Channels;

/// <summary>The chat channels, and what they are given of the rest.</summary>
internal static class ChannelExtensions
{
    public static void AddChannels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IChannelTexts, CurrentTexts>();
        services.AddSingleton<CurrentCatalog>();
        services.AddSingleton<ICatalog>(provider => provider.GetRequiredService<CurrentCatalog>());
        services.AddSingleton<IFirstQuestions>(provider => provider.GetRequiredService<CurrentCatalog>());
        services.AddSingleton<ISubscriptions, SubscriptionStore>();
        services.AddSingleton<IPayNews, PublishedNews>();
        services.AddSlack(configuration);
    }

    public static void MapChannels(this WebApplication app) => app.MapSlack();
}
