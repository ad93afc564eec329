using CareerBot.TestKit;

namespace CareerBot.Host.Tests;

public sealed class SettingsFilesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_of_the_working_folders_settings_holds_without_a_restart_and_nothing_is_watched_for_it()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("careerbot-settings-");
        folder.CreateSubdirectory("a/b/c");
        string file = Path.Combine(folder.FullName, "appsettings.json");
        await File.WriteAllTextAsync(file, "{}", Token);
        await using RunningHost host = await RunningHost.StartAsync("Production", Token, folder: folder.FullName);
        using var client = new HttpClient { BaseAddress = new Uri(host.Address) };
        host.Watches().ShouldBe(0);
        await client.GetStringAsync("/health/live", Token);
        host.Output.ShouldNotContain("Request starting");

        await File.WriteAllTextAsync(file, """{ "Logging": { "LogLevel": { "Microsoft.AspNetCore.Hosting.Diagnostics": "Information" } } }""", Token);

        using var limit = new CancellationTokenSource(Patience.Longest);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (!host.Output.Contains("Request starting", StringComparison.Ordinal) && !limit.IsCancellationRequested)
        {
            await client.GetStringAsync("/health/live", Token);
            await timer.WaitForNextTickAsync(Token);
        }

        host.Output.ShouldContain("Request starting");
    }
}
