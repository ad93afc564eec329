namespace CareerBot.Salaries.Wire;

/// <summary>What was in force on a day.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Count">How many bands match in all.</param>
/// <param name="Bands">This page of them.</param>
/// <param name="Next">Where the next page begins, or null.</param>
public sealed record BandsResponse(DateOnly AsOf, int Count, IReadOnlyList<BandInForce> Bands, int? Next)
{
    /// <summary>One page of the bands that match.</summary>
    /// <param name="day">The day.</param>
    /// <param name="found">All that match, in order.</param>
    /// <param name="from">Index of the first one wanted.</param>
    /// <param name="take">How many at most.</param>
    public static BandsResponse Page(DateOnly day, IReadOnlyList<BookEntry> found, int from, int take)
    {
        ArgumentNullException.ThrowIfNull(found);
        BandInForce[] page = [.. found.Skip(from).Take(take).Select(BandInForce.Of)];
        return new BandsResponse(day, found.Count, page, from + page.Length < found.Count ? from + page.Length : null);
    }
}

/// <summary>A band that was in force, and which revision said so.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="InForceFrom">First day in force by the book; null for always.</param>
/// <param name="Band">The band.</param>
public sealed record BandInForce(int Revision, DateOnly? InForceFrom, BandJson Band)
{
    /// <summary>A statement as it is sent.</summary>
    public static BandInForce Of(BookEntry entry) =>
        new(entry.Revision, entry.InForceFrom == DateOnly.MinValue ? null : entry.InForceFrom, BandJson.Of(entry.Band));
}
