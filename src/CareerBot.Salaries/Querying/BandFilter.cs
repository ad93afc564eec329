using CareerBot.Messages;
using CareerBot.Salaries.Import;

namespace CareerBot.Salaries.Querying;

/// <summary>Which bands are asked for; null means any.</summary>
/// <param name="Role">The role.</param>
/// <param name="Place">The country, with all its cities; or one city.</param>
/// <param name="Level">The level.</param>
public sealed record BandFilter(RoleId? Role, Place? Place, LevelId? Level)
{
    /// <summary>All bands.</summary>
    public static readonly BandFilter All = new(null, null, null);

    /// <summary>Reads names as people write them: ids, codes, titles or aliases; null or empty is any.</summary>
    /// <returns>The filter, or the first name that the vocabulary does not have.</returns>
    public static (BandFilter? Filter, UnknownName? Unknown) Read(IPayVocabulary names, string? role, string? location, string? level)
    {
        ArgumentNullException.ThrowIfNull(names);
        RoleId? wantedRole = null;
        if (!string.IsNullOrEmpty(role) && (wantedRole = names.Role(role)) is null)
        {
            return (null, new UnknownName("role", role, names.NearestRoles(role)));
        }

        Place? wantedPlace = null;
        if (!string.IsNullOrEmpty(location) && (wantedPlace = names.Place(location)) is null)
        {
            return (null, new UnknownName("location", location, names.NearestPlaces(location)));
        }

        LevelId? wantedLevel = null;
        if (!string.IsNullOrEmpty(level) && (wantedLevel = names.Level(level)) is null)
        {
            return (null, new UnknownName("level", level, [.. names.Levels.Select(known => known.Value)]));
        }

        return (new BandFilter(wantedRole, wantedPlace, wantedLevel), null);
    }

    /// <summary>The bands in force in a book that match, in its order.</summary>
    public IEnumerable<Band> In(SalaryBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return (Role is { } role ? book.Of(role) : book.All).Where(Matches);
    }

    private bool Matches(Band band) =>
        (Place is not { } place || (band.Location == place.Country && (place.City is null || band.City == place.City))) && (Level is null || band.Level == Level);
}
