using System.Net.Http.Json;
using System.Text.Json;
using CareerBot.Host.Knowledge;
using CareerBot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CareerBot.Host.Tests;

public sealed class KnowledgeWatcherTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_edit_is_live_without_a_restart()
    {
        using var host = new TestHost();
        using HttpClient client = host.CreateClient();
        string file = Path.Combine(host.Knowledge.Folder, "roles", "baker.md");

        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Cancel)).Replace("What a Baker is.", "Somebody who bakes.", StringComparison.Ordinal), Cancel);

        // No measurement: the promise is two seconds, and the loop ends as soon as the edit is seen.
        using var limit = new CancellationTokenSource(Patience.Longest);
        string text = "";
        while (!text.Contains("Somebody who bakes.", StringComparison.Ordinal) && !limit.IsCancellationRequested)
        {
            text = await AskAsync(client);
        }

        text.ShouldContain("Somebody who bakes.");
    }

    [Fact]
    public async Task A_broken_edit_keeps_the_last_good_version_and_degrades_health()
    {
        using var host = new TestHost();
        using HttpClient client = host.CreateClient();
        KnowledgeWatcher watcher = host.Services.GetRequiredService<KnowledgeWatcher>();

        // In one step: half-written, it would be broken in another way.
        string aside = Path.Combine(Directory.CreateTempSubdirectory("careerbot-edit-").FullName, "levels.yaml");
        await File.WriteAllTextAsync(aside, "levels: broken\n", Cancel);
        File.Move(aside, Path.Combine(host.Knowledge.Folder, "levels.yaml"), overwrite: true);
        using var limit = new CancellationTokenSource(Patience.Longest);
        string health = "";
        while (health != "Degraded" && !limit.IsCancellationRequested)
        {
            health = await client.GetStringAsync("/health/ready", Cancel);
        }

        health.ShouldBe("Degraded");
        watcher.Problems.ShouldContain("levels.yaml:1:9: 'levels' must be a list (lines of '- entry', or [a, b]).");
        (await AskAsync(client)).ShouldContain("What a Baker is.");
    }

    [Fact]
    public void A_broken_folder_stops_the_start_with_every_problem()
    {
        using var host = new TestHost();
        host.Knowledge.Replacing("families.yaml", "id: making", "id: making, colour: red").Without("levels.yaml");

        var refused = Should.Throw<KnowledgeBrokenException>(() => host.CreateClient());

        refused.Message.ShouldContain("families.yaml:2:18: Unknown key 'colour'.");
        refused.Message.ShouldContain("levels.yaml:1:1: The file is missing.");
    }

    [Fact]
    public async Task Health_is_live_and_ready_once_knowledge_is_loaded()
    {
        using var host = new TestHost();
        using HttpClient client = host.CreateClient();

        (await client.GetStringAsync("/health/live", Cancel)).ShouldBe("Healthy");
        (await client.GetStringAsync("/health/ready", Cancel)).ShouldBe("Healthy");
    }

    private static async Task<string> AskAsync(HttpClient client)
    {
        using HttpResponseMessage response = await client.PostAsJsonAsync("/api/ask", new { text = "what is a baker" }, Cancel);
        return (await response.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("answer").GetProperty("text").GetString()!;
    }
}
