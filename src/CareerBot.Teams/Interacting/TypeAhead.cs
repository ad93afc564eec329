using CareerBot.Messages.Catalog;
using CareerBot.Teams.Wire;

namespace CareerBot.Teams.Interacting;

/// <summary>What fits to what is typed into a picker of a card so far.</summary>
internal sealed class TypeAhead(ICatalog catalog)
{
    private const int Most = 15;

    private const int MostTyped = 100;

    /// <summary>The choices; none for a dataset that is not ours.</summary>
    public TypeAheadReply Find(SearchInvoke? search, string? locale)
    {
        string typed = (search?.QueryText ?? "").Trim();
        typed = typed.Length > MostTyped ? typed[..MostTyped] : typed;
        return new TypeAheadReply(new TypeAheadResults(search?.Dataset switch
        {
            CardQuery.Roles => [.. catalog.FindRoles(typed, locale, Most).Select(role => new CardChoice(role.Title, role.Id.Value))],
            CardQuery.Places => [.. catalog.FindPlaces(typed, locale, Most).Select(place => new CardChoice(place.Name, place.Code.Value))],
            _ => [],
        }));
    }
}
