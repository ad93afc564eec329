namespace CareerBot.Storage.Wire;

/// <summary>Asks for a token.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Person">Whose doing it is; null: the one that it is named for.</param>
/// <param name="Scopes">What it may do.</param>
public sealed record CreateTokenRequest(string? Name, string? Person, IReadOnlyList<string>? Scopes)
{
    private const int LongestName = 80;

    /// <summary>Whose doing it is.</summary>
    public string Owner => string.IsNullOrWhiteSpace(Person) ? Name?.Trim() ?? "" : Person.Trim();

    /// <summary>Why no token can be made of it, as a sentence; null when one can.</summary>
    public string? Fault()
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > LongestName || Owner.Length > LongestName)
        {
            return $"A token needs a name, and name and person may have {LongestName} characters.";
        }

        if (Scopes is not { Count: > 0 })
        {
            return $"A token needs at least one scope: {Known()}.";
        }

        return Scopes.Except(Access.Scopes.All, StringComparer.Ordinal).FirstOrDefault() is { } unknown
            ? $"There is no scope '{unknown}'; the scopes are {Known()}."
            : null;
    }

    private static string Known() => string.Join(", ", Access.Scopes.All);
}
