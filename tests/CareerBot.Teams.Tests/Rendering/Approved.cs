using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using CareerBot.Teams.Rendering;
using CareerBot.TestKit;

namespace CareerBot.Teams.Tests.Rendering;

/// <summary>
/// Compares an activity with the file that somebody approved, <c>Expectations/&lt;name&gt;.approved.json</c>. On a difference the activity lies
/// beside it as <c>.received.json</c>; when it is right, it becomes the approved one. Pictures are left out: how they are packed is the runtime's affair.
/// </summary>
internal static partial class Approved
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void ShouldBeApproved(this TeamsMessage message, string name)
    {
        string folder = Path.Combine(Repository.Root, "tests", "CareerBot.Teams.Tests", "Rendering", "Expectations");
        string approved = Path.Combine(folder, $"{name}.approved.json");
        string received = Path.Combine(folder, $"{name}.received.json");
        string json = JsonSerializer.Serialize(JsonDocument.Parse(Picture().Replace(message.Json(), "data:image/png;base64,…")).RootElement, Readable);
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

    [GeneratedRegex(@"data:image/png;base64,[^""]+", RegexOptions.None, 1000)]
    private static partial Regex Picture();
}
