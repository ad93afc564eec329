using System.Text.Json;
using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.Salaries.Audit;
using CareerBot.Salaries.Revisions;
using Microsoft.Extensions.DependencyInjection;

namespace CareerBot.Host.Tests.Slack;

/// <summary>A decision on a revision, from the request in the approvers' channel to what stands there in the end.</summary>
public sealed class ApprovalTests
{
    private const string Raised = SalaryClient.Header + "backend-engineer,DE,,EUR,55000,95000,true,,2027-01-01,Company pay bands,employees,\n";
    private const string Widened = SalaryClient.Header + "backend-engineer,DE,,EUR,50000,90000,true,,2027-01-01,Company pay bands,everyone,\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_submitted_revision_is_announced_decided_by_a_second_person_on_what_they_saw_and_the_announcement_follows()
    {
        await using SlackInHost test = await SlackInHost.StartAsync();
        SalaryClient alice = await test.ClientAsync("alice@example.com");
        int id = await SubmittedAsync(alice, Raised);

        PostedMessage asked = await AskedAsync(test);
        asked.Text.ShouldContain("EUR 50,000 – 90,000+ → EUR 55,000 – 95,000+");
        asked.Text.ShouldContain("alice@example.com");
        asked.Blocks.ToJsonString().ShouldContain($"https://careerbot.example/hr/revisions/{id}");

        // The proposer sees the dialog, and the desk's own sentence when sending it.
        FakeView own = await test.PressAsync(asked, SlackInHost.Alice, "approve", id);
        ErrorOf(await test.SubmitAsync(own, SlackInHost.Alice, "mine")).ShouldBe(("comment", $"alice@example.com proposed revision {id}; a second person decides on it."));

        // Another difference than the one that was seen.
        FakeView seen = await test.PressAsync(asked, SlackInHost.Bob, "approve", id);
        var stale = (JsonObject)seen.View.DeepClone();
        stale["private_metadata"] = $"approve\n{id}\n0000";
        ErrorOf(await test.SubmitAsync(seen with { View = stale }, SlackInHost.Bob, "")).Sentence.ShouldContain("is not what you saw");

        JsonElement done = await test.SubmitAsync(seen, SlackInHost.Bob, "fine");
        done.GetProperty("response_action").GetString().ShouldBe("update");
        Revision approved = (await Store(test).FindAsync(id, Token))!;
        (approved.State, approved.Approver, approved.DecisionComment).ShouldBe((RevisionState.Approved, "bob@example.com", "fine"));

        PostedMessage after = await test.Slack.WaitForMessageAsync(message => message.Ts == asked.Ts && message.Text.Contains("Approved by bob@example.com", StringComparison.Ordinal), Token);
        after.Blocks.ToJsonString().ShouldNotContain("\"reject\"");
        after.Text.ShouldNotContain("EUR");

        // Published elsewhere: it follows too.
        (await alice.StepAsync(id, "publish")).EnsureSuccessStatusCode();
        await test.Slack.WaitForMessageAsync(message => message.Ts == asked.Ts && message.Text.Contains("Published by alice@example.com", StringComparison.Ordinal), Token);
        (await AuditAsync(test)).ShouldContain(line => line.Actor == "alice@example.com" && line.Details.Contains("the proposer cannot decide", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_guest_who_is_on_the_list_may_not_decide_and_the_trail_says_so()
    {
        await using SlackInHost test = await SlackInHost.StartAsync();
        int id = await SubmittedAsync(await test.ClientAsync("alice@example.com"), Raised);
        PostedMessage asked = await AskedAsync(test);

        FakeView refused = await test.PressAsync(asked, SlackInHost.Carol, "approve", id);

        string shown = refused.View.ToJsonString();
        shown.ShouldContain("Only approvers decide");
        shown.ShouldNotContain("EUR");
        (await AuditAsync(test)).ShouldContain(line => line.Actor == "slack:U0CAROL" && line.Details.Contains("may not", StringComparison.Ordinal));

        // A dialog that was opened before, or made up, decides no more than the button.
        FakeView bobs = await test.PressAsync(asked, SlackInHost.Bob, "approve", id);
        (await test.SubmitAsync(bobs, SlackInHost.Carol, "")).GetProperty("view").ToString().ShouldContain("Only approvers decide");
        (await Store(test).FindAsync(id, Token))!.State.ShouldBe(RevisionState.Submitted);
    }

    [Fact]
    public async Task A_wider_audience_is_confirmed_apart_and_a_rejection_needs_its_reason()
    {
        await using SlackInHost test = await SlackInHost.StartAsync();
        int id = await SubmittedAsync(await test.ClientAsync("alice@example.com"), Widened);
        PostedMessage asked = await AskedAsync(test);
        FakeView approve = await test.PressAsync(asked, SlackInHost.Bob, "approve", id);
        ErrorOf(await test.SubmitAsync(approve, SlackInHost.Bob, "", isConfirmed: false)).Block.ShouldBe("confirm");

        FakeView reject = await test.PressAsync(asked, SlackInHost.Bob, "reject", id);
        ErrorOf(await test.SubmitAsync(reject, SlackInHost.Bob, " ")).ShouldBe(("comment", "Say why it is rejected: the proposer reads it."));
        (await Store(test).FindAsync(id, Token))!.State.ShouldBe(RevisionState.Submitted);

        await test.SubmitAsync(approve, SlackInHost.Bob, "", isConfirmed: true);
        (await Store(test).FindAsync(id, Token))!.State.ShouldBe(RevisionState.Approved);
    }

    [Theory]
    [InlineData(FakeChannelKind.Public, false, SlackInHost.Bob)]
    [InlineData(FakeChannelKind.Private, true, SlackInHost.Bob)]
    [InlineData(FakeChannelKind.Private, false, SlackInHost.Carol)]
    public async Task No_figure_is_posted_where_others_than_full_members_may_read(FakeChannelKind kind, bool isShared, string member)
    {
        await using SlackInHost test = await SlackInHost.StartAsync(new FakeChannel(SlackInHost.Approvers, kind) { IsExtShared = isShared, Members = [SlackInHost.Alice, member] });
        await SubmittedAsync(await test.ClientAsync("alice@example.com"), Raised);

        PostedMessage asked = await AskedAsync(test);

        (asked.Text + asked.Blocks.ToJsonString()).ShouldNotContain("EUR");
        asked.Text.ShouldContain("1 changed");
    }

    private static async Task<int> SubmittedAsync(SalaryClient alice, string csv)
    {
        int id = await SalaryClient.IdOf(await alice.PushAsync(csv, "?name=bands.csv"));
        (await alice.StepAsync(id, "submit")).EnsureSuccessStatusCode();
        return id;
    }

    private static Task<PostedMessage> AskedAsync(SlackInHost test) =>
        test.Slack.WaitForMessageAsync(message => message.Channel == SlackInHost.Approvers && message.Text.Contains("waits for a decision", StringComparison.Ordinal), Token);

    private static ISalaryStore Store(SlackInHost test) => test.Host.Services.GetRequiredService<ISalaryStore>();

    private static Task<IReadOnlyList<AuditEntry>> AuditAsync(SlackInHost test) => Store(test).AuditAsync(0, 1_000, Token);

    private static (string Block, string Sentence) ErrorOf(JsonElement answer)
    {
        answer.GetProperty("response_action").GetString().ShouldBe("errors");
        JsonProperty error = answer.GetProperty("errors").EnumerateObject().ShouldHaveSingleItem();
        return (error.Name, error.Value.GetString()!);
    }
}
