using System.Security.Claims;
using CareerBot.Storage.Access;
using Microsoft.AspNetCore.Authorization;

namespace CareerBot.Host.Access;

/// <summary>Who may do what: one policy for each scope, by token or signed in.</summary>
internal static class Policies
{
    /// <summary>Proposers and approvers publish what was approved.</summary>
    public const string Publish = "publish";

    /// <summary>Anybody who works in the console.</summary>
    public const string Console = "console";

    /// <summary>Whether the console is open to somebody.</summary>
    public static bool OpenConsole(ClaimsPrincipal user) => Scopes.Console.Any(user.Has);

    public static void Add(AuthorizationOptions options)
    {
        foreach (string scope in Scopes.All)
        {
            options.AddPolicy(scope, policy => Require(policy, scope));
        }

        options.AddPolicy(Publish, policy => Require(policy, Scopes.Propose, Scopes.Approve));
        options.AddPolicy(Console, policy =>
        {
            policy.AuthenticationSchemes.Add(AccessSchemes.Browser);
            policy.RequireAuthenticatedUser();
            policy.AddRequirements(new ScopeRequirement(Scopes.Console));
        });
    }

    private static void Require(AuthorizationPolicyBuilder policy, params string[] anyOf)
    {
        policy.AuthenticationSchemes.Add(AccessSchemes.Token);
        policy.RequireAuthenticatedUser();
        policy.AddRequirements(new ScopeRequirement([.. anyOf]));
    }
}
