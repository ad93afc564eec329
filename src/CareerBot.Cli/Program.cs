using System.CommandLine;
using CareerBot.Cli;
using CareerBot.Cli.Commands;
using Spectre.Console;

var place = new Workplace(
    AnsiConsole.Console,
    AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }),
    TimeProvider.System);
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
