using System.Net.Mime;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace CareerBot.Slack.Installing;

/// <summary>A page that says one thing to whoever installs: nothing to load, nothing to run, in nobody's frame, kept in no cache.</summary>
/// <param name="status">Its status.</param>
/// <param name="title">In a few words.</param>
/// <param name="sentence">What happened, and what to do.</param>
internal sealed class InstallPage(int status, string title, string sentence) : IResult
{
    private const string Policy = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        HttpResponse response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = MediaTypeNames.Text.Html + "; charset=utf-8";
        SetHeaders(response);
        HtmlEncoder html = HtmlEncoder.Default;
        return response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <title>{html.Encode(title)} – CareerBot</title>
            </head>
            <body>
              <main>
                <h1>{html.Encode(title)}</h1>
                <p>{html.Encode(sentence)}</p>
              </main>
            </body>
            </html>

            """,
            Encoding.UTF8,
            httpContext.RequestAborted);
    }

    /// <summary>The headers of every answer here. The address holds a code and a state: no other site is to see it.</summary>
    public static void SetHeaders(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-store";
    }
}
