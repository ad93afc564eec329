using System.Collections.Immutable;

namespace CareerBot.Knowledge.Model;

/// <summary>A family of roles of <c>families.yaml</c>; the file's order is the order of listing.</summary>
/// <param name="Id">As roles name it.</param>
/// <param name="Names">Its name by language.</param>
/// <param name="Words">What people call the field when they ask for its roles, by language.</param>
public sealed record Family(string Id, ImmutableDictionary<string, string> Names, ImmutableDictionary<string, ImmutableArray<Located>> Words)
{
    /// <summary>The name in a language, or in English where it is not translated.</summary>
    public string In(string language) => Names.TryGetValue(language, out string? name) ? name : Names[Language.Default];
}
