using CareerBot.Salaries.Revisions;

namespace CareerBot.Salaries.Wire;

/// <summary>One change, old beside new.</summary>
/// <param name="Kind"><see cref="Added"/>, <see cref="Changed"/> or <see cref="Removed"/>.</param>
/// <param name="Row">Row of the file; 0 for a removal.</param>
/// <param name="Role">Id of the role.</param>
/// <param name="Location"><c>DE</c>, or <c>DE/berlin</c>.</param>
/// <param name="Level">Id of the level; null for all levels.</param>
/// <param name="InForceFrom">First day on which it is different; null for always.</param>
/// <param name="Before">What was in force; null when added.</param>
/// <param name="After">What is in force then; null when removed.</param>
/// <param name="MinPercent">Change of the minimum in percent, or null.</param>
/// <param name="MaxPercent">Change of the maximum in percent, or null.</param>
/// <param name="WidensAudience">Whether people see it who saw none before.</param>
public sealed record ChangeJson(
    string Kind, int Row, string Role, string Location, string? Level, DateOnly? InForceFrom, BandJson? Before, BandJson? After, decimal? MinPercent, decimal? MaxPercent, bool WidensAudience)
{
    /// <summary>There was none on its day.</summary>
    public const string Added = "added";

    /// <summary>It differs from the one on its day.</summary>
    public const string Changed = "changed";

    /// <summary>It ends.</summary>
    public const string Removed = "removed";

    /// <summary>A change as it is sent.</summary>
    public static ChangeJson Of(BandChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new ChangeJson(
            change.Kind switch { ChangeKind.Added => Added, ChangeKind.Changed => Changed, _ => Removed },
            change.Row,
            change.Key.Role.Value,
            change.Key.Place,
            change.Key.Level?.Value,
            change.InForceFrom == DateOnly.MinValue ? null : change.InForceFrom,
            change.Before is null ? null : BandJson.Of(change.Before),
            change.After is null ? null : BandJson.Of(change.After),
            change.MinPercent,
            change.MaxPercent,
            change.WidensAudience);
    }
}
