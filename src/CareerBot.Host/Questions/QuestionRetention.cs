using CareerBot.Salaries.Revisions;
using CareerBot.Storage.Questions;
using Microsoft.Extensions.Options;

namespace CareerBot.Host.Questions;

/// <summary>Takes out texts, counts and questions for HR when their days are over (<see cref="InsightsOptions"/>).</summary>
public sealed class QuestionRetention(AskedStore asked, HandOverStore handedOver, IOptions<InsightsOptions> options, TimeProvider time, ILogger<QuestionRetention> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, time);
        do
        {
            DateOnly today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            try
            {
                int texts = await asked.ForgetAsync(today.AddDays(-options.Value.KeepTexts), today.AddDays(-options.Value.KeepCounts), stoppingToken);
                int replies = await handedOver.ForgetAsync(time.GetUtcNow().AddDays(-options.Value.KeepReplies), stoppingToken);
                if (texts + replies > 0)
                {
                    Log.QuestionsForgotten(logger, texts, replies);
                }
            }
            catch (StoreUnavailableException)
            {
                // The book keeper says that the database is away; the next hour tries again.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
