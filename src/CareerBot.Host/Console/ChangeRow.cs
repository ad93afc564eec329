using System.Collections.Immutable;
using System.Globalization;
using CareerBot.Salaries;
using CareerBot.Salaries.Revisions;

namespace CareerBot.Host.Console;

/// <summary>A change as the console draws it: old and new range on one scale, which all changes of a currency share.</summary>
/// <param name="Change">The change.</param>
/// <param name="Before">Where the old range lies, or null.</param>
/// <param name="After">Where the new range lies, or null.</param>
public sealed record ChangeRow(BandChange Change, ChangeBar? Before, ChangeBar? After)
{
    /// <summary>The changes of a page, by currency to scale.</summary>
    public static ImmutableArray<ChangeRow> Of(IReadOnlyCollection<BandChange> changes)
    {
        var highest = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (Band band in changes.SelectMany(change => new[] { change.Before, change.After }).OfType<Band>())
        {
            highest[band.Currency] = Math.Max(highest.GetValueOrDefault(band.Currency, 1), band.Max);
        }

        return [.. changes.Select(change => new ChangeRow(change, Bar(change.Before), Bar(change.After)))];

        ChangeBar? Bar(Band? band) => band is null ? null : ChangeBar.Of(band, highest[band.Currency]);
    }
}

/// <summary>Where a range lies, as percentages of the width.</summary>
/// <param name="X">Its lower end.</param>
/// <param name="Width">Its length.</param>
public sealed record ChangeBar(string X, string Width)
{
    /// <summary>Part of the width that the highest figure takes; the rest is for the plus of an open end.</summary>
    private const decimal Share = 94;

    /// <summary>The bar of a band on a scale from zero.</summary>
    public static ChangeBar Of(Band band, decimal highest) => new(Percent(band.Min / highest * Share), Percent(Math.Max(0.5m, (band.Max - band.Min) / highest * Share)));

    private static string Percent(decimal share) => share.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
