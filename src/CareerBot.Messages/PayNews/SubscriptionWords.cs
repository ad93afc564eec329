using CareerBot.Messages.Catalog;

namespace CareerBot.Messages.PayNews;

/// <summary>What somebody typed after <c>subscribe</c>: a role, and maybe a place.</summary>
public abstract record SubscriptionWords
{
    private SubscriptionWords()
    {
    }

    /// <summary>Reads a role and a place: the longest run of words that is a role, then what is left is the place.</summary>
    /// <param name="words">The words after the command.</param>
    /// <param name="catalog">The roles and places that there are.</param>
    /// <param name="locale">BCP 47 language of the person, or null.</param>
    public static SubscriptionWords Read(ReadOnlySpan<string> words, ICatalog catalog, string? locale)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        for (int taken = words.Length; taken > 0; taken--)
        {
            if (catalog.RoleNamed(string.Join(' ', words[..taken]), locale) is not { } role)
            {
                continue;
            }

            ReadOnlySpan<string> rest = words[taken..];
            while (!rest.IsEmpty && rest[0].Equals("in", StringComparison.OrdinalIgnoreCase))
            {
                rest = rest[1..];
            }

            if (rest.IsEmpty)
            {
                return new Meant(role.Id, Place: null);
            }

            string left = string.Join(' ', rest);
            return catalog.PlaceNamed(left, locale) is { } place ? new Meant(role.Id, place.Code) : new NoPlace(left);
        }

        return new NoRole(string.Join(' ', words));
    }

    /// <summary>They were understood.</summary>
    /// <param name="Role">The role.</param>
    /// <param name="Place">The country; null for everywhere.</param>
    public sealed record Meant(RoleId Role, CountryCode? Place) : SubscriptionWords;

    /// <summary>No role is called so.</summary>
    /// <param name="Typed">What was typed.</param>
    public sealed record NoRole(string Typed) : SubscriptionWords;

    /// <summary>No country is called so.</summary>
    /// <param name="Typed">What was typed after the role.</param>
    public sealed record NoPlace(string Typed) : SubscriptionWords;
}
