using System.CommandLine;
using CareerBot.Dialog;
using CareerBot.Storage;

namespace CareerBot.Cli.Desks;

/// <summary><c>--book</c> and <c>--server</c>, alike for all commands of the salary book; opens the desk that they mean.</summary>
internal sealed class DeskOptions(Workplace place, Option<string?> knowledge)
{
    /// <summary>The environment variable of the token: on a command line it would stand in the shell's history and in every list of processes.</summary>
    public const string TokenVariable = "CAREERBOT_TOKEN";

    private const string BookName = "--book";

    private readonly Option<string?> _book = Book();

    private readonly Option<string?> _server = new("--server")
    {
        Description = $"The address of a CareerBot; the token is taken from {TokenVariable}. Plain http is for this machine alone.", Recursive = true,
    };

    /// <summary>The option <c>--book</c>.</summary>
    public static Option<string?> Book() => new(BookName)
    {
        Description = $"The database of the book, 'Data Source=FILE' or 'Host=…'; by default what {StoreLocation.EnvironmentVariable} says, else data/salaries.db beside the knowledge folder.",
        Recursive = true,
    };

    /// <summary>Where the local book is, by option, environment or default.</summary>
    /// <exception cref="CommandFailure">The setting cannot be read.</exception>
    public static StoreOptions Locate(string? book, string? knowledgeFolder)
    {
        try
        {
            return book is { Length: > 0 }
                ? StoreOptions.Parse(book, BookName)
                : StoreLocation.Of(Environment.GetEnvironmentVariable(StoreLocation.EnvironmentVariable), Workplace.FolderOf(knowledgeFolder), StoreLocation.EnvironmentVariable);
        }
        catch (FormatException error)
        {
            throw CommandFailure.BadInput(error.Message, error);
        }
    }

    /// <summary>Gives a command, and all below it, the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_book);
        command.Add(_server);
    }

    /// <summary>Makes a command act at the desk that is meant.</summary>
    public void Handle(Command command, Func<ParseResult, IBookDesk, CancellationToken, Task<int>> act) =>
        command.SetAction((parsed, cancellationToken) => place.TryAsync(async () =>
        {
            await using IBookDesk desk = await OpenAsync(parsed, cancellationToken);
            return await act(parsed, desk, cancellationToken);
        }));

    private async Task<IBookDesk> OpenAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string? token = Environment.GetEnvironmentVariable(TokenVariable)?.Trim() is { Length: > 0 } given ? given : null;
        string? book = parsed.GetValue(_book);
        if (parsed.GetValue(_server) is { } server)
        {
            if (book is not null)
            {
                throw CommandFailure.BadInput($"{BookName} and --server mean two different books; give one of them.");
            }

            Uri address = ServerAddress.Parse(server);
            return token is not null && token.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')
                ? new ServerDesk(address, token, place.Time)
                : throw CommandFailure.BadInput($"{address} needs to know who you are: put a token into the environment variable {TokenVariable}.");
        }

        string? folder = parsed.GetValue(knowledge);
        var snapshot = new Lazy<Snapshot>(() => place.Load(folder) ?? throw CommandFailure.BadInput("The book needs a knowledge folder without problems: it has the names of roles and places."));
        return await LocalDesk.OpenAsync(Locate(book, folder), token, snapshot, place.Time, cancellationToken);
    }
}
