using System.Net;
using System.Net.Http.Json;
using CareerBot.Storage.Access;
using CareerBot.TestKit.Databases;

namespace CareerBot.Host.Tests;

/// <summary>The database goes away under a running host, and comes back.</summary>
public sealed class StoreAwayTests
{
    private const string Row = SalaryClient.Header + "backend-engineer,DE,,EUR,51000,91000,true,,,Company pay bands,everyone,\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_the_database_is_away_answers_go_on_and_changes_get_503_and_are_not_half_done()
    {
        using PostgresServer server = PostgresServer.Start();
        await using var host = new TestHost(database: server.CreateDatabase(), realKnowledge: true);
        SalaryClient alice = await SalaryClient.OfAsync(host, "alice", Scopes.Read, Scopes.Propose, Scopes.Ask);
        (await alice.PushAsync(Row, "?dryRun=true")).StatusCode.ShouldBe(HttpStatusCode.OK);

        server.Stop();

        (await MinAsync(host)).ShouldBe(50_000);
        HttpResponseMessage refused = await alice.PushAsync(Row);
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter!.ToString().ShouldBe("5");
        (await SalaryClient.JsonOf(refused)).GetProperty("detail").GetString().ShouldBe("The salary database cannot be used right now. Nothing was changed; try again in a moment.");

        server.StartAgain();

        (await alice.GetAsync("/api/salaries/revisions")).GetProperty("revisions").GetArrayLength().ShouldBe(1, "only the first salaries");
        (await alice.PushAsync(Row)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    private static async Task<decimal> MinAsync(TestHost host)
    {
        using HttpResponseMessage response = await host.CreateClient().PostAsJsonAsync("/api/ask", new { text = "What does a backend engineer earn in Germany?" }, Token);
        return (await SalaryClient.JsonOf(response)).GetProperty("answer").GetProperty("ranges")[0].GetProperty("min").GetDecimal();
    }
}
