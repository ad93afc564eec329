using Htmx;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace CareerBot.Host.Web;

/// <summary>
/// A form whose antiforgery token is not good any more, as after a restart without kept keys: shows the page afresh, says why, and puts what
/// was typed in the chat back into its place. Nothing is asked until the person sends it again.
/// </summary>
internal sealed class ExpiredForm : IAlwaysRunResultFilter
{
    /// <summary>In the address of a page that is shown afresh.</summary>
    public const string Mark = "expired";

    /// <summary>Servers and proxies take addresses of 8 KB; a longer draft is left out.</summary>
    private const int LongestAddress = 6_000;

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not IAntiforgeryValidationFailedResult)
        {
            return;
        }

        HttpContext http = context.HttpContext;
        string address = http.Request.Path.StartsWithSegments("/hr", StringComparison.OrdinalIgnoreCase) ? ConsoleAddress(http.Request) : ChatAddress(http.Request);
        if (http.Request.IsHtmx())
        {
            http.Response.Htmx(htmx => htmx.Redirect(address));
            context.Result = new OkResult();
        }
        else
        {
            context.Result = new RedirectResult(address);
        }
    }

    /// <summary>The page whose form it was, without the step that was not taken.</summary>
    private static string ConsoleAddress(HttpRequest request)
    {
        IEnumerable<KeyValuePair<string, StringValues>> kept = request.Query.Where(part => part.Key is not ("handler" or Mark));
        return request.Path + QueryString.Create(kept).Add(Mark, "true");
    }

    private static string ChatAddress(HttpRequest request)
    {
        string? draft = request.HasFormContentType && request.Form.TryGetValue("text", out StringValues text) ? text.ToString() : null;
        string address = $"/?{Mark}=true" + (draft is null ? "" : "&draft=" + Uri.EscapeDataString(draft));
        return address.Length > LongestAddress ? $"/?{Mark}=true" : address;
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
