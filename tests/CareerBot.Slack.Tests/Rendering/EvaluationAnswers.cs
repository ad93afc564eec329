using System.Text.Json;
using CareerBot.Dialog;
using CareerBot.Dialog.Context;
using CareerBot.Messages;
using CareerBot.Slack.Rendering;
using CareerBot.TestKit;

namespace CareerBot.Slack.Tests.Rendering;

/// <summary>The real answers to every turn of <c>knowledge/evaluation</c>.</summary>
internal static class EvaluationAnswers
{
    private static readonly Lazy<IReadOnlyList<(string Id, string Asked, Turn Turn)>> Asked = new(() => [.. Ask()]);

    /// <summary>Every turn, in its conversation.</summary>
    public static IReadOnlyList<(string Id, string Asked, Turn Turn)> All => Asked.Value;

    /// <summary>The ways that messages are rendered in: as little as can be, and with everything.</summary>
    public static IReadOnlyList<RenderOptions> Ways { get; } =
    [
        new RenderOptions { Words = Some.Words },
        Some.Options with
        {
            AiGenerated = true,
            MayShare = true,
            Question = "What was asked?",
            WebAddress = new Uri("https://career.example/?ask=this&that"),
            Picture = new MessagePicture("F123", "Pay ranges, drawn to scale"),
        },
    ];

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
