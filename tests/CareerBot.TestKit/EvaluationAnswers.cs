using System.Text.Json;
using CareerBot.Dialog;
using CareerBot.Dialog.Context;
using CareerBot.Messages;

namespace CareerBot.TestKit;

/// <summary>The real answers to every turn of <c>knowledge/evaluation</c>.</summary>
public static class EvaluationAnswers
{
    private static readonly Lazy<IReadOnlyList<(string Id, string Asked, Turn Turn)>> Asked = new(() => [.. Ask()]);

    /// <summary>Every turn, in its conversation.</summary>
    public static IReadOnlyList<(string Id, string Asked, Turn Turn)> All => Asked.Value;

    private static IEnumerable<(string Id, string Asked, Turn Turn)> Ask()
    {
        foreach (string line in Directory.GetFiles(Path.Combine(Repository.Knowledge, "evaluation"), "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where(line => line.Length > 0))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            Talk talk = Talk.New;
            foreach (JsonElement turn in json.RootElement.GetProperty("turns").EnumerateArray())
            {
                string text = turn.GetProperty("text").GetString()!;
                Turn answered = RealEngine.Snapshot.Engine.Answer(text, talk, RealEngine.Snapshot.Book, Audience.Employees, RealEngine.Now);
                talk = answered.Talk;
                yield return (json.RootElement.GetProperty("id").GetString()!, text, answered);
            }
        }
    }
}
