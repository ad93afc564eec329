using Microsoft.AspNetCore.Diagnostics;

namespace CareerBot.Host.Api;

/// <summary>
/// A request that does not arrive whole is no fault of the program: its body came more slowly than the server waits for (408), ended early or
/// is no HTTP (400), or is too large (413). Without this it would be logged and answered as one, with 500.
/// </summary>
internal sealed class BrokenRequestHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException broken)
        {
            return false;
        }

        (string code, string detail) = broken.StatusCode switch
        {
            StatusCodes.Status408RequestTimeout => ("too_slow", "The request came too slowly and was given up. Nothing was done with it; send it again."),
            StatusCodes.Status413PayloadTooLarge => ("too_large", "The request is larger than is read here. Nothing was done with it."),
            _ => ("bad_request", $"The request cannot be read: {broken.Message} Nothing was done with it."),
        };
        await Problems.Of(broken.StatusCode, code, detail).ExecuteAsync(httpContext);
        return true;
    }
}
