using CareerBot.Messages.Inbox;
using CareerBot.Messages.Replies;
using CareerBot.Storage;
using CareerBot.Storage.Inbox;

namespace CareerBot.Host.Inbox;

/// <summary>What channels acknowledge, kept until it is answered.</summary>
internal static class InboxExtensions
{
    public static void AddInbox(this IServiceCollection services)
    {
        services.AddSingleton(provider => new InboxDatabase(InboxDatabase.Beside(provider.GetRequiredService<StoreOptions>())));
        services.AddSingleton<IInboxStore, InboxStore>();
        services.AddSingleton<IOpenReplies, OpenReplies>();
        services.AddSingleton<InboxDesk>();
        services.AddSingleton<IInbox, StoredInbox>();
        services.AddHostedService<InboxWorker>();
    }
}
