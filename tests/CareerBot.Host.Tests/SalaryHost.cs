using System.Net;
using CareerBot.Storage.Access;

namespace CareerBot.Host.Tests;

/// <summary>One host for many requests that change nothing: the first salaries, a draft, a submitted revision, and people with their tokens.</summary>
public sealed class SalaryHost : IAsyncLifetime
{
    private readonly TestHost _host = new(realKnowledge: true);

    private readonly Dictionary<string, SalaryClient> _clients = new(StringComparer.Ordinal);

    /// <summary>Number of a draft of alice's.</summary>
    public int Draft { get; private set; }

    /// <summary>Number of a submitted revision of alice's.</summary>
    public int Submitted { get; private set; }

    /// <summary>The address of a revision in a test's table: its words stand for the numbers here.</summary>
    internal string Address(string written) =>
        written.Replace("{draft}", $"{Draft}", StringComparison.Ordinal).Replace("{submitted}", $"{Submitted}", StringComparison.Ordinal);

    /// <summary>Somebody of the table: alice may propose and approve, bob approve, rita read, asa ask; stranger has a token that nobody made, nobody none.</summary>
    internal SalaryClient Client(string who) => _clients[who];

    /// <summary>The same person, with a client that sends a body as it comes and keeps no copy of it.</summary>
    internal HttpClient Streaming(string who)
    {
        HttpClient client = _host.Server.CreateClient();
        client.DefaultRequestHeaders.Authorization = Client(who).Http.DefaultRequestHeaders.Authorization;
        return client;
    }

    public async ValueTask InitializeAsync()
    {
        _clients["alice"] = await SalaryClient.OfAsync(_host, "alice", Scopes.Read, Scopes.Propose, Scopes.Approve);
        _clients["bob"] = await SalaryClient.OfAsync(_host, "bob", Scopes.Read, Scopes.Approve);
        _clients["rita"] = await SalaryClient.OfAsync(_host, "rita", Scopes.Read);
        _clients["asa"] = await SalaryClient.OfAsync(_host, "asa", Scopes.Ask);
        _clients["nobody"] = new SalaryClient(_host.CreateClient());
        HttpClient stranger = _host.CreateClient();
        stranger.DefaultRequestHeaders.Authorization = new("Bearer", "cb_not-a-token-of-ours");
        _clients["stranger"] = new SalaryClient(stranger);
        Draft = await SalaryClient.IdOf(await Client("alice").PushAsync(SalaryClient.Header + "backend-engineer,DE,,EUR,55000,95000,true,,2027-01-01,Company pay bands,employees,\n"));
        Submitted = await SalaryClient.IdOf(await Client("alice").PushAsync(SalaryClient.Header + "backend-engineer,FR,,EUR,40000,90000,true,,2027-01-01,Company pay bands,employees,\n"));
        (await Client("alice").StepAsync(Submitted, "submit")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();
}
