using System.Text.Encodings.Web;
using System.Text.Json;
using CareerBot.Slack.Rendering;
using CareerBot.TestKit;

namespace CareerBot.Slack.Tests.Rendering;

/// <summary>
/// Compares a message with the file that somebody approved, <c>Expectations/&lt;name&gt;.approved.json</c>. On a difference the message lies
/// beside it as <c>.received.json</c>; when it is right, it becomes the approved one.
/// </summary>
internal static class Approved
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void ShouldBeApproved(this SlackMessage message, string name)
    {
        string folder = Path.Combine(Repository.Root, "tests", "CareerBot.Slack.Tests", "Rendering", "Expectations");
        string approved = Path.Combine(folder, $"{name}.approved.json");
        string received = Path.Combine(folder, $"{name}.received.json");
        string json = JsonSerializer.Serialize(new { text = message.Text.Split('\n'), blocks = JsonDocument.Parse(message.Json()).RootElement }, Readable);
        string expected = File.Exists(approved) ? File.ReadAllText(approved).TrimEnd('\n') : "";
        if (expected == json)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(received, json + "\n");
        json.ShouldBe(expected, $"to approve: mv {received} {approved}");
    }
}
