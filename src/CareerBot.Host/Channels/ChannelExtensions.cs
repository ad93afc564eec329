using CareerBot.Host.Pay;
using CareerBot.Messages.Approvals;
using CareerBot.Messages.Catalog;
using CareerBot.Messages.Conversations;
using CareerBot.Messages.PayNews;
using CareerBot.Messages.Texts;
using CareerBot.Pictures;
using CareerBot.Slack;
using CareerBot.Slack.Rendering;
using CareerBot.Storage.Channels;
using CareerBot.Teams;

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
        services.AddSingleton<SubscriptionStore>();
        services.AddSingleton<ISubscriptions>(provider => provider.GetRequiredService<SubscriptionStore>());
        services.AddSingleton<NewsStore>();
        services.AddSingleton<INewsLedger>(provider => provider.GetRequiredService<NewsStore>());
        services.AddSingleton<PublishedNews>();
        services.AddSingleton<IPayNews>(provider => provider.GetRequiredService<PublishedNews>());
        services.AddSingleton<IRevisionSubscriber, SubscriberNews>();
        services.AddSingleton<IAnnouncements, AnnouncementStore>();
        services.AddSingleton<IRevisionApprovals, RevisionApprovals>();
        services.AddSingleton<IRevisionSubscriber, ApprovalNews>();
        services.AddSingleton<IConversationBook, ConversationStore>();
        services.AddSingleton<RangePicture>();
        services.AddTeams(configuration);
        if (services.AddSlack(configuration))
        {
            services.AddSingleton<IRangePictures, SlackPictures>();
        }
    }

    public static void MapChannels(this WebApplication app)
    {
        app.MapSlack();
        app.MapTeams();
    }
}
