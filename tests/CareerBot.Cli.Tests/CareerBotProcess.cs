using System.Diagnostics;
using CareerBot.Cli.Desks;
using CareerBot.Storage;
using CareerBot.TestKit;

namespace CareerBot.Cli.Tests;

/// <summary>What the program told the shell, what it was asked for, and what went wrong.</summary>
internal sealed record Outcome(int Exit, string Output, string Errors)
{
    /// <summary>Output and errors, for a failing assertion.</summary>
    public string All => $"exit {Exit}\n{Output}\n{Errors}";
}

/// <summary>The real program as a process.</summary>
internal static class CareerBotProcess
{
    /// <summary>A file that is never there: without it, a book that a developer keeps beside the repository would answer.</summary>
    private const string NoBook = "Data Source=no-such-folder/no-such-book.db";

    public static Task<Outcome> RunAsync(params string[] arguments) => RunAsync(null, null, arguments);

    /// <param name="book">The book by environment; null for none.</param>
    /// <param name="token">The token in the environment; null for none.</param>
    /// <param name="arguments">What is typed after the program's name.</param>
    public static async Task<Outcome> RunAsync(string? book, string? token, params string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "careerbot.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        start.Environment[StoreLocation.EnvironmentVariable] = book ?? NoBook;
        start.Environment[DeskOptions.TokenVariable] = token ?? "";
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Outcome(process.ExitCode, await output, await errors);
    }
}
