using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CareerBot.Salaries.Audit;
using CareerBot.Salaries.Revisions;
using CareerBot.Storage;
using CareerBot.Storage.Access;
using CareerBot.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Host.Tests;

/// <summary>What HR does with the book, from a fresh start, over HTTP.</summary>
public sealed class SalarySessionTests
{
    private static readonly string[] Proposer = [Scopes.Read, Scopes.Propose, Scopes.Approve];

    private static readonly string[] Approver = [Scopes.Read, Scopes.Approve];

    public static TheoryData<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.PostgreSql];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_session_of_HR_from_a_refused_file_to_a_roll_back_and_a_broken_trail(StoreKind kind)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 23, 59, 50, TimeSpan.Zero));
        await using var host = new TestHost(store: kind, time: time, realKnowledge: true);
        SalaryClient alice = await SalaryClient.OfAsync(host, "alice", Proposer);
        SalaryClient bob = await SalaryClient.OfAsync(host, "bob", Approver);
        const string Good = SalaryClient.Header + "backend-engineer,DE,,EUR,55000,95000,true,,2026-11-25,Company pay bands,employees,\n";

        // One bad row: refused, and nothing is stored.
        HttpResponseMessage refused = await alice.PushAsync(Good + "backend-enginer,FR,,EUR,abc,85000,true,,,Company pay bands,employees,\n");
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        JsonElement[] errors = [.. (await SalaryClient.JsonOf(refused)).GetProperty("errors").EnumerateArray()];
        errors.Select(error => (error.GetProperty("row").GetInt32(), error.GetProperty("column").GetString(), error.GetProperty("value").GetString(), error.GetProperty("code").GetString()))
            .ShouldBe([(3, "role", "backend-enginer", "unknown_role"), (3, "min", "abc", "bad_number")]);
        errors[0].GetProperty("suggestion").GetString().ShouldBe("backend-engineer");
        (await alice.GetAsync("/api/salaries/revisions")).GetProperty("revisions").GetArrayLength().ShouldBe(1, "only the first salaries");

        // Again without it; the proposer cannot approve, whatever the token may do.
        int id = await SalaryClient.IdOf(await alice.PushAsync(Good));
        (await alice.StepAsync(id, "submit")).StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonElement diff = await bob.GetAsync($"/api/salaries/revisions/{id}/diff");
        var seen = new { diffHash = diff.GetProperty("diffHash").GetString() };
        HttpResponseMessage samePerson = await alice.StepAsync(id, "approve", seen);
        samePerson.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await SalaryClient.JsonOf(samePerson)).GetProperty("code").GetString().ShouldBe("same_person");
        (await bob.StepAsync(id, "approve", new { diffHash = "0000" })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await bob.StepAsync(id, "approve", seen)).StatusCode.ShouldBe(HttpStatusCode.OK);

        // Published for tomorrow: today's answer is as it was, tomorrow's is new.
        HttpResponseMessage published = await bob.StepAsync(id, "publish");
        (await SalaryClient.JsonOf(published)).GetProperty("state").GetString().ShouldBe("published");
        (await AnswerAsync(host)).ShouldBe((50_000, 90_000));
        await MoveToTomorrowAsync(host, time);
        (await AnswerAsync(host)).ShouldBe((55_000, 95_000));

        // What was in force yesterday, and which revision said so.
        JsonElement yesterday = (await bob.GetAsync("/api/salaries?role=Backend%20Developer&location=Germany&asOf=2026-11-24")).GetProperty("bands")[0];
        yesterday.GetProperty("revision").GetInt32().ShouldBe(1);
        yesterday.GetProperty("band").GetProperty("min").GetDecimal().ShouldBe(50_000);
        (await bob.GetAsync("/api/salaries?role=backend-engineer&location=DE")).GetProperty("bands")[0].GetProperty("revision").GetInt32().ShouldBe(id);

        // Rolled back: the old figure again.
        (await bob.StepAsync(id, "rollback", new { comment = "too early" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await AnswerAsync(host)).ShouldBe((50_000, 90_000));

        // The trail verifies, and a row broken by hand is found.
        (await bob.GetAsync("/api/salaries/verify")).GetProperty("problems").GetArrayLength().ShouldBe(0);
        host.Database.Execute("UPDATE audit SET details = 'nothing happened' WHERE action = 'revision.approved'").ShouldBe(1);
        (await bob.GetAsync("/api/salaries/verify")).GetProperty("problems")[0].GetString()!.ShouldContain("revision.approved");

        // Every refusal is in it.
        IReadOnlyList<AuditEntry> lines = await host.Services.GetRequiredService<ISalaryStore>().AuditAsync(0, 1_000, Token);
        lines.ShouldContain(line => line.Action == AuditActions.Refused && line.Actor == "alice");
    }

    [Fact]
    public async Task Two_edits_at_once_the_second_gets_412_and_can_send_the_same_file_again()
    {
        await using var host = new TestHost(realKnowledge: true);
        SalaryClient alice = await SalaryClient.OfAsync(host, "alice", Proposer);
        SalaryClient bob = await SalaryClient.OfAsync(host, "bob", Approver);
        using HttpResponseMessage book = await alice.Http.GetAsync("/api/salaries?limit=1", Token);
        string tag = book.Headers.ETag!.ToString();
        const string Mine = SalaryClient.Header + "backend-engineer,FR,,EUR,40000,90000,true,,,Company pay bands,everyone,\n";
        await alice.PublishAsync(bob, SalaryClient.Header + "backend-engineer,DE,,EUR,52000,92000,true,,,Company pay bands,everyone,\n");

        HttpResponseMessage stale = await alice.PushAsync(Mine, headers: ("If-Match", tag));

        stale.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await SalaryClient.JsonOf(stale)).GetProperty("code").GetString().ShouldBe("stale_book");
        using HttpResponseMessage again = await alice.Http.GetAsync("/api/salaries?limit=1", Token);
        (await alice.PushAsync(Mine, headers: ("If-Match", again.Headers.ETag!.ToString()))).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_same_key_twice_gives_one_revision_and_another_content_is_refused()
    {
        await using var host = new TestHost(realKnowledge: true);
        SalaryClient alice = await SalaryClient.OfAsync(host, "alice", Proposer);
        const string Mine = SalaryClient.Header + "backend-engineer,FR,,EUR,40000,90000,true,,,Company pay bands,everyone,\n";

        int first = await SalaryClient.IdOf(await alice.PushAsync(Mine, headers: ("Idempotency-Key", "key-1")));
        int second = await SalaryClient.IdOf(await alice.PushAsync(Mine, headers: ("Idempotency-Key", "key-1")));
        HttpResponseMessage other = await alice.PushAsync(Mine.Replace("40000", "41000", StringComparison.Ordinal), headers: ("Idempotency-Key", "key-1"));

        second.ShouldBe(first);
        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await SalaryClient.JsonOf(other)).GetProperty("code").GetString().ShouldBe("key_reused");
    }

    [Fact]
    public async Task A_dry_run_tells_what_would_change_and_stores_nothing()
    {
        await using var host = new TestHost(realKnowledge: true);
        SalaryClient alice = await SalaryClient.OfAsync(host, "alice", Proposer);

        HttpResponseMessage tried = await alice.PushAsync(SalaryClient.Header + "backend-engineer,DE,,EUR,90000,99000,true,,,Company pay bands,everyone,\n", "?dryRun=true");

        tried.StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonElement body = await SalaryClient.JsonOf(tried);
        body.GetProperty("counts").GetProperty("changed").GetInt32().ShouldBe(1);
        body.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetProperty("code").GetString()).ShouldContain("change_too_large");
        (await alice.GetAsync("/api/salaries/revisions")).GetProperty("revisions").GetArrayLength().ShouldBe(1);
    }

    private static async Task<(decimal Min, decimal Max)> AnswerAsync(TestHost host)
    {
        using HttpResponseMessage response = await host.CreateClient().PostAsJsonAsync("/api/ask", new { text = "What does a backend engineer earn in Germany?" }, Token);
        JsonElement range = (await SalaryClient.JsonOf(response)).GetProperty("answer").GetProperty("ranges")[0];
        return (range.GetProperty("min").GetDecimal(), range.GetProperty("max").GetDecimal());
    }

    /// <summary>Moves the clock and waits until the book of the new day is in use.</summary>
    private static async Task MoveToTomorrowAsync(TestHost host, FakeTimeProvider time)
    {
        var current = host.Services.GetRequiredService<Knowledge.CurrentSnapshot>();
        var opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        DateOnly tomorrow = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1);
        current.Swapped += (_, _) =>
        {
            if (current.Value.Book.Day == tomorrow)
            {
                opened.TrySetResult();
            }
        };
        time.Advance(TimeSpan.FromSeconds(15)); // Over midnight; each tick of each timer of the host runs in between.
        await opened.Task.WaitAsync(Patience.Longest, Token);
    }
}
