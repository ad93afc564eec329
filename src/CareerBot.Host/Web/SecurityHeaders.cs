using Microsoft.AspNetCore.Mvc.Filters;

namespace CareerBot.Host.Web;

/// <summary>Headers of every page: nothing from elsewhere, nothing inline, in nobody's frame, kept in no cache.</summary>
internal sealed class SecurityHeaders : IAlwaysRunResultFilter
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public void OnResultExecuting(ResultExecutingContext context)
    {
        IHeaderDictionary headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache, no-store"; // As forms with an antiforgery token want it.
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
