using System.Security.Claims;

namespace CareerBot.Host.Access;

/// <summary>Who somebody is and what they may do, as the host reads it from a token, a sign-in of Entra ID, or the development sign-in.</summary>
internal static class CareerBotClaims
{
    /// <summary>One of <see cref="CareerBot.Storage.Access.Scopes.All"/>; app roles of Entra ID have the same names.</summary>
    public const string Scope = "scope";

    /// <summary>The role of somebody who leads others, for bands for managers.</summary>
    public const string Manager = "manager";

    /// <summary>The claim in which Entra ID sends app roles.</summary>
    private const string Roles = "roles";

    /// <summary>The claim in which Entra ID sends the user principal name.</summary>
    private const string PreferredName = "preferred_username";

    /// <summary>
    /// The person, the same whether signed in or by token: whoever proposed cannot approve. Null for nobody.
    /// </summary>
    public static string? Person(this ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true ? user.FindFirstValue(PreferredName) ?? user.FindFirstValue(ClaimTypes.Upn) ?? user.Identity.Name : null;

    /// <summary>Whether somebody has a scope.</summary>
    public static bool Has(this ClaimsPrincipal user, string scope) =>
        user.HasClaim(Scope, scope) || user.HasClaim(Roles, scope) || user.HasClaim(ClaimTypes.Role, scope);
}
