using System.CommandLine;
using CareerBot.Cli.Desks;
using CareerBot.Salaries.Wire;
using Spectre.Console;

namespace CareerBot.Cli.Commands.Salaries;

/// <summary><c>careerbot salaries verify</c>: whether anything was changed by hand.</summary>
internal static class VerifyCommand
{
    public static Command Create(Workplace place, DeskOptions desks)
    {
        Option<string> format = OutputFormat.Option();
        var command = new Command("verify", "Hold everything that is kept against the audit trail; exit code 1 with each problem when something was changed by hand.") { format };
        desks.Handle(command, async (parsed, desk, cancellationToken) =>
        {
            VerifyResponse outcome = await desk.VerifyAsync(cancellationToken);
            OutputFormat.Write(place, parsed.GetValue(format), outcome, SalaryJson.Default.VerifyResponse, console =>
            {
                foreach (string problem in outcome.Problems)
                {
                    place.Errors.WriteLine(problem);
                }

                console.WriteLine(outcome.Problems.Count == 0
                    ? $"The audit trail of {outcome.Lines} lines is whole, and the book is what it says."
                    : $"The audit trail has {outcome.Lines} lines; {outcome.Problems.Count} problem(s).");
            });
            return outcome.Problems.Count == 0 ? ExitCodes.Good : ExitCodes.Failed;
        });
        return command;
    }
}
