using System.Text.Json.Nodes;
using CareerBot.Fakes;
using CareerBot.Salaries.Audit;
using CareerBot.Salaries.Revisions;
using Microsoft.Extensions.DependencyInjection;

namespace CareerBot.Host.Tests.Teams;

/// <summary>A decision on a revision, from the announcement in the approvers' channel to what stands there in the end.</summary>
public sealed class TeamsApprovalTests
{
    private const string Raised = SalaryClient.Header + "backend-engineer,DE,,EUR,55000,95000,true,,2027-01-01,Company pay bands,employees,\n";
    private const string Widened = SalaryClient.Header + "backend-engineer,DE,,EUR,50000,90000,true,,2027-01-01,Company pay bands,everyone,\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_revision_is_announced_without_figures_decided_by_a_second_person_on_what_they_saw_and_the_announcement_follows()
    {
        await using TeamsInHost test = await TeamsInHost.StartAsync();
        SalaryClient alice = await test.ClientAsync("alice@example.com");
        int id = await SubmittedAsync(alice, Raised);
        SentActivity asked = await AskedAsync(test);
        TeamsWire.Text(asked.Body).ShouldNotContain("EUR");
        TeamsWire.Text(asked.Body).ShouldContain("alice@example.com");
        TeamsWire.Text(asked.Body).ShouldContain($"https://careerbot.example/hr/revisions/{id}");
        JsonObject review = TeamsWire.Button(asked.Card, "review").ShouldNotBeNull();

        JsonObject seen = await test.PressAsync(TeamsInHost.Bob, "review", review, asked.Id);
        TeamsWire.Text(seen).ShouldContain("EUR 50,000 – 90,000+ → EUR 55,000 – 95,000+");
        JsonObject approve = TeamsWire.Button(seen, "approve").ShouldNotBeNull();

        // The proposer hears the desk's own sentence.
        TeamsWire.Text(await test.PressAsync(TeamsInHost.Alice, "approve", approve, asked.Id)).ShouldContain("a second person decides on it");

        // Another difference than the one that was seen.
        var stale = (JsonObject)approve.DeepClone();
        stale["diffHash"] = "0000";
        TeamsWire.Text(await test.PressAsync(TeamsInHost.Bob, "approve", stale, asked.Id)).ShouldContain("is not what you saw");
        (await Store(test).FindAsync(id, Token))!.State.ShouldBe(RevisionState.Submitted);

        var fine = (JsonObject)approve.DeepClone();
        fine["comment"] = "fine";
        TeamsWire.Text(await test.PressAsync(TeamsInHost.Bob, "approve", fine, asked.Id)).ShouldContain($"Revision {id} is approved.");
        Revision approved = (await Store(test).FindAsync(id, Token))!;
        (approved.State, approved.Approver, approved.DecisionComment).ShouldBe((RevisionState.Approved, "bob@example.com", "fine"));

        SentActivity after = await ChangedAsync(test, asked, "Approved by bob@example.com");
        TeamsWire.Button(after.Card, "review").ShouldBeNull();
        TeamsWire.Text(after.Body).ShouldNotContain("EUR");

        // Published elsewhere: it follows too.
        (await alice.StepAsync(id, "publish")).EnsureSuccessStatusCode();
        await ChangedAsync(test, asked, "Published by alice@example.com");
        (await AuditAsync(test)).ShouldContain(static line => line.Actor == "alice@example.com" && line.Details.Contains("the proposer cannot decide", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_guest_who_is_on_the_list_neither_sees_figures_nor_decides_and_the_trail_says_so()
    {
        await using TeamsInHost test = await TeamsInHost.StartAsync();
        int id = await SubmittedAsync(await test.ClientAsync("alice@example.com"), Raised);
        SentActivity asked = await AskedAsync(test);
        JsonObject review = TeamsWire.Button(asked.Card, "review").ShouldNotBeNull();
        JsonObject approve = TeamsWire.Button(await test.PressAsync(TeamsInHost.Bob, "review", review, asked.Id), "approve").ShouldNotBeNull();

        string refused = TeamsWire.Text(await test.PressAsync(TeamsInHost.Carol, "review", review, asked.Id));
        string unable = TeamsWire.Text(await test.PressAsync(TeamsInHost.Carol, "approve", approve, asked.Id));

        refused.ShouldContain("Only approvers decide");
        (refused + unable).ShouldNotContain("EUR");
        (await AuditAsync(test)).ShouldContain(static line => line.Actor == "teams:" + TeamsInHost.Carol.AadObjectId && line.Details.Contains("may not", StringComparison.Ordinal));
        (await Store(test).FindAsync(id, Token))!.State.ShouldBe(RevisionState.Submitted);
    }

    [Fact]
    public async Task A_wider_audience_is_confirmed_apart_and_a_rejection_needs_its_reason()
    {
        await using TeamsInHost test = await TeamsInHost.StartAsync();
        int id = await SubmittedAsync(await test.ClientAsync("alice@example.com"), Widened);
        SentActivity asked = await AskedAsync(test);
        JsonObject seen = await test.PressAsync(TeamsInHost.Bob, "review", TeamsWire.Button(asked.Card, "review")!, asked.Id);
        var approve = (JsonObject)TeamsWire.Button(seen, "approve").ShouldNotBeNull().DeepClone();
        var reject = (JsonObject)TeamsWire.Button(seen, "reject").ShouldNotBeNull().DeepClone();

        approve["confirm"] = "false";
        await test.PressAsync(TeamsInHost.Bob, "approve", approve, asked.Id);
        reject["reason"] = " ";
        await test.PressAsync(TeamsInHost.Bob, "reject", reject, asked.Id);
        (await Store(test).FindAsync(id, Token))!.State.ShouldBe(RevisionState.Submitted);

        reject["reason"] = "too wide";
        TeamsWire.Text(await test.PressAsync(TeamsInHost.Bob, "reject", reject, asked.Id)).ShouldContain($"Revision {id} is rejected.");
        (await Store(test).FindAsync(id, Token))!.State.ShouldBe(RevisionState.Rejected);
        TeamsWire.Text((await ChangedAsync(test, asked, "Rejected by bob@example.com")).Body).ShouldContain("too wide");
    }

    private static async Task<int> SubmittedAsync(SalaryClient alice, string csv)
    {
        int id = await SalaryClient.IdOf(await alice.PushAsync(csv, "?name=bands.csv"));
        (await alice.StepAsync(id, "submit")).EnsureSuccessStatusCode();
        return id;
    }

    private static Task<SentActivity> AskedAsync(TeamsInHost test) =>
        test.Teams.Connector.WaitForActivityAsync(static sent => sent.ConversationId == TeamsInHost.Approvers.Id && TeamsWire.Text(sent.Card).Contains("waits for a decision", StringComparison.Ordinal), Token);

    private static Task<SentActivity> ChangedAsync(TeamsInHost test, SentActivity asked, string sentence) =>
        test.Teams.Connector.WaitForActivityAsync(sent => sent.Id == asked.Id && TeamsWire.Text(sent.Card).Contains(sentence, StringComparison.Ordinal), Token);

    private static ISalaryStore Store(TeamsInHost test) => test.Host.Services.GetRequiredService<ISalaryStore>();

    private static Task<IReadOnlyList<AuditEntry>> AuditAsync(TeamsInHost test) => Store(test).AuditAsync(0, 1_000, Token);
}
