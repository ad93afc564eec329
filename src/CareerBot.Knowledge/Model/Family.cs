using System.Collections.Immutable;

namespace CareerBot.Knowledge.Model;

/// <summary>A family of roles of <c>families.yaml</c>; the file's order is the order of listing.</summary>
public sealed record Family(string Id, ImmutableDictionary<string, string> Names)
{
    /// <summary>The name in a language, or in English where it is not translated.</summary>
    public string In(string language) => Names.TryGetValue(language, out string? name) ? name : Names[Language.Default];
}
