using System.CommandLine;
using CareerBot.Cli;
using CareerBot.Cli.Commands;
using Spectre.Console;

// A file or a pipe has no width: a sentence stays on one line there, so that tools find it.
const int Unwrapped = 100_000;
IAnsiConsole console = AnsiConsole.Console;
IAnsiConsole errors = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
console.Profile.Width = Console.IsOutputRedirected ? Unwrapped : console.Profile.Width;
errors.Profile.Width = Console.IsErrorRedirected ? Unwrapped : errors.Profile.Width;
var place = new Workplace(console, errors, TimeProvider.System);
var knowledge = new Option<string?>("--knowledge") { Description = "The knowledge folder; by default the nearest folder 'knowledge'.", Recursive = true };
var root = new RootCommand("CareerBot on the command line: ask, talk, measure, check.")
{
    knowledge,
    AskCommand.Create(place, knowledge),
    ChatCommand.Create(place, knowledge),
    EvalCommand.Create(place, knowledge),
    RecognizeCommand.Create(place),
    CheckCommand.Create(place, knowledge),
    RolesCommand.Create(place, knowledge),
};
return await root.Parse(args).InvokeAsync();
