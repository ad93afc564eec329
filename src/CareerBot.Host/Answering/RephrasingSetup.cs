using System.Runtime.CompilerServices;
using CareerBot.Host.Knowledge;
using CareerBot.Knowledge;
using CareerBot.Messages;
using CareerBot.Rephrasing;

namespace CareerBot.Host.Answering;

/// <summary>The engine behind <see cref="ICareerBot"/>, and rephrasing after it where the settings name a model.</summary>
internal static class RephrasingSetup
{
    /// <summary>Registers both. Where no model is named, nothing of rephrasing is registered, and not even loaded.</summary>
    public static void AddCareerBot(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TalkingCareerBot>();
        IConfigurationSection settings = builder.Configuration.GetSection("Rephrasing");
        if (settings.GetValue<bool>("Enabled") || settings["Endpoint"] is { Length: > 0 })
        {
            AddRephrasing(builder);
        }
        else
        {
            builder.Services.AddSingleton<ICareerBot>(services => services.GetRequiredService<TalkingCareerBot>());
        }
    }

    // Not inlined: a method that names a type of an assembly loads it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddRephrasing(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IKnowledgeSource, CurrentKnowledge>();
        builder.Services.AddRephrasing<TalkingCareerBot>(builder.Configuration, (services, folder) => KnowledgeFolder.Find(folder, services.GetRequiredService<IHostEnvironment>().ContentRootPath));
    }
}
