using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace CareerBot.Host;

/// <summary>
/// The files that settings are read from: <c>appsettings.json</c> beside the program, whatever folder it is started in, and over it those of
/// the working folder. Each is read again when it changes.
/// </summary>
/// <remarks>
/// Like the knowledge, they are looked at every few seconds and not watched (docs/decisions/0005): to watch one file, .NET watches every folder
/// below the file's own, which in a folder of thousands took a sixth of the start and counts against the few watches that a user may have. And
/// a mounted file that is replaced by moving a link, as Kubernetes does it, is seen.
/// </remarks>
internal static class SettingsFiles
{
    private const string Name = "appsettings.json";

    /// <summary>As <see cref="WebApplication.CreateBuilder(string[])"/>, with these files.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        // Watched they would be from the first moment on, before anything could be said of them here.
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. args, "--hostBuilder:reloadConfigOnChange=false"] });
        IList<IConfigurationSource> sources = builder.Configuration.Sources;
        for (int i = 0; i < sources.Count; i++)
        {
            if (sources[i] is JsonConfigurationSource { Path: { } path } && path.StartsWith("appsettings.", StringComparison.Ordinal))
            {
                sources[i] = Polled(builder.Environment.ContentRootPath, path);
            }
        }

        sources.Insert(0, Polled(AppContext.BaseDirectory, Name));
        return builder;
    }

    private static JsonConfigurationSource Polled(string folder, string path) => new()
    {
        Path = path,
        FileProvider = new PhysicalFileProvider(folder) { UsePollingFileWatcher = true, UseActivePolling = true },
        Optional = true,
        ReloadOnChange = true,
    };
}
