using System.Collections.Immutable;
using CareerBot.Storage.Access;

namespace CareerBot.Cli.Desks;

/// <summary>
/// Who acts on a local book. Whoever has its file could change it by hand, so this is no boundary; it keeps the two-person rule by person
/// for those who go by it.
/// </summary>
/// <param name="Person">The person that the audit trail names.</param>
/// <param name="Scopes">What they may do.</param>
/// <param name="HasToken">Whether a token says so; else it is the user of the operating system.</param>
internal sealed record LocalActor(string Person, ImmutableArray<string> Scopes, bool HasToken)
{
    /// <summary>The user of the operating system: reads, proposes, submits and makes tokens.</summary>
    public static LocalActor User() => new(Environment.UserName, [Storage.Access.Scopes.Read, Storage.Access.Scopes.Propose, Storage.Access.Scopes.Admin], HasToken: false);

    /// <summary>The person of a token.</summary>
    public static LocalActor Of(AccessToken token) => new(token.Person, token.Scopes, HasToken: true);

    /// <summary>Why they may not, as a sentence; null when they may.</summary>
    public string? Refusal(Permission permission)
    {
        bool hasScope = permission.AnyOf.Any(Scopes.Contains);
        string scopes = string.Join(" or ", permission.AnyOf.Select(scope => $"'{scope}'"));
        return (permission.TokenOnly && !HasToken, hasScope) switch
        {
            (true, _) => $"This needs a token with the scope {scopes} in {DeskOptions.TokenVariable}: only a token says which person it is, and two people are needed.",
            (_, false) when HasToken => $"This needs a token with the scope {scopes}; the one in {DeskOptions.TokenVariable} has {string.Join(", ", Scopes)}.",
            (_, false) => $"This needs a token with the scope {scopes} in {DeskOptions.TokenVariable}.",
            _ => null,
        };
    }
}
