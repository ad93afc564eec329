using CareerBot.Salaries.Revisions;
using Microsoft.AspNetCore.Diagnostics;

namespace CareerBot.Host.Api;

/// <summary>A database that is away is no fault of the program: 503, with when to try again.</summary>
internal sealed class StoreAwayHandler : IExceptionHandler
{
    private const string RetryAfterSeconds = "5";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not StoreUnavailableException)
        {
            return false;
        }

        httpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
        await Problems.Of(StatusCodes.Status503ServiceUnavailable, "store_unavailable", exception.Message + " Nothing was changed; try again in a moment.").ExecuteAsync(httpContext);
        return true;
    }
}
