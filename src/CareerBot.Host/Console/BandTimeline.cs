using System.Collections.Immutable;
using CareerBot.Messages.Rendering;
using CareerBot.Salaries;

namespace CareerBot.Host.Console;

/// <summary>The history of one band as a chart: time from left to right, pay from the bottom up, each statement a block as long as it was in force.</summary>
/// <param name="Blocks">The statements, oldest first.</param>
/// <param name="Amounts">Round amounts, from the bottom up.</param>
/// <param name="Days">The days on which something began, as far as their labels have room.</param>
/// <param name="Today">Where today is.</param>
public sealed record BandTimeline(ImmutableArray<TimelineBlock> Blocks, ImmutableArray<AxisMark> Amounts, ImmutableArray<AxisMark> Days, string Today)
{
    /// <summary>Days that a band without a beginning is drawn for before the next, and the last one after today.</summary>
    private const int Margin = 120;

    /// <summary>Share of the width that the label of a day takes on a phone.</summary>
    private const double RoomOfDay = 0.28;

    /// <summary>Share of the width that the figures of a block take.</summary>
    private const double RoomOfFigures = 0.22;

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
        double days = last.AddDays(Margin).DayNumber - from.DayNumber;
        double At(DateOnly day) => day < from ? 0 : (day.DayNumber - from.DayNumber) / days;
        var scale = new RangeScale(shown.Max(entry => entry.Band.Max), hasOpenEnd: true);
        ImmutableArray<TimelineBlock> blocks =
        [
            .. shown.Select((entry, index) => (entry, Begin: At(entry.InForceFrom), End: index + 1 < shown.Length ? At(shown[index + 1].InForceFrom) : 1))
                .Where(block => !block.entry.Ends)
                .Select(block => new TimelineBlock(
                    block.entry,
                    Length.Percent(block.Begin),
                    Length.Percent(block.End - block.Begin),
                    Length.Percent(1 - scale.At(block.entry.Band.Max)),
                    Length.Percent(scale.At(block.entry.Band.Max) - scale.At(block.entry.Band.Min)),
                    block.End - block.Begin >= RoomOfFigures,
                    block.entry.InForceFrom > today)),
        ];
        return new BandTimeline(blocks, AxisMark.Upwards(scale), DaysOf(shown, At), Length.Percent(At(today)));
    }

    private static ImmutableArray<AxisMark> DaysOf(BookEntry[] shown, Func<DateOnly, double> at)
    {
        var marks = ImmutableArray.CreateBuilder<AxisMark>();
        double free = 0;
        foreach (BookEntry entry in shown)
        {
            double begin = at(entry.InForceFrom);
            if (begin < free)
            {
                continue;
            }

            bool isAtEnd = begin > 1 - RoomOfDay;
            if (!isAtEnd || begin - RoomOfDay >= free)
            {
                marks.Add(new AxisMark(Length.Percent(begin), Money.Day(entry.InForceFrom), isAtEnd ? "end" : "start"));
                free = begin + RoomOfDay;
            }
        }

        return marks.DrainToImmutable();
    }
}

/// <summary>One statement on the chart; lengths are percentages.</summary>
/// <param name="Entry">The statement.</param>
/// <param name="X">Where it begins.</param>
/// <param name="Width">How long it was in force.</param>
/// <param name="Y">Its upper end, from the top.</param>
/// <param name="Height">From its lower to its upper end.</param>
/// <param name="HasRoom">Whether its figures have room above it.</param>
/// <param name="IsScheduled">Whether it is not in force yet.</param>
public sealed record TimelineBlock(BookEntry Entry, string X, string Width, string Y, string Height, bool HasRoom, bool IsScheduled);
