using Htmx;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace CareerBot.Host.Web;

/// <summary>
/// A form whose antiforgery token is not good any more, as after a restart without kept keys: shows the chat afresh, says why, and puts what
/// was typed back into its place. Nothing is asked until the person sends it again.
/// </summary>
internal sealed class ExpiredForm : IAlwaysRunResultFilter
{
    /// <summary>Servers and proxies take addresses of 8 KB; a longer draft is left out.</summary>
    private const int LongestAddress = 6_000;

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not IAntiforgeryValidationFailedResult)
        {
            return;
        }

        if (context.HttpContext.Request.Path.StartsWithSegments("/hr", StringComparison.OrdinalIgnoreCase))
        {
            // Nothing was done; the page is shown afresh, with a form that is good.
            context.Result = new RedirectResult(context.HttpContext.Request.Path);
            return;
        }

        string? draft = context.HttpContext.Request.HasFormContentType && context.HttpContext.Request.Form.TryGetValue("text", out StringValues text) ? text.ToString() : null;
        string address = "/?expired=true" + (draft is null ? "" : "&draft=" + Uri.EscapeDataString(draft));
        address = address.Length > LongestAddress ? "/?expired=true" : address;
        if (context.HttpContext.Request.IsHtmx())
        {
            context.HttpContext.Response.Htmx(htmx => htmx.Redirect(address));
            context.Result = new OkResult();
        }
        else
        {
            context.Result = new RedirectResult(address);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
