using System.Collections.Immutable;

namespace CareerBot.Knowledge.Model;

/// <summary>The names of a country or city.</summary>
/// <param name="Names">By language; the first is the one that is shown, the others are only understood.</param>
/// <param name="Demonyms">By language: "German", "Germans". Empty for cities.</param>
/// <param name="Nicknames">Understood in every language: "zrh".</param>
/// <param name="Weak">Those of the names that are also ordinary words: believed only in a fitting context.</param>
public sealed record NamedPlace(
    ImmutableDictionary<string, ImmutableArray<string>> Names,
    ImmutableDictionary<string, ImmutableArray<string>> Demonyms,
    ImmutableArray<string> Nicknames,
    ImmutableHashSet<string> Weak)
{
    /// <summary>The name shown in a language, or the English one.</summary>
    public string In(string language) => (Names.TryGetValue(language, out ImmutableArray<string> names) ? names : Names[Language.Default])[0];
}
