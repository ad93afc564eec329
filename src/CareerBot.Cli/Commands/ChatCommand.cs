using System.CommandLine;
using CareerBot.Cli.Desks;
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
        Option<string?> book = DeskOptions.Book();
        var command = new Command("chat", "Talk with the bot; an empty line ends it. Pay is that of the local book, or where there is none, of knowledge/salaries.") { book };
        command.SetAction((parsed, cancellationToken) => place.TryAsync(async () =>
            await place.LoadWithBookAsync(parsed.GetValue(knowledge), parsed.GetValue(book), cancellationToken) is { } snapshot
                ? await TalkAsync(place, snapshot, cancellationToken)
                : ExitCodes.BadInput));
        return command;
    }

    private static async Task<int> TalkAsync(Workplace place, Snapshot snapshot, CancellationToken cancellationToken)
    {
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
