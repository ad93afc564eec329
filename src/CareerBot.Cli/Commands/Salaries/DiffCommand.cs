using System.CommandLine;
using CareerBot.Cli.Desks;
using CareerBot.Salaries.Wire;

namespace CareerBot.Cli.Commands.Salaries;

/// <summary><c>careerbot salaries diff N</c>, also <c>show N</c>: a revision and what it changes.</summary>
internal static class DiffCommand
{
    public static Command Create(Workplace place, DeskOptions desks)
    {
        Argument<int> revision = RevisionNumber.Argument();
        Option<string> format = OutputFormat.Option();
        var command = new Command("diff", "Show a revision and what it changes: for one not published, in the book of now; for a published one, in the book of then.") { revision, format };
        command.Aliases.Add("show");
        desks.Handle(command, async (parsed, desk, cancellationToken) =>
        {
            int number = parsed.GetValue(revision);
            RevisionJson found = await desk.FindAsync(number, cancellationToken);
            DiffResponse diff = await desk.DiffAsync(number, cancellationToken);
            OutputFormat.Write(place, parsed.GetValue(format), diff, SalaryJson.Default.DiffResponse, console => RevisionText.Write(console, found, diff));
            return ExitCodes.Good;
        });
        return command;
    }
}
