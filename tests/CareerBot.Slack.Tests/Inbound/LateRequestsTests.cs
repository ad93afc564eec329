using System.Text;
using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.TestKit;

namespace CareerBot.Slack.Tests.Inbound;

/// <summary>What takes longer than Slack waits.</summary>
public sealed class LateRequestsTests
{
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2.5);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("view_submission", 503)]
    [InlineData("shortcut", 200)]
    [InlineData("block_suggestion", 200)]
    public async Task A_dialog_that_was_not_dealt_with_in_time_is_not_acknowledged_and_so_stays_open(string type, int expected)
    {
        await using EndpointInTest test = new();
        Gate gate = new();
        test.Seams.Calling = () => gate.PassAsync(Stop);
        var view = new FakeView("V1", "hash", "views.open", new JsonObject { ["type"] = "modal", ["callback_id"] = "compare", ["blocks"] = new JsonArray() }, "V1", UserId: null);
        JsonObject payload = type switch
        {
            "view_submission" => Interaction.ViewSubmission(view, "U1", [], "t1"),
            "shortcut" => Interaction.Shortcut("compare", "U1", "t1"),
            _ => Interaction.BlockSuggestion("U1", "role-picker", "back"),
        };
        byte[] body = Encoding.UTF8.GetBytes($"payload={Uri.EscapeDataString(payload.ToJsonString())}");

        Task<(int Status, string Answer)> answering = test.SendAsync(Form, body, test.Sign(body));
        await gate.Reached.WaitAsync(Patience.Longest, Stop);
        answering.IsCompleted.ShouldBeFalse();
        test.Time.Advance(Budget);
        (int status, string answer) = await answering.WaitAsync(Patience.Longest, Stop);

        status.ShouldBe(expected);
        if (expected == 200)
        {
            answer.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_command_whose_time_is_over_before_anybody_waits_is_kept_for_later()
    {
        await using EndpointInTest test = new();
        Gate gate = new();
        test.Seams.Calling = () =>
        {
            test.Time.Advance(2 * Budget);
            return gate.PassAsync(Stop);
        };
        JsonObject command = Interaction.SlashCommand("/career", "what is an SRE?", "C1", "U1", "https://hooks.slack.com/commands/x", "t1");
        byte[] body = Encoding.UTF8.GetBytes(string.Join('&', command.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value!.ToString())}")));

        (await test.SendAsync(Form, body, test.Sign(body)).WaitAsync(Patience.Longest, Stop)).ShouldBe((200, ""));

        test.Seams.Kept.ShouldHaveSingleItem();
    }
}
