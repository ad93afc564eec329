using System.Text.Json;
using CareerBot.TestKit;

namespace CareerBot.Benchmarks;

/// <summary>The texts of the evaluation set: more than 400 different ones, as people type them.</summary>
internal static class Questions
{
    public static string[] All { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Repository.Knowledge, "evaluation"), "*.jsonl").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .SelectMany(line => JsonDocument.Parse(line).RootElement.GetProperty("turns").EnumerateArray().Select(turn => turn.GetProperty("text").GetString()!))
            .Distinct(StringComparer.Ordinal),
    ];
}
