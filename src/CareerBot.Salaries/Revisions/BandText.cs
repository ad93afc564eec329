using System.Globalization;

namespace CareerBot.Salaries.Revisions;

/// <summary>A band as one line for hashing: the same for equal bands on every machine and store, whatever zeros an amount carries.</summary>
internal static class BandText
{
    /// <summary>Its fields between separators that no cell can hold; empty for none.</summary>
    public static string Of(Band? band) => band is null ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"{band.Key.Role}\u001f{band.Key.Place}\u001f{band.Level}\u001f{band.Currency}\u001f{band.Min:0.####}\u001f{band.Max:0.####}\u001f{band.OpenEnded}\u001f{band.Median:0.####}\u001f{band.EffectiveFrom:yyyy-MM-dd}\u001f{band.Source}\u001f{band.Audience}\u001f{band.Note}");
}
