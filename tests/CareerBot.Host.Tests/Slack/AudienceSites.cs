using CareerBot.Fakes;
using CareerBot.TestKit;

namespace CareerBot.Host.Tests.Slack;

/// <summary>A host for each setting of <c>Slack:PublicPay</c>, with one role whose pay in four countries is for four audiences, and every kind of person.</summary>
public sealed class AudienceSites : IAsyncLifetime
{
    /// <summary>The question whose answer has all four figures in it.</summary>
    public const string Question = "salary cloud architect";

    /// <summary>What <see cref="People"/> with nothing to see beyond what is for everyone are lifted to by the lists, in vain.</summary>
    private const string Managers = "U0MANAGER,U0GUEST,U0STRANGER,U0DELETED";
    private const string Hr = "U0HR,U0SINGLE,U0OTHER,U0UNKNOWN,U0ROBOT";

    private readonly CopiedKnowledge _knowledge = new();
    private readonly Dictionary<string, SlackSite> _sites = [];

    /// <summary>People by id, and how many of the four bands each may see, from the widest on.</summary>
    public static IReadOnlyDictionary<string, int> People { get; } = new Dictionary<string, int>
    {
        ["U0EMPLOYEE"] = 2,
        ["U0MANAGER"] = 3,
        ["U0HR"] = 4,
        ["U0GUEST"] = 1,
        ["U0SINGLE"] = 1,
        ["U0STRANGER"] = 1,
        ["U0OTHER"] = 1,
        ["U0UNKNOWN"] = 1,
        ["U0DELETED"] = 1,
    };

    /// <summary>A program among them.</summary>
    public const string Robot = "U0ROBOT";

    /// <summary>The bands, from the widest audience on: the figures by which each is known, and the country.</summary>
    public static IReadOnlyList<(string Min, string Max, string Country)> Bands { get; } =
        [("61,111", "91,111", "Italy"), ("62,222", "92,222", "Austria"), ("63,333", "93,333", "Portugal"), ("64,444", "94,444", "Belgium")];

    internal SlackSite this[string publicPay] => _sites[publicPay];

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_knowledge.Folder, "salaries", "audiences.csv"),
            """
            role,location,level,currency,min,max,open_ended,median,effective_from,source,audience,note
            cloud-architect,IT,,EUR,61111,91111,false,,,A test,everyone,
            cloud-architect,AT,,EUR,62222,92222,false,,,A test,employees,
            cloud-architect,PT,,EUR,63333,93333,false,,,A test,managers,
            cloud-architect,BE,,EUR,64444,94444,false,,,A test,hr,

            """,
            TestContext.Current.CancellationToken);
        foreach (string publicPay in (string[])["never", "share", "always"])
        {
            SlackSite site = await SlackSite.StartAsync(
                TestContext.Current.CancellationToken,
                new Dictionary<string, string> { ["Slack__PublicPay"] = publicPay, ["Slack__Managers"] = Managers, ["Slack__Hr"] = Hr },
                knowledge: _knowledge.Folder);
            _sites.Add(publicPay, site);
            FakeSlack slack = site.Slack;
            slack.AddUser(new FakeUser("U0EMPLOYEE"));
            slack.AddUser(new FakeUser("U0MANAGER"));
            slack.AddUser(new FakeUser("U0HR"));
            slack.AddUser(new FakeUser("U0GUEST") { IsRestricted = true });
            slack.AddUser(new FakeUser("U0SINGLE") { IsRestricted = true, IsUltraRestricted = true });
            slack.AddUser(new FakeUser("U0STRANGER") { IsStranger = true, TeamId = "T0ELSE" });
            slack.AddUser(new FakeUser("U0OTHER") { TeamId = "T0ELSE" });
            slack.AddUser(new FakeUser("U0DELETED") { Deleted = true });
            slack.AddUser(new FakeUser(Robot) { IsBot = true });

            // U0UNKNOWN is nobody whom Slack tells of.
            string[] all = [.. People.Keys, Robot];
            foreach (string person in all)
            {
                slack.AddChannel(new FakeChannel(Direct(person), FakeChannelKind.Direct) { Members = [person] });
            }

            // Three of each: a channel takes one message a second.
            for (int i = 0; i < 3; i++)
            {
                slack.AddChannel(new FakeChannel($"C0OPEN{i}") { Members = [.. all] });
                slack.AddChannel(new FakeChannel($"C0PRIVATE{i}", FakeChannelKind.Private) { Members = [.. all] });
                slack.AddChannel(new FakeChannel($"C0CONNECT{i}") { Members = [.. all], IsExtShared = true });
                slack.AddChannel(new FakeChannel($"G0MANY{i}", FakeChannelKind.GroupDirect) { Members = [.. all] });
            }

            slack.AddChannel(new FakeChannel("C0MEMBERS") { Members = ["U0EMPLOYEE", "U0MANAGER", "U0HR"] });
        }
    }

    /// <summary>Somebody's conversation with the bot.</summary>
    public static string Direct(string person) => "D" + person[1..];

    public async ValueTask DisposeAsync()
    {
        foreach (SlackSite site in _sites.Values)
        {
            await site.DisposeAsync();
        }

        _knowledge.Dispose();
    }
}
