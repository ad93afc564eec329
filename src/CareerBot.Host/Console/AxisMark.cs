using System.Collections.Immutable;
using CareerBot.Messages.Rendering;

namespace CareerBot.Host.Console;

/// <summary>A mark on an axis.</summary>
/// <param name="At">Its place, as a percentage of the axis.</param>
/// <param name="Label">What is written at it.</param>
/// <param name="Anchor">Which end of the label stands at the mark, so that it stays within the drawing.</param>
public sealed record AxisMark(string At, string Label, string Anchor)
{
    /// <summary>The round amounts of a scale, from the left.</summary>
    public static ImmutableArray<AxisMark> Across(RangeScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        return [.. scale.Ticks.Select(tick => new AxisMark(Length.Percent(scale.At(tick)), RangeScale.Abbreviate(tick), tick == 0 ? "start" : "middle"))];
    }

    /// <summary>The round amounts of a scale, from the bottom up.</summary>
    public static ImmutableArray<AxisMark> Upwards(RangeScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        return [.. scale.Ticks.Select(tick => new AxisMark(Length.Percent(1 - scale.At(tick)), RangeScale.Abbreviate(tick), "end"))];
    }
}
