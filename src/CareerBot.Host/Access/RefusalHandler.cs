using CareerBot.Host.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace CareerBot.Host.Access;

/// <summary>Answers who may not: problem details to programs, the sign-in or a page to people. Every refusal goes into the audit trail.</summary>
internal sealed class RefusalHandler(Refusals refusals) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _standard = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (authorizeResult.Succeeded)
        {
            await next(context);
            return;
        }

        bool isProgram = context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
        bool isKnown = context.User.Person() is not null;
        if (isProgram || isKnown)
        {
            await refusals.NoteAsync(context, isKnown ? "may not" : "not signed in", CancellationToken.None);
        }

        if (!isProgram)
        {
            await _standard.HandleAsync(next, context, policy, authorizeResult);
            return;
        }

        string scopes = string.Join(" or ", policy.Requirements.OfType<ScopeRequirement>().SelectMany(requirement => requirement.AnyOf).Select(scope => $"'{scope}'"));
        if (!isKnown)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        await (isKnown
            ? Problems.Of(StatusCodes.Status403Forbidden, "scope", $"This needs a token with the scope {scopes}.")
            : Problems.Of(StatusCodes.Status401Unauthorized, "token", $"A token with the scope {scopes} is needed: send it as 'Authorization: Bearer …'. It is unknown, revoked or missing.")).ExecuteAsync(context);
    }
}
