using System.Globalization;

namespace CareerBot.Messages.Rendering;

/// <summary>
/// Where an amount lies on a drawing: from zero, so that a length is an amount and a range twice as wide is drawn twice as wide.
/// </summary>
public sealed class RangeScale
{
    /// <summary>How much of the width the highest figure takes; the rest is room for an open end's arrow.</summary>
    private const double RoomForOpenEnd = 0.84;

    private const double RoomForClosedEnd = 0.97;

    /// <summary>More marks than this run into each other on a phone.</summary>
    private const int MostTicks = 5;

    private static readonly decimal[] Steps = [1, 2, 2.5m, 5];

    private readonly decimal _end;

    /// <summary>The scale of some ranges of one currency.</summary>
    /// <param name="highest">The highest amount drawn.</param>
    /// <param name="hasOpenEnd">Whether any of them has an open end, which takes room beyond its figure.</param>
    public RangeScale(decimal highest, bool hasOpenEnd)
    {
        _end = Math.Max(1, highest) / (decimal)(hasOpenEnd ? RoomForOpenEnd : RoomForClosedEnd);
        decimal step = StepFor(_end);
        Ticks = [.. Enumerable.Range(0, MostTicks + 1).Select(i => i * step).TakeWhile(amount => amount <= _end)];
    }

    /// <summary>The scale of the ranges of an answer.</summary>
    public static RangeScale Of(IReadOnlyCollection<PayRange> ranges)
    {
        ArgumentNullException.ThrowIfNull(ranges);
        return new RangeScale(ranges.Max(range => Math.Max(range.Min, range.Max)), ranges.Any(range => range.OpenEnded));
    }

    /// <summary>Round amounts to mark, zero first.</summary>
    public IReadOnlyList<decimal> Ticks { get; }

    /// <summary>The amount's place as a share of the width, 0 to 1.</summary>
    public double At(decimal amount) => (double)(amount / _end);

    /// <summary>A mark in short: 50k, 2.5M. The letters are those of the SI, the same in every language.</summary>
    public static string Abbreviate(decimal amount) => amount switch
    {
        >= 1_000_000 => (amount / 1_000_000).ToString("0.##", CultureInfo.InvariantCulture) + "M",
        >= 1_000 => (amount / 1_000).ToString("0.##", CultureInfo.InvariantCulture) + "k",
        _ => amount.ToString("0.##", CultureInfo.InvariantCulture),
    };

    /// <summary>The smallest round step that needs no more than the ticks allowed.</summary>
    private static decimal StepFor(decimal end)
    {
        for (decimal power = 0.01m; ; power *= 10)
        {
            foreach (decimal step in Steps)
            {
                if (end / (step * power) <= MostTicks)
                {
                    return step * power;
                }
            }
        }
    }
}
