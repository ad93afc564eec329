using System.Collections.Immutable;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;
using CareerBot.Salaries;

namespace CareerBot.Host.Console;

/// <summary>Whether a band is there.</summary>
public enum Coverage
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>There is one, of long ago or without a date.</summary>
    Stale,

    /// <summary>There is one.</summary>
    Present,
}

/// <summary>Roles by places by levels: where the book has a band, an old one, or none.</summary>
/// <param name="Places">The places that have any band, those with most first.</param>
/// <param name="Levels">All levels together (null), then each level.</param>
/// <param name="Rows">The roles, each with one cell for each place, each with one mark for each level.</param>
public sealed record CoverageMap(ImmutableArray<CountryCode> Places, ImmutableArray<LevelId?> Levels, ImmutableArray<CoverageRow> Rows)
{
    /// <summary>Places shown at most: more do not fit beside each other.</summary>
    private const int MostPlaces = 12;

    /// <summary>A band older than this is stale: most companies look at pay once a year.</summary>
    private const int StaleAfterDays = 550;

    /// <summary>The map of a book.</summary>
    public static CoverageMap Of(SalaryBook book, KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(knowledge);
        ImmutableArray<CountryCode> places = [.. book.All.GroupBy(band => band.Location).OrderByDescending(place => place.Count()).ThenBy(place => place.Key.Value, StringComparer.Ordinal).Take(MostPlaces).Select(place => place.Key)];
        ImmutableArray<LevelId?> levels = [null, .. knowledge.Levels.Select(level => (LevelId?)level.Id)];
        return new CoverageMap(places, levels, [.. knowledge.RoleOrder.Select(role => new CoverageRow(
            role, knowledge.Roles[role].In(Language.Default).Title, [.. places.Select(place => Cell(book, role, place, levels))]))]);
    }

    /// <summary>How many roles have any band in a place.</summary>
    /// <param name="place">Index into <see cref="Places"/>.</param>
    public int RolesIn(int place) => Rows.Count(row => row.HasAny(place));

    private static ImmutableArray<Coverage> Cell(SalaryBook book, RoleId role, CountryCode place, ImmutableArray<LevelId?> levels) =>
        [.. levels.Select(level => book.Find(new BandKey(role, place, null, level)) is not { } found ? Coverage.Missing
            : found.Band.EffectiveFrom is { } date && book.Day.DayNumber - date.DayNumber <= StaleAfterDays ? Coverage.Present
            : Coverage.Stale)];
}

/// <summary>One role of the map.</summary>
/// <param name="Role">The role.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Cells">For each place, a mark for each level.</param>
public sealed record CoverageRow(RoleId Role, string Title, ImmutableArray<ImmutableArray<Coverage>> Cells)
{
    /// <summary>Whether there is any band in a place.</summary>
    /// <param name="place">Index of the place.</param>
    public bool HasAny(int place) => Cells[place].Any(mark => mark != Coverage.Missing);
}
