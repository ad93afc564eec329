using System.CommandLine;
using System.CommandLine.Invocation;
using CareerBot.Cli;
using CareerBot.Cli.Commands;
using CareerBot.Cli.Commands.Prompts;
using CareerBot.Cli.Commands.Salaries;
using CareerBot.Cli.Commands.Tokens;
using CareerBot.Cli.Desks;
using Spectre.Console;

// A file or a pipe has no width: a sentence stays on one line there, so that tools find it.
const int Unwrapped = 100_000;
IAnsiConsole console = AnsiConsole.Console;
IAnsiConsole errors = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
console.Profile.Width = Console.IsOutputRedirected ? Unwrapped : console.Profile.Width;
errors.Profile.Width = Console.IsErrorRedirected ? Unwrapped : errors.Profile.Width;
bool isAttended = !Console.IsInputRedirected && !Console.IsErrorRedirected && errors.Profile.Capabilities.Interactive;
var place = new Workplace(console, errors, TimeProvider.System, isAttended);
var knowledge = new Option<string?>("--knowledge") { Description = "The knowledge folder; by default the nearest folder 'knowledge'.", Recursive = true };
var desks = new DeskOptions(place, knowledge);
var root = new RootCommand("CareerBot on the command line: ask, talk, measure, check, and keep the salary book.")
{
    knowledge,
    AskCommand.Create(place, knowledge),
    ChatCommand.Create(place, knowledge),
    EvalCommand.Create(place, knowledge),
    RecognizeCommand.Create(place),
    CheckCommand.Create(place, knowledge),
    RolesCommand.Create(place, knowledge),
    PromptsCommand.Create(place, knowledge),
    SalariesCommand.Create(place, desks),
    TokensCommand.Create(place, desks),
};
ParseResult parsed = root.Parse(args);
int exit = await parsed.InvokeAsync();
return parsed.Action is ParseErrorAction ? ExitCodes.BadInput : exit;
