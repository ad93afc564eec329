using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;

namespace CareerBot.Host.Access;

/// <summary>Demands one of some scopes.</summary>
/// <param name="AnyOf">The scopes.</param>
internal sealed record ScopeRequirement(ImmutableArray<string> AnyOf) : IAuthorizationRequirement;

/// <summary>Grants a <see cref="ScopeRequirement"/>.</summary>
internal sealed class ScopeHandler : AuthorizationHandler<ScopeRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopeRequirement requirement)
    {
        if (requirement.AnyOf.Any(context.User.Has))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
