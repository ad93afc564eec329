using System.CommandLine;
using CareerBot.Cli.Desks;

namespace CareerBot.Cli.Commands.Salaries;

/// <summary><c>careerbot salaries</c>: the salary book, from file to publish and back.</summary>
internal static class SalariesCommand
{
    private const string Description = $"""
        The salary book: push a file, look at what it changes, have a second person approve, publish, undo.

        Works on a local book, or with --server on that of a CareerBot. Who acts on a local book: the person of the token in {DeskOptions.TokenVariable}, with its scopes; without a token the user of the operating system, who may read, propose, submit and make tokens. Approve, reject, publish and rollback need a token, so that two persons are needed and not two names. Whoever has the file of a local book could change it by hand: this is an order, not a boundary, and 'verify' finds what was changed so.
        """;

    public static Command Create(Workplace place, DeskOptions desks)
    {
        var command = new Command("salaries", Description)
        {
            PushCommand.Create(place, desks),
            ListCommand.Create(place, desks),
            DiffCommand.Create(place, desks),
            ApproveCommand.Create(place, desks),
            AsOfCommand.Create(place, desks),
            VerifyCommand.Create(place, desks),
            ExportCommand.Create(place, desks),
        };
        foreach (Command step in StepCommands.Create(place, desks))
        {
            command.Add(step);
        }

        desks.AddTo(command);
        return command;
    }
}
