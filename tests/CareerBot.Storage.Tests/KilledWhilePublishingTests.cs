using System.Diagnostics;
using CareerBot.Salaries.Audit;
using CareerBot.Salaries.Revisions;
using CareerBot.Storage.Salaries;
using CareerBot.TestKit;
using CareerBot.TestKit.Databases;

namespace CareerBot.Storage.Tests;

public sealed class KilledWhilePublishingTests
{
    private const int Publishes = 200;

    /// <summary>Publishes that a killed drill may have done beyond those that it was waited for.</summary>
    private const int MostBeyond = 3;

    /// <summary>Fixed, so that a failure can be had again; the moments still differ with the machine.</summary>
    private const int Seed = 20261124;

    public static TheoryData<StoreKind> Stores => DeskInTest.Stores;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Killed_at_random_moments_the_book_is_before_or_after_and_the_trail_verifies(StoreKind kind)
    {
        using TestDatabase database = TestDatabase.Create(kind);
        var random = new Random(Seed);
        int kills = 0;
        int published = 0;
        while (published < Publishes)
        {
            await RunAndKillAsync(database.ConnectionString, random.Next(1, 30), TimeSpan.FromMilliseconds(random.NextDouble() * 30));
            kills++;
            var store = new SalaryStore(database.Open(), TimeProvider.System);
            StoredBook book = await store.LoadAsync(null, Token);
            published = book.Version.Number;

            book.History.At(DateOnly.FromDateTime(DateTime.UtcNow)).All.Select(band => band.Min).Distinct().Count().ShouldBeLessThanOrEqualTo(1, "a book between two revisions");
            (long lines, var problems) = await BookVerification.RunAsync(store, Token);
            problems.ShouldBeEmpty($"after {kills} kills and {lines} lines");
        }

        kills.ShouldBeGreaterThan(6);
    }

    /// <summary>Starts the drill, lets it publish some revisions, and kills it a moment later, wherever it is then.</summary>
    private static async Task RunAndKillAsync(string connectionString, int after, TimeSpan moment)
    {
        string build = Path.GetRelativePath(Path.Combine(Repository.Root, "tests", "CareerBot.Storage.Tests"), AppContext.BaseDirectory);
        string drill = Path.Combine(Repository.Root, "tests", "CareerBot.PublishDrill", build, "CareerBot.PublishDrill.dll");
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [drill, connectionString]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

        // Some more than are waited for, so that one is under way at the kill; and no more, however long this thread stands still before.
        for (int publish = 0; publish < after + MostBeyond; publish++)
        {
            await process.StandardInput.WriteLineAsync();
        }

        await process.StandardInput.FlushAsync(Token);
        for (int line = 0; line <= after; line++)
        {
            if (await process.StandardOutput.ReadLineAsync(Token) is null)
            {
                Assert.Fail("The drill ended by itself.");
            }
        }

        long started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < moment)
        {
            Thread.SpinWait(100);
        }

        process.Kill();
        await process.WaitForExitAsync(Token);
    }
}
