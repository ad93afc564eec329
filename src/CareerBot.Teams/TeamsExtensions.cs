using CareerBot.Messages.Approvals;
using CareerBot.Messages.HandOvers;
using CareerBot.Messages.Inbox;
using CareerBot.Messages.PayNews;
using CareerBot.Teams.Answering;
using CareerBot.Teams.Approving;
using CareerBot.Teams.Askers;
using CareerBot.Teams.Inbound;
using CareerBot.Teams.Interacting;
using CareerBot.Teams.Rendering;
using CareerBot.Teams.Sending;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CareerBot.Teams;

/// <summary>Puts the Teams channel into a host.</summary>
public static class TeamsExtensions
{
    /// <summary>Adds the channel, when its settings switch it on.</summary>
    /// <returns>Whether it is on.</returns>
    public static bool AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddTeamsOptions(configuration);
        var options = new TeamsOptions();
        TeamsSettings.Read(configuration.GetSection(TeamsOptions.Section), options);
        if (!options.IsOn)
        {
            return false;
        }

        services.AddTeamsInbound();
        services.AddTeamsSending();
        services.TryAddSingleton<WaitingNews>();
        services.AddSingleton<TeamsAskerDirectory>();
        services.AddSingleton<TeamsWordings>();
        services.AddSingleton<GreetingCards>();
        services.AddSingleton<HandOverForm>();
        services.AddSingleton<CompareForm>();
        services.AddSingleton<NewsCards>();
        services.AddSingleton<RevisionCards>();
        services.AddSingleton<PersonalChats>();
        services.AddSingleton<Commands>();
        services.AddSingleton<AskAnswers>();
        services.AddSingleton<SentReplies>();
        services.AddSingleton<Typing>();
        services.AddSingleton<HandOvers>();
        services.AddSingleton<IReplyChannel>(provider => provider.GetRequiredService<HandOvers>());
        services.AddSingleton<NewsMessages>();
        services.AddSingleton<INewsChannel>(provider => provider.GetRequiredService<NewsMessages>());
        services.AddSingleton<ApproverRoll>();
        services.AddSingleton<Decisions>();
        services.AddSingleton<ApprovalMessages>();
        services.AddSingleton<IApprovalChannel, ApprovalAnnouncer>();
        services.AddSingleton<TeamsDeliverySender>();
        services.AddSingleton<IInboxChannel, TeamsChannel>();
        services.AddSingleton<CardActions>();
        services.AddSingleton<TypeAhead>();
        services.AddSingleton<SearchExtension>();
        services.AddSingleton<Invokes>();
        services.AddSingleton<ITeamsActivities, ActivityIntake>();
        return true;
    }

    /// <summary>Maps <c>/api/messages</c>, when the channel is on.</summary>
    public static void MapTeams(this IEndpointRouteBuilder routes) => routes.MapTeamsInbound();
}
