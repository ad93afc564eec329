using CareerBot.Storage;
using CareerBot.Storage.Inbox;
using CareerBot.TestKit;

namespace CareerBot.Host.Tests.Teams;

/// <summary>A real host, as a process, in front of a Teams on this machine.</summary>
internal sealed class TeamsSite : IAsyncDisposable
{
    private readonly Dictionary<string, string> _settings;
    private readonly string? _knowledge;

    private TeamsSite(TeamsWire teams, string book, Dictionary<string, string> settings, string? knowledge)
    {
        Teams = teams;
        Book = book;
        _settings = settings;
        _knowledge = knowledge;
    }

    public TeamsWire Teams { get; }

    /// <summary>The connection string of the host's database.</summary>
    public string Book { get; }

    public RunningHost Host { get; private set; } = null!;

    public static async Task<TeamsSite> StartAsync(CancellationToken cancellationToken, IReadOnlyDictionary<string, string>? more = null, string? knowledge = null)
    {
        TeamsWire teams = await TeamsWire.StartAsync(TimeProvider.System, cancellationToken);
        Dictionary<string, string> settings = teams.Settings().Concat(more ?? new Dictionary<string, string>())
            .ToDictionary(static setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), static setting => setting.Value);
        settings["Logging__LogLevel__Default"] = "Warning";
        settings["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        var site = new TeamsSite(teams, $"Data Source={Path.Combine(Directory.CreateTempSubdirectory("careerbot-teams-").FullName, "salaries.db")}", settings, knowledge);
        await site.StartHostAsync(cancellationToken);
        return site;
    }

    /// <summary>Starts the host, again after a kill, on the same database.</summary>
    public async Task StartHostAsync(CancellationToken cancellationToken)
    {
        Host = await RunningHost.StartAsync("Production", cancellationToken, Book, _knowledge, _settings);
        Teams.Http?.Dispose();
        Teams.Http = new HttpClient { BaseAddress = new Uri(Host.Address), Timeout = Patience.Longest };
        await Teams.WaitForHostAsync();
    }

    /// <summary>Waits until all that the host took in is dealt with: what is on its way when the host is killed is sent again.</summary>
    public async Task WaitForInboxAsync()
    {
        await using InboxDatabase database = new(InboxDatabase.Beside(StoreOptions.Parse(Book)));
        await Looks.UntilWaitingAsync(new InboxStore(database, TimeProvider.System), 0);
    }

    /// <summary>Kills the host.</summary>
    public async Task KillHostAsync()
    {
        await Host.KillAsync();
        await Host.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        IReadOnlyList<string> wrong = Teams.Wrong();
        await Host.DisposeAsync();
        await Teams.DisposeAsync();
        wrong.ShouldBeEmpty("all that a test makes the host send keeps Teams' rules");
    }
}
