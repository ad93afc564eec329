using CareerBot.Storage;
using CareerBot.TestKit;
using CareerBot.TestKit.Databases;

namespace CareerBot.Cli.Tests;

/// <summary>A new book on this machine, spoken to directly or through a running host, and a folder for files.</summary>
internal sealed class BookInTest : IAsyncDisposable
{
    public const string Header = "role,location,level,currency,min,max,open_ended,median,effective_from,source,audience,note\n";

    private readonly TestDatabase _database;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("careerbot-cli-");
    private readonly RunningHost? _host;

    private BookInTest(TestDatabase database, RunningHost? host)
    {
        _database = database;
        _host = host;
    }

    public TestDatabase Database => _database;

    /// <summary>A book; with a host, that is spoken to.</summary>
    public static async Task<BookInTest> OpenAsync(bool onServer)
    {
        TestDatabase database = TestDatabase.Create(StoreKind.Sqlite);
        return new BookInTest(database, onServer ? await RunningHost.StartAsync("Production", TestContext.Current.CancellationToken, database.ConnectionString) : null);
    }

    public string File(string name, string content)
    {
        string path = PathOf(name);
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Runs a command at the book's desk.</summary>
    public Task<Outcome> RunAsync(string? token, params string[] arguments) => _host is null
        ? CareerBotProcess.RunAsync(_database.ConnectionString, token, arguments)
        : CareerBotProcess.RunAsync(null, token, [.. arguments, "--server", _host.Address]);

    /// <summary>Runs a command that must succeed.</summary>
    public async Task<Outcome> DoAsync(string? token, params string[] arguments)
    {
        Outcome outcome = await RunAsync(token, arguments);
        outcome.Exit.ShouldBe(0, $"{string.Join(' ', arguments)}: {outcome.All}");
        return outcome;
    }

    /// <summary>Makes a token at the local book, as the contract has it: the last word of the output.</summary>
    public async Task<string> TokenOfAsync(string person, string scopes)
    {
        Outcome made = await CareerBotProcess.RunAsync(_database.ConnectionString, null, "tokens", "create", "--name", person, "--scope", scopes);
        made.Exit.ShouldBe(0, made.All);
        return made.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[^1];
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _database.Dispose();
        _folder.Delete(recursive: true);
    }
}
