using CareerBot.Dialog;
using Spectre.Console;

namespace CareerBot.Cli;

/// <summary>What every command needs: the knowledge folder, the clock, and where to write.</summary>
internal sealed class Workplace(IAnsiConsole console, IAnsiConsole errors, TimeProvider time)
{
    /// <summary>For what was asked for.</summary>
    public IAnsiConsole Console { get; } = console;

    /// <summary>For progress and problems.</summary>
    public IAnsiConsole Errors { get; } = errors;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Loads the folder; null, with every problem written, when it is broken.</summary>
    public Snapshot? Load(string? folder)
    {
        string path = folder ?? FindFolder();
        (Snapshot? snapshot, var problems) = SnapshotLoader.Load(path, DateOnly.FromDateTime(Now.UtcDateTime));
        foreach (string problem in problems)
        {
            Errors.WriteLine(problem);
        }

        if (snapshot is null)
        {
            Errors.WriteLine($"{problems.Length} problem(s) in {path}.");
        }

        return snapshot;
    }

    /// <summary>The nearest folder <c>knowledge</c> above the working folder, or above the program.</summary>
    private static string FindFolder()
    {
        foreach (string start in (string[])[Directory.GetCurrentDirectory(), AppContext.BaseDirectory])
        {
            for (DirectoryInfo? above = new(start); above is not null; above = above.Parent)
            {
                string candidate = Path.Combine(above.FullName, "knowledge");
                if (File.Exists(Path.Combine(candidate, "levels.yaml")))
                {
                    return candidate;
                }
            }
        }

        return Path.GetFullPath("knowledge");
    }
}
