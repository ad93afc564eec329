using System.Net;
using CareerBot.Messages;

namespace CareerBot.Host.Access;

/// <summary>
/// Who may use the HTTP API without signing in: in Development, callers on this machine. Everybody else is refused; there is no
/// setting that opens it outside Development.
/// </summary>
internal sealed class OpenAccess(IHostEnvironment environment) : IEndpointFilter
{
    /// <summary>In Development the API speaks for an employee (design contract 4.2).</summary>
    public const Audience Audience = Messages.Audience.Employees;

    /// <summary>Whether a caller is let in without a token.</summary>
    public bool Allows(HttpContext http) =>
        environment.IsDevelopment() && (http.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (Allows(context.HttpContext))
        {
            return await next(context);
        }

        context.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
        return Results.Problem("A token with the scope 'ask' is needed.", statusCode: StatusCodes.Status401Unauthorized);
    }
}
