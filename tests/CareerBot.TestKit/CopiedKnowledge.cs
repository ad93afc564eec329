using System.Net.Http.Json;
using System.Text.Json;

namespace CareerBot.TestKit;

/// <summary>A copy of the real knowledge folder that a test may change; disposing removes it.</summary>
public sealed class CopiedKnowledge : IDisposable
{
    /// <summary>Where it is.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("careerbot-copied-").FullName;

    /// <summary>Copies it.</summary>
    public CopiedKnowledge()
    {
        foreach (string file in Directory.EnumerateFiles(Repository.Knowledge, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(Folder, Path.GetRelativePath(Repository.Knowledge, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Waits until a host has taken up the newest curated answer: its first question is answered by it.</summary>
    public async Task LiveAsync(RunningHost host, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(host);
        string newest = new DirectoryInfo(Path.Combine(Folder, "answers")).EnumerateFiles("*.md").OrderBy(file => file.LastWriteTimeUtc).Last().FullName;
        string question = (await File.ReadAllLinesAsync(newest, cancellationToken)).First(line => line.StartsWith("  - ", StringComparison.Ordinal))[4..].Trim('\'').Replace("''", "'", StringComparison.Ordinal);
        using var client = new HttpClient { BaseAddress = new Uri(host.Address) };
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (true)
        {
            using HttpResponseMessage response = await client.PostAsJsonAsync("/api/ask", new { text = question }, cancellationToken);
            JsonElement answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            if (answer.GetProperty("answer").GetProperty("sources").EnumerateArray().Any(source => source.GetString()!.StartsWith("HR ", StringComparison.Ordinal)))
            {
                return;
            }

            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
