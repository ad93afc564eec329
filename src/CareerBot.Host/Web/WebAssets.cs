using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.FileProviders;

namespace CareerBot.Host.Web;

/// <summary>Finds <c>wwwroot</c> whatever folder the program is started in: beside the program when published, else where it was built from.</summary>
internal static class WebAssets
{
    private const int OneYearInSeconds = 31_536_000;

    public static void UseWebAssets(this WebApplication app)
    {
        string beside = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (Directory.Exists(beside))
        {
            app.Environment.WebRootFileProvider = new PhysicalFileProvider(beside);
        }
        else
        {
            StaticWebAssetsLoader.UseStaticWebAssets(app.Environment, app.Configuration);
        }

        app.UseStaticFiles(new StaticFileOptions
        {
            // An address with a version changes when the file does, so it can be kept; the others are asked for again.
            OnPrepareResponse = file =>
            {
                file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey("v") ? $"public, max-age={OneYearInSeconds}, immutable" : "no-cache";
                file.Context.Response.Headers.XContentTypeOptions = "nosniff";
            },
        });
    }
}
