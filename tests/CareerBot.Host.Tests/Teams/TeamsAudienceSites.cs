using CareerBot.Fakes;
using CareerBot.Host.Tests.Channels;
using CareerBot.TestKit;

namespace CareerBot.Host.Tests.Teams;

/// <summary>A host for each setting of <c>Teams:PublicPay</c>, and every kind of person.</summary>
public sealed class TeamsAudienceSites : IAsyncLifetime
{
    /// <summary>The person whom the roster does not tell of.</summary>
    internal const string RosterAway = "roster away";

    /// <summary>All but the first three are lifted by the lists in vain.</summary>
    private static readonly string[] OnManagers = ["manager", "guest", "other tenant", RosterAway];

    private static readonly string[] OnHr = ["hr", "external guest", "anonymous", "unknown role", "no tenant"];

    private readonly CopiedKnowledge _knowledge = new();
    private readonly Dictionary<string, TeamsSite> _sites = [];

    /// <summary>Kinds of people.</summary>
    internal static IReadOnlyDictionary<string, FakeMember> People { get; } = new Dictionary<string, FakeMember>
    {
        ["employee"] = Person(1),
        ["manager"] = Person(2),
        ["hr"] = Person(3),
        ["guest"] = Person(4) with { UserRole = "guest" },
        ["external guest"] = Person(5) with { UserPrincipalName = "visitor_example.org#EXT#@home.example.com" },
        ["other tenant"] = Person(6) with { TenantId = BotIds.OtherTenant },
        ["no object id"] = Person(7) with { AadObjectId = null },
        ["anonymous"] = Person(8) with { UserRole = "anonymous" },
        ["unknown role"] = Person(9) with { UserRole = "visitor" },
        ["no tenant"] = Person(10) with { TenantId = null },
        [RosterAway] = Person(11),
    };

    internal TeamsSite this[string publicPay] => _sites[publicPay];

    public async ValueTask InitializeAsync()
    {
        await AudienceBands.WriteAsync(_knowledge.Folder, TestContext.Current.CancellationToken);
        foreach (string publicPay in (string[])["never", "share", "always"])
        {
            _sites[publicPay] = await TeamsSite.StartAsync(
                TestContext.Current.CancellationToken,
                new Dictionary<string, string> { ["Teams:PublicPay"] = publicPay, ["Teams:Managers"] = Ids(OnManagers), ["Teams:Hr"] = Ids(OnHr) },
                _knowledge.Folder);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (TeamsSite site in _sites.Values)
        {
            await site.DisposeAsync();
        }

        _knowledge.Dispose();
    }

    private static FakeMember Person(int number) => new($"29:kind-{number}") { AadObjectId = $"00000000-0000-4000-9000-{number:000000000000}", Name = $"Kind {number}" };

    private static string Ids(string[] people) => string.Join(',', people.Select(static person => People[person].AadObjectId));
}
