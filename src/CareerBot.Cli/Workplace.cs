using CareerBot.Cli.Desks;
using CareerBot.Dialog;
using CareerBot.Salaries;
using Spectre.Console;

namespace CareerBot.Cli;

/// <summary>What every command needs: the knowledge folder, the clock, and where to write.</summary>
/// <param name="console">For what was asked for.</param>
/// <param name="errors">For progress and problems.</param>
/// <param name="time">The clock.</param>
/// <param name="isAttended">Whether somebody sits there who sees <paramref name="errors"/> and can answer.</param>
internal sealed class Workplace(IAnsiConsole console, IAnsiConsole errors, TimeProvider time, bool isAttended)
{
    /// <summary>For what was asked for.</summary>
    public IAnsiConsole Console { get; } = console;

    /// <summary>For progress and problems.</summary>
    public IAnsiConsole Errors { get; } = errors;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; } = time;

    /// <summary>Whether somebody sits there who sees what is written and can answer a question.</summary>
    public bool IsAttended { get; } = isAttended;

    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>Loads the folder; null, with every problem written, when it is broken.</summary>
    public Snapshot? Load(string? folder)
    {
        string path = FolderOf(folder);
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

    /// <summary>Loads the folder with the pay of the local book; where there is no book, with that of the folder.</summary>
    /// <exception cref="CommandFailure">There is a book and it cannot be read.</exception>
    public async Task<Snapshot?> LoadWithBookAsync(string? folder, string? book, CancellationToken cancellationToken)
    {
        if (Load(folder) is not { } snapshot)
        {
            return null;
        }

        SalaryBook? kept = await ReadOnlyBook.FindAsync(DeskOptions.Locate(book, folder), snapshot.Book.Day, Time, cancellationToken);
        return kept is null ? snapshot : snapshot with { Book = kept };
    }

    /// <summary>Does what a command does; a failure is one sentence.</summary>
    public async Task<int> TryAsync(Func<Task<int>> act)
    {
        try
        {
            return await act();
        }
        catch (CommandFailure failure)
        {
            Errors.WriteLine(failure.Message);
            return failure.ExitCode;
        }
    }

    /// <summary>The folder that is meant: the one given, else the nearest <c>knowledge</c> above the working folder, or above the program.</summary>
    public static string FolderOf(string? given)
    {
        if (given is not null)
        {
            return given;
        }

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
