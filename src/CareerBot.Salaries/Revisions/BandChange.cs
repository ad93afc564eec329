namespace CareerBot.Salaries.Revisions;

/// <summary>What a revision does to one band.</summary>
public enum ChangeKind
{
    /// <summary>There was none on its day.</summary>
    Added,

    /// <summary>It differs from the one on its day.</summary>
    Changed,

    /// <summary>It ends.</summary>
    Removed,
}

/// <summary>One change, old beside new.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Row">Row of the file; 0 for a removal.</param>
/// <param name="InForceFrom">First day on which it is different.</param>
/// <param name="Before">What is in force on that day without the change; null when added.</param>
/// <param name="After">What is in force on that day with it; null when removed.</param>
public sealed record BandChange(ChangeKind Kind, int Row, DateOnly InForceFrom, Band? Before, Band? After)
{
    /// <summary>What it is for.</summary>
    public BandKey Key => (After ?? Before)!.Key;

    /// <summary>Change of the minimum in percent, to one decimal; null when added, removed, or in another currency.</summary>
    public decimal? MinPercent => Percent(Before?.Min, After?.Min);

    /// <summary>Change of the maximum in percent, to one decimal; null when added, removed, or in another currency.</summary>
    public decimal? MaxPercent => Percent(Before?.Max, After?.Max);

    /// <summary>Whether people see it who saw no band of this key before.</summary>
    public bool WidensAudience => Before is not null && After is not null && After.Audience < Before.Audience;

    private decimal? Percent(decimal? before, decimal? after) =>
        before is > 0 && after is not null && Before!.Currency == After!.Currency ? decimal.Round((after.Value - before.Value) / before.Value * 100, 1) : null;
}
