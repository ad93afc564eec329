using CareerBot.Salaries.Querying;

namespace CareerBot.Salaries.Wire;

/// <summary>What was in force on a day.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Count">How many bands match in all.</param>
/// <param name="Bands">This page of them.</param>
/// <param name="Next">Where the next page begins, or null.</param>
public sealed record BandsResponse(DateOnly AsOf, int Count, IReadOnlyList<BandInForce> Bands, int? Next)
{
    /// <summary>One page of the bands that match; only for those of the page is it looked up which revision said so.</summary>
    /// <param name="book">The book of the day.</param>
    /// <param name="filter">Which are wanted.</param>
    /// <param name="from">Index of the first one wanted.</param>
    /// <param name="take">How many at most.</param>
    public static BandsResponse Page(SalaryBook book, BandFilter filter, int from, int take)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(filter);
        var page = new List<BandInForce>();
        int total = 0;
        foreach (Band band in filter.In(book))
        {
            if (total >= from && page.Count < take)
            {
                page.Add(BandInForce.Of(book.Find(band.Key)!.Value));
            }

            total++;
        }

        return new BandsResponse(book.Day, total, page, from + page.Count < total ? from + page.Count : null);
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
