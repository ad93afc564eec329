using CareerBot.Host.Knowledge;
using CareerBot.Storage;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace CareerBot.Host.Installations;

/// <summary>
/// Keeps the keys of Data Protection, which seal the channels' tokens, sessions and forms, in a folder that outlives the process: where
/// <c>DataProtection:KeysPath</c> says, else <c>keys</c> beside the salary book's file, or beside where that would be.
/// </summary>
internal sealed class KeyFolder(IConfiguration configuration, StoreOptions store, IOptions<KnowledgeOptions> knowledge, IHostEnvironment environment, ILoggerFactory loggers)
    : IConfigureOptions<KeyManagementOptions>
{
    /// <summary>The setting.</summary>
    public const string Setting = "DataProtection:KeysPath";

    private const string Name = "keys";

    private const UnixFileMode OnlyMine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public void Configure(KeyManagementOptions options)
    {
        string? set = configuration[Setting];
        string path = string.IsNullOrWhiteSpace(set) ? Beside() : Path.TrimEndingDirectorySeparator(Path.GetFullPath(set, environment.ContentRootPath));
        try
        {
            // The folders above it get the usual rights: others may keep other things in them.
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            DirectoryInfo folder = OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OnlyMine);
            options.XmlRepository = new FileSystemXmlRepository(folder, loggers);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (!string.IsNullOrWhiteSpace(set))
            {
                throw new InvalidOperationException($"{Setting} cannot be used: {error.Message}", error);
            }

            // Where nothing can be written, the framework keeps its keys as it would without us; whoever installs Slack by OAuth is told.
            Log.KeysNotKept(loggers.CreateLogger<KeyFolder>(), path);
        }
    }

    private string Beside()
    {
        string file = store.File ?? StoreLocation.Of(null, KnowledgeFolder.Find(knowledge.Value.Path, environment.ContentRootPath)).File!;
        return Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, Name);
    }
}
