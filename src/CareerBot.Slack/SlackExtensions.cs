using CareerBot.Messages.Approvals;
using CareerBot.Messages.HandOvers;
using CareerBot.Messages.Inbox;
using CareerBot.Messages.PayNews;
using CareerBot.Slack.Answering;
using CareerBot.Slack.Approving;
using CareerBot.Slack.Askers;
using CareerBot.Slack.Inbound;
using CareerBot.Slack.Installing;
using CareerBot.Slack.Interacting;
using CareerBot.Slack.Rendering;
using CareerBot.Slack.Sending;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CareerBot.Slack;

/// <summary>Puts Slack's channel into a host.</summary>
public static class SlackExtensions
{
    /// <summary>Adds the channel, when its settings switch it on.</summary>
    /// <returns>Whether it is on.</returns>
    public static bool AddSlack(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        IConfigurationSection section = configuration.GetSection(SlackOptions.Section);
        services.AddOptions<SlackOptions>().Configure(options => SlackSettings.Read(section, options)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SlackOptions>>(new SlackOptionsValidator(section));
        var options = new SlackOptions();
        SlackSettings.Read(section, options);
        if (!options.IsOn)
        {
            return false;
        }

        services.AddSlackSending();
        services.AddSlackInstallations(configuration);
        services.AddSingleton<DeliverySender>();
        services.AddSingleton<AskerDirectory>();
        services.AddSingleton<PlaceDirectory>();
        services.AddSingleton<Wordings>();
        services.TryAddSingleton<IRangePictures, NoPictures>();
        services.AddSingleton<AskAnswers>();
        services.AddSingleton<CommandAnswers>();
        services.AddSingleton<SubscriptionCommands>();
        services.AddSingleton<HomeTab>();
        services.AddSingleton<AgentPrompts>();
        services.AddSingleton<AgentSessions>();
        services.AddSingleton<AnswerDialog>();
        services.AddSingleton<CompareDialog>();
        services.AddSingleton<HandOverDialog>();
        services.AddSingleton<IDialog>(provider => provider.GetRequiredService<CompareDialog>());
        services.AddSingleton<IDialog>(provider => provider.GetRequiredService<HandOverDialog>());
        services.AddSingleton<IPresses, AskPresses>();
        services.AddSingleton<IPresses, ThumbPresses>();
        services.AddSingleton<IPresses, SharePresses>();
        services.AddSingleton<IPresses>(provider => provider.GetRequiredService<HandOverDialog>());
        services.AddSingleton<IPresses, HomePresses>();
        services.TryAddSingleton<WaitingNews>();
        services.AddSingleton<NewsMessages>();
        services.AddSingleton<INewsChannel>(provider => provider.GetRequiredService<NewsMessages>());
        services.AddSingleton<ApproverRoll>();
        services.AddSingleton<RevisionLines>();
        services.AddSingleton<ApprovalMessages>();
        services.AddSingleton<IApprovalChannel, ApprovalAnnouncer>();
        services.AddSingleton<ApprovalDialog>();
        services.AddSingleton<IDialog>(provider => provider.GetRequiredService<ApprovalDialog>());
        services.AddSingleton<IPresses>(provider => provider.GetRequiredService<ApprovalDialog>());
        services.AddSingleton<Menus>();
        services.AddSingleton<Shortcuts>();
        services.AddSingleton<EventIntake>();
        services.AddSingleton<SlackRequests>();
        services.AddSingleton<ISlackRequests>(provider => provider.GetRequiredService<SlackRequests>());
        services.AddSingleton<IInboxChannel, SlackChannel>();
        services.AddSingleton<IReplyChannel, SlackReplies>();
        services.AddSlackSocketMode();
        if (options.SigningSecrets.Count > 0)
        {
            services.AddSingleton(provider => new SlackSignature(provider.GetRequiredService<IOptions<SlackOptions>>().Value.SigningSecrets, provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton<SlackEndpoint>();
        }

        return true;
    }

    /// <summary>Maps <c>/slack/events</c>, when requests over HTTP are on.</summary>
    public static void MapSlack(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        if (routes.ServiceProvider.GetService<SlackEndpoint>() is not null)
        {
            SlackEndpoint.Map(routes);
        }

        routes.MapSlackInstall();
    }
}
