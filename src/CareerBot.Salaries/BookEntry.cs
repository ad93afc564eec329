namespace CareerBot.Salaries;

/// <summary>One statement of the history: from a day on, this band is in force for its key, or none is any more.</summary>
/// <param name="Band">The band; of an ended one, the band that ended.</param>
/// <param name="InForceFrom">
/// First day in force: the band's own date; for a band without one, the day that its revision was published, and for the first salaries, ever.
/// </param>
/// <param name="Revision">Number of the revision that said so.</param>
/// <param name="Ends">Whether the key has no band from that day on.</param>
public readonly record struct BookEntry(Band Band, DateOnly InForceFrom, int Revision, bool Ends = false);
