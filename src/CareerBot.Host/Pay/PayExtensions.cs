using CareerBot.Dialog.Pay;
using CareerBot.Host.Knowledge;
using CareerBot.Salaries.Revisions;
using CareerBot.Storage;
using CareerBot.Storage.Salaries;
using Microsoft.Extensions.Options;

namespace CareerBot.Host.Pay;

/// <summary>The salary book: its store, its desk, and what keeps the answers up to date with it.</summary>
internal static class PayExtensions
{
    public static void AddPay(this IServiceCollection services)
    {
        services.AddSingleton(provider => StoreLocation.Of(
            provider.GetRequiredService<IConfiguration>().GetConnectionString(StoreLocation.Name),
            KnowledgeFolder.Find(provider.GetRequiredService<IOptions<KnowledgeOptions>>().Value.Path, provider.GetRequiredService<IHostEnvironment>().ContentRootPath)));
        services.AddSingleton<CareerBotDatabase>();
        services.AddSingleton<ISalaryStore, SalaryStore>();
        services.AddSingleton<PublishedBook>();
        services.AddSingleton<PayVocabularies>();
        services.AddSingleton<IRevisionListener, RevisionAnnouncer>();
        services.AddSingleton<IBookCheck>(provider => new PublishedCheck(() => provider.GetRequiredService<CurrentSnapshot>().Value.Engine));
        services.AddSingleton<SalaryDesk>();
        services.AddSingleton<BookKeeper>();
        services.AddHostedService(provider => provider.GetRequiredService<BookKeeper>());
    }
}
