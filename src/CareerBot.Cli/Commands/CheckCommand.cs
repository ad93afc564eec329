using System.CommandLine;
using CareerBot.Dialog.Checking;
using Spectre.Console;

namespace CareerBot.Cli.Commands;

/// <summary><c>careerbot check</c>: loads the knowledge folder and asks every question that its files carry.</summary>
internal static class CheckCommand
{
    public static Command Create(Workplace place, Option<string?> knowledge)
    {
        var command = new Command("check", "Check the knowledge folder and ask the questions that its files carry.");
        command.SetAction(parsed =>
        {
            if (place.Load(parsed.GetValue(knowledge)) is not { } snapshot)
            {
                return ExitCodes.BadInput;
            }

            IReadOnlyList<string> misses = ContentCheck.Run(snapshot, place.Now);
            foreach (string miss in misses)
            {
                place.Errors.WriteLine(miss);
            }

            place.Console.WriteLine($"{snapshot.Engine.Knowledge.Questions.Length + snapshot.Engine.Knowledge.Answers.Sum(answer => answer.Questions.Length)} questions asked, {misses.Count} missed.");
            return misses.Count == 0 ? ExitCodes.Good : ExitCodes.Failed;
        });
        return command;
    }
}
