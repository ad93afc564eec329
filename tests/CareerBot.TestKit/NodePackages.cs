using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace CareerBot.TestKit;

/// <summary>Slack's and Microsoft's own npm packages in <c>tests/Conformance</c>, and programs that run there. Installs them when they are not there.</summary>
public static class NodePackages
{
    /// <summary>Where they are.</summary>
    public static readonly string Folder = Path.Combine(Repository.Root, "tests", "Conformance");

    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <summary>Installs what <c>package.json</c> names, unless just that is there.</summary>
    public static async Task InstallAsync(CancellationToken cancellationToken)
    {
        await OneAtATime.WaitAsync(cancellationToken);
        try
        {
            using JsonDocument wanted = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "package.json"), cancellationToken));
            if (!wanted.RootElement.GetProperty("dependencies").EnumerateObject().All(package => InstalledVersion(package.Name) == package.Value.GetString()))
            {
                (int exit, string said) = await RunAsync("npm", ["install", "--no-audit", "--no-fund"], "", cancellationToken);
                if (exit != 0)
                {
                    throw new InvalidOperationException($"npm could not install what tests/Conformance/package.json names:\n{said}");
                }
            }
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    /// <summary>Runs a program in the folder.</summary>
    /// <param name="program"><c>node</c> or <c>npm</c>.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    /// <returns>Its exit code and all that it wrote.</returns>
    public static async Task<(int Exit, string Said)> RunAsync(string program, string[] arguments, string input, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new(OperatingSystem.IsWindows() && program == "npm" ? "npm.cmd" : program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception absent)
        {
            throw new InvalidOperationException($"Please install Node.js with npm (20 or newer): these tests hold CareerBot against Slack's and Microsoft's own packages, and {program} is not there.", absent);
        }

        using (process)
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            Task<string> errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
            process.StandardInput.Close();
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, $"{await output}{await errors}".Trim());
        }
    }

    private static string? InstalledVersion(string package)
    {
        string path = Path.Combine([Folder, "node_modules", .. package.Split('/'), "package.json"]);
        if (!File.Exists(path))
        {
            return null;
        }

        using JsonDocument installed = JsonDocument.Parse(File.ReadAllText(path));
        return installed.RootElement.GetProperty("version").GetString();
    }
}
