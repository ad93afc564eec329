using System.Collections.Immutable;
using System.Globalization;
using CareerBot.Storage.Questions;

namespace CareerBot.Host.Console;

/// <summary>Questions counted by week (ISO 8601: Monday to Sunday).</summary>
/// <param name="Weeks">The weeks, the latest first; those without a question too.</param>
/// <param name="Most">The largest count of a week, for drawing; at least 1.</param>
public sealed record InsightWeeks(ImmutableArray<InsightWeek> Weeks, int Most)
{
    private const int DaysOfWeek = 7;

    /// <summary>The first day of the week that a day lies in.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));

    /// <summary>Puts the counts of days together.</summary>
    /// <param name="days">Counts by day and outcome.</param>
    /// <param name="today">Today: its week is the first.</param>
    /// <param name="count">How many weeks.</param>
    public static InsightWeeks Of(IReadOnlyCollection<DayCount> days, DateOnly today, int count)
    {
        ArgumentNullException.ThrowIfNull(days);
        ILookup<DateOnly, DayCount> byWeek = days.ToLookup(day => MondayOf(day.Day));
        DateOnly monday = MondayOf(today);
        ImmutableArray<InsightWeek> weeks = [.. Enumerable.Range(0, count).Select(back => InsightWeek.Of(monday.AddDays(-back * DaysOfWeek), byWeek))];
        return new InsightWeeks(weeks, Math.Max(1, weeks.Max(week => week.Total)));
    }
}

/// <summary>One week.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Counts">How many questions came to each outcome, by <see cref="AskedOutcome"/>.</param>
/// <param name="Up">Thumbs up.</param>
/// <param name="Down">Thumbs down.</param>
public sealed record InsightWeek(DateOnly Monday, ImmutableArray<int> Counts, int Up, int Down)
{
    /// <summary>All questions of the week.</summary>
    public int Total => Counts.Sum();

    /// <summary><c>2026-W48</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(Monday.ToDateTime(default))}-W{ISOWeek.GetWeekOfYear(Monday.ToDateTime(default)):00}");

    /// <summary>Its last day.</summary>
    public DateOnly Sunday => Monday.AddDays(6);

    internal static InsightWeek Of(DateOnly monday, ILookup<DateOnly, DayCount> byWeek)
    {
        int[] counts = new int[Enum.GetValues<AskedOutcome>().Length];
        foreach (DayCount day in byWeek[monday])
        {
            counts[(int)day.Outcome] += day.Count;
        }

        return new InsightWeek(monday, [.. counts], byWeek[monday].Sum(day => day.Up), byWeek[monday].Sum(day => day.Down));
    }
}
