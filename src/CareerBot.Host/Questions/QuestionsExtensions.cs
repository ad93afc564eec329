using CareerBot.Messages;
using CareerBot.Messages.HandOvers;
using CareerBot.Storage.Questions;
using Microsoft.Extensions.Options;

namespace CareerBot.Host.Questions;

/// <summary>What was asked, and what is handed over to HR.</summary>
internal static class QuestionsExtensions
{
    public static void AddQuestions(this IServiceCollection services)
    {
        services.AddOptions<InsightsOptions>().BindConfiguration("Insights").ValidateOnStart();
        services.AddSingleton<IValidateOptions<InsightsOptions>, InsightsOptionsValidator>();
        services.AddOptions<PayInformationOptions>().BindConfiguration("PayInformation").ValidateOnStart();
        services.AddSingleton<IValidateOptions<PayInformationOptions>, PayInformationOptionsValidator>();
        services.AddSingleton<AskedStore>();
        services.AddSingleton<HandOverStore>();
        services.AddSingleton<AskedRecorder>();
        services.AddSingleton<IFeedback>(provider => provider.GetRequiredService<AskedRecorder>());
        services.AddHostedService(provider => provider.GetRequiredService<AskedRecorder>());
        services.AddHostedService<QuestionRetention>();
        services.AddSingleton<IHandOverDesk, HandOverDesk>();
        services.AddSingleton<ReplyDelivery>();
        services.AddHostedService(provider => provider.GetRequiredService<ReplyDelivery>());
        services.AddSingleton<AnswerKeeper>();
    }
}
