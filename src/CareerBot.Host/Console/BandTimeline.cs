using System.Collections.Immutable;
using System.Globalization;
using CareerBot.Salaries;

namespace CareerBot.Host.Console;

/// <summary>The history of one band as a chart: time from left to right, pay from the bottom up, each statement a block as long as it was in force.</summary>
/// <param name="Blocks">The statements, oldest first.</param>
/// <param name="Highest">The amount at the top.</param>
/// <param name="From">The day at the left edge.</param>
/// <param name="To">The day at the right edge.</param>
public sealed record BandTimeline(ImmutableArray<TimelineBlock> Blocks, decimal Highest, DateOnly From, DateOnly To)
{
    /// <summary>Days that a band without a beginning is drawn for before the next, and the last one after today.</summary>
    private const int Margin = 120;

    /// <summary>The chart of the statements on one key; null when there are none.</summary>
    /// <param name="entries">By the day that they begin.</param>
    /// <param name="today">Today.</param>
    public static BandTimeline? Of(IReadOnlyList<BookEntry> entries, DateOnly today)
    {
        // Of several statements that begin on one day the last holds.
        BookEntry[] shown = [.. entries.Where((entry, index) => index + 1 == entries.Count || entries[index + 1].InForceFrom != entry.InForceFrom)];
        if (shown.All(entry => entry.Ends))
        {
            return null;
        }

        DateOnly firstDated = shown.Select(entry => entry.InForceFrom).FirstOrDefault(day => day != DateOnly.MinValue, today);
        DateOnly from = (firstDated < today ? firstDated : today).AddDays(shown[0].InForceFrom == DateOnly.MinValue ? -Margin : 0);
        DateOnly last = shown[^1].InForceFrom > today ? shown[^1].InForceFrom : today;
        DateOnly to = last.AddDays(Margin);
        decimal highest = shown.Max(entry => entry.Band.Max) * 1.1m;
        double days = to.DayNumber - from.DayNumber;
        var blocks = ImmutableArray.CreateBuilder<TimelineBlock>();
        for (int i = 0; i < shown.Length; i++)
        {
            if (shown[i].Ends)
            {
                continue;
            }

            DateOnly begin = shown[i].InForceFrom < from ? from : shown[i].InForceFrom;
            DateOnly end = i + 1 < shown.Length ? shown[i + 1].InForceFrom : to;
            Band band = shown[i].Band;
            blocks.Add(new TimelineBlock(
                shown[i],
                Percent((begin.DayNumber - from.DayNumber) / days),
                Percent((end.DayNumber - begin.DayNumber) / days),
                Percent((double)(1 - (band.Max / highest))),
                Percent((double)((band.Max - band.Min) / highest)),
                shown[i].InForceFrom > today));
        }

        return new BandTimeline(blocks.ToImmutable(), highest, from, to);
    }

    private static string Percent(double share) => (share * 100).ToString("0.###", CultureInfo.InvariantCulture) + "%";
}

/// <summary>One statement on the chart; lengths are percentages.</summary>
/// <param name="Entry">The statement.</param>
/// <param name="X">Where it begins.</param>
/// <param name="Width">How long it was in force.</param>
/// <param name="Y">Its upper end, from the top.</param>
/// <param name="Height">From its lower to its upper end.</param>
/// <param name="IsScheduled">Whether it is not in force yet.</param>
public sealed record TimelineBlock(BookEntry Entry, string X, string Width, string Y, string Height, bool IsScheduled);
