using System.Diagnostics;
using System.Globalization;
using CareerBot.Salaries.Import;
using CareerBot.Storage;
using CareerBot.TestKit;
using CareerBot.TestKit.Databases;

namespace CareerBot.Benchmarks.Salaries;

/// <summary>Measures the salary book end to end: each run is a process of its own with the host's settings, on an empty database.</summary>
internal static class SalaryMeasurements
{
    private const int Rows = 100_000;

    private const int LargeFiles = 10;

    /// <summary>The collector as the host sets it.</summary>
    private static readonly (string Name, string Value)[] HostSettings =
        [("DOTNET_gcServer", "0"), ("DOTNET_gcConcurrent", "0"), ("DOTNET_GCGen0MaxBudget", "1000000")];

    public static async Task RunAsync(string[] arguments)
    {
        string what = arguments is [string name, ..] ? name : "publish";
        int runs = arguments is [_, string count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 5;
        string folder = Directory.CreateTempSubdirectory("careerbot-survey-").FullName;
        using var postgres = new SharedPostgres();
        try
        {
            switch (what)
            {
                case "publish":
                    await OnEachStoreAsync(runs, ["publish", "", Survey(folder, 0, ImportFormat.Csv), Survey(folder, 1, ImportFormat.Csv)]);
                    break;
                case "formats":
                    foreach (ImportFormat format in Enum.GetValues<ImportFormat>())
                    {
                        await GatherAsync($"{Rows} rows as {format}", runs, () => ["read", Survey(folder, 0, format)]);
                    }

                    break;
                case "large":
                    await LargeAsync(folder, runs);
                    break;
                default:
                    throw new ArgumentException($"'{what}' is not measured; write publish, formats or large.");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task LargeAsync(string folder, int runs)
    {
        string[] files = [.. Enumerable.Range(0, LargeFiles).Select(part => Part(folder, part))];
        foreach (StoreKind kind in Enum.GetValues<StoreKind>())
        {
            using TestDatabase database = TestDatabase.Create(kind);
            await GatherAsync($"filled {kind}", 1, () => ["fill", database.ConnectionString, .. files]);
            await GatherAsync($"the book of {LargeFiles * Rows} bands on {kind}", runs, () => ["large", database.ConnectionString]);
        }
    }

    private static async Task OnEachStoreAsync(int runs, string[] measurement)
    {
        foreach (StoreKind kind in Enum.GetValues<StoreKind>())
        {
            await GatherAsync($"{Rows} rows on {kind}", runs, () =>
            {
                measurement[1] = TestDatabase.Create(kind).ConnectionString;
                return measurement;
            });
        }
    }

    private static async Task GatherAsync(string title, int runs, Func<string[]> measurement)
    {
        var figures = new Figures();
        for (int run = 0; run < runs; run++)
        {
            string[] arguments = [typeof(SalaryMeasurements).Assembly.Location, "salaries-process", .. measurement()];
            var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };
            foreach ((string name, string value) in HostSettings)
            {
                start.Environment[name] = value;
            }

            using Process process = Process.Start(start)!;
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                figures.Take(line);
            }

            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"The measured process ended with {process.ExitCode}.");
            }
        }

        figures.Show(title);
    }

    private static string Survey(string folder, int edition, ImportFormat format)
    {
        string path = Path.Combine(folder, $"{(edition == 0 ? "added" : "changed")}.{format.ToString().ToLowerInvariant()}");
        SurveyFile.Write(SurveyFile.Bands(RealEngine.Snapshot.Engine.Knowledge, Rows, edition), format, path);
        return path;
    }

    private static string Part(string folder, int part)
    {
        string path = Path.Combine(folder, $"part {part + 1}.csv");
        SurveyFile.Write(SurveyFile.Bands(RealEngine.Snapshot.Engine.Knowledge, (part + 1) * Rows, edition: 0).Skip(part * Rows), ImportFormat.Csv, path);
        return path;
    }
}
