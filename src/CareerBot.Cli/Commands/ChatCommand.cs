using System.CommandLine;
using CareerBot.Dialog;
using CareerBot.Dialog.Context;
using CareerBot.Messages;
using CareerBot.Messages.Rendering;
using Spectre.Console;

namespace CareerBot.Cli.Commands;

/// <summary><c>careerbot chat</c>: a conversation in the terminal; an empty line or the end of input ends it.</summary>
internal static class ChatCommand
{
    public static Command Create(Workplace place, Option<string?> knowledge)
    {
        var command = new Command("chat", "Talk with the bot; an empty line ends it.");
        command.SetAction((parsed, cancellationToken) => RunAsync(place, parsed.GetValue(knowledge), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Workplace place, string? folder, CancellationToken cancellationToken)
    {
        if (place.Load(folder) is not { } snapshot)
        {
            return ExitCodes.BadInput;
        }

        Talk talk = Talk.New;
        while (true)
        {
            place.Console.Markup("[bold]you[/] > ");
            string? text = await System.Console.In.ReadLineAsync(cancellationToken);
            if (string.IsNullOrWhiteSpace(text))
            {
                return ExitCodes.Good;
            }

            Turn turn = snapshot.Engine.Answer(text, talk, snapshot.Book, Audience.Employees, place.Now);
            talk = turn.Talk;
            place.Console.WriteLine();
            place.Console.WriteLine(PlainTextRenderer.Render(turn.Answer));
            foreach (Suggestion suggestion in turn.Answer.Suggestions)
            {
                place.Console.MarkupLineInterpolated($"[grey]  › {suggestion.Ask}[/]");
            }

            place.Console.WriteLine();
        }
    }
}
