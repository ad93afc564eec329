using System.Globalization;
using CareerBot.Host.Console;
using CareerBot.Host.Questions;
using CareerBot.Messages;
using CareerBot.Salaries.Revisions;
using CareerBot.Storage.Questions;
using Microsoft.Extensions.Options;

namespace CareerBot.Host.Pages.Hr;

/// <summary>What was asked, by week: most, without an answer, declined, and what people thought of the answers.</summary>
public sealed class InsightsModel(AskedStore store, SalaryDesk desk, IOptions<InsightsOptions> options) : ConsolePage
{
    private const int WeekCount = 12;

    private const int MostTopics = 20;

    /// <summary>Days that texts are kept.</summary>
    public int KeepTexts => options.Value.KeepTexts;

    /// <summary>The weeks.</summary>
    public InsightWeeks Weeks { get; private set; } = null!;

    /// <summary>The week that the lists are of.</summary>
    public InsightWeek Week { get; private set; } = null!;

    /// <summary>What was asked most.</summary>
    public IReadOnlyList<TopicCount> Topics { get; private set; } = [];

    /// <summary>What had no answer.</summary>
    public IReadOnlyList<TextCount> Unanswered { get; private set; } = [];

    /// <summary>What was declined.</summary>
    public IReadOnlyList<TextCount> Declined { get; private set; } = [];

    /// <summary>What got a thumb down.</summary>
    public IReadOnlyList<TextCount> Disliked { get; private set; } = [];

    /// <summary>An intent with its finer kind, for reading.</summary>
    public static string NameOf(string intent, string kind) =>
        kind.StartsWith(Question.CuratedPrefix, StringComparison.Ordinal) ? $"curated answer {kind[Question.CuratedPrefix.Length..]}"
        : kind.Length > 0 ? $"{intent} ({kind})"
        : intent;

    /// <summary>A count as a share of the width.</summary>
    public string Share(int count) => ((double)count / Weeks.Most).ToString("0.##%", CultureInfo.InvariantCulture);

    /// <summary>Shows a week; without one, this one.</summary>
    public async Task OnGetAsync(string? week, CancellationToken cancellationToken)
    {
        DateOnly today = desk.Today;
        DateOnly first = InsightWeeks.MondayOf(today).AddDays(-7 * (WeekCount - 1));
        Weeks = InsightWeeks.Of([.. await store.DaysAsync(first, today, cancellationToken)], today, WeekCount);
        Week = Weeks.Weeks.FirstOrDefault(known => known.Name == week) ?? Weeks.Weeks[0];
        (DateOnly from, DateOnly to) = (Week.Monday, Week.Sunday);
        Topics = await store.TopicsAsync(from, to, MostTopics, cancellationToken);
        Unanswered = await store.TextsAsync(AskedOutcome.NoAnswer, from, to, MostTopics, cancellationToken);
        Declined = await store.TextsAsync(AskedOutcome.Declined, from, to, MostTopics, cancellationToken);
        Disliked = await store.DislikedAsync(from, to, MostTopics, cancellationToken);
    }
}
