using System.Collections.Immutable;
using CareerBot.Messages.Rendering;
using CareerBot.Salaries;
using CareerBot.Salaries.Revisions;

namespace CareerBot.Host.Console;

/// <summary>The changes of one currency, old and new ranges drawn on one scale: what is twice as long is twice as much.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Marks">The round amounts of the scale.</param>
/// <param name="Rows">The changes, in their order.</param>
public sealed record ChangeChart(string Currency, ImmutableArray<AxisMark> Marks, ImmutableArray<ChangeRow> Rows)
{
    /// <summary>One chart for each currency, in the order in which the changes bring them.</summary>
    public static ImmutableArray<ChangeChart> Of(IEnumerable<BandChange> changes) =>
        [.. changes.GroupBy(change => (change.After ?? change.Before)!.Currency, StringComparer.Ordinal).Select(currency => Of(currency.Key, [.. currency]))];

    private static ChangeChart Of(string currency, ImmutableArray<BandChange> changes)
    {
        Band[] drawn = [.. changes.SelectMany(change => new[] { change.Before, change.After }).OfType<Band>().Where(band => band.Currency == currency)];
        var scale = new RangeScale(drawn.Max(band => band.Max), drawn.Any(band => band.OpenEnded));
        return new ChangeChart(currency, AxisMark.Across(scale), [.. changes.Select(change => new ChangeRow(change, Bar(change.Before), Bar(change.After)))]);

        // A range of the currency that was left has no place on this scale; it stands in the text.
        ChangeBar? Bar(Band? band) => band?.Currency == currency ? ChangeBar.Of(band, scale) : null;
    }
}

/// <summary>A change as it is drawn.</summary>
/// <param name="Change">The change.</param>
/// <param name="Before">Where the old range lies; null when there is none.</param>
/// <param name="After">Where the new range lies; null when there is none.</param>
public sealed record ChangeRow(BandChange Change, ChangeBar? Before, ChangeBar? After);

/// <summary>Where a range lies, as percentages of the width.</summary>
/// <param name="X">Its lower end.</param>
/// <param name="Width">Its length.</param>
/// <param name="OpenEnd">Where the plus of an open end stands; null for a closed one.</param>
public sealed record ChangeBar(string X, string Width, string? OpenEnd)
{
    /// <summary>A range of one figure is still seen.</summary>
    private const double Least = 0.004;

    /// <summary>The bar of a band on a scale.</summary>
    public static ChangeBar Of(Band band, RangeScale scale)
    {
        ArgumentNullException.ThrowIfNull(band);
        ArgumentNullException.ThrowIfNull(scale);
        double from = scale.At(band.Min);
        double to = Math.Max(scale.At(band.Max), from + Least);
        return new ChangeBar(Length.Percent(from), Length.Percent(to - from), band.OpenEnded ? Length.Percent(to) : null);
    }
}
