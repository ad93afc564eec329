using System.Diagnostics;
using System.Globalization;

namespace CareerBot.Benchmarks.Load;

/// <summary>What a measurement under load is told.</summary>
/// <param name="Rounds">How often each server is measured.</param>
/// <param name="Duration">How long, each time.</param>
/// <param name="Only">The one server that is measured, for a profile of it; null for all.</param>
internal sealed record LoadArguments(int Rounds, TimeSpan Duration, string? Only)
{
    /// <summary>Reads them; 3 rounds of 10 seconds if not given.</summary>
    public static LoadArguments Read(string[] arguments) => new(
        arguments is [string count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 3,
        TimeSpan.FromSeconds(arguments is [_, string seconds, ..] ? int.Parse(seconds, CultureInfo.InvariantCulture) : 10),
        arguments is [_, _, string only, ..] ? only : null);

    /// <summary>Runs the same on the second core alone, unless that is so already: the first is the servers'.</summary>
    /// <returns>Whether it ran there.</returns>
    public static async Task<bool> RunOnSecondCoreAsync(string name, string[] arguments)
    {
        if (Environment.ProcessorCount == 1)
        {
            return false;
        }

        using Process bound = Process.Start("taskset", ["-c", "1", "dotnet", typeof(LoadArguments).Assembly.Location, name, .. arguments]);
        await bound.WaitForExitAsync();
        Environment.ExitCode = bound.ExitCode;
        return true;
    }
}
