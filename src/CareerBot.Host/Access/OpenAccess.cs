using CareerBot.Host.Api;
using CareerBot.Messages;
using CareerBot.Storage.Access;
using Microsoft.AspNetCore.Authentication;

namespace CareerBot.Host.Access;

/// <summary>
/// Who may ask over HTTP: a token with the scope <c>ask</c>, and in Development callers on this machine without one. There is no setting that
/// opens it outside Development.
/// </summary>
internal sealed class OpenAccess(IHostEnvironment environment, Refusals refusals) : IEndpointFilter
{
    /// <summary>A token, and in Development this address, speak for an employee (design contract 4.2).</summary>
    public const Audience Audience = Messages.Audience.Employees;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpContext http = context.HttpContext;
        AuthenticateResult token = await http.AuthenticateAsync(AccessSchemes.Token);
        if (token.Succeeded)
        {
            http.User = token.Principal;
            if (http.User.Has(Scopes.Ask))
            {
                return await next(context);
            }

            await refusals.NoteAsync(http, "no scope 'ask'", CancellationToken.None);
            return Problems.Of(StatusCodes.Status403Forbidden, "scope", "This needs a token with the scope 'ask'.");
        }

        if (token.None && DevelopmentCaller.Is(http, environment))
        {
            return await next(context);
        }

        await refusals.NoteAsync(http, token.None ? "no token" : "unknown or revoked token", CancellationToken.None);
        http.Response.Headers.WWWAuthenticate = "Bearer";
        return Problems.Of(StatusCodes.Status401Unauthorized, "token", "A token with the scope 'ask' is needed: send it as 'Authorization: Bearer …'.");
    }
}
