using System.CommandLine;
using System.Text.Json;
using CareerBot.Cli.Desks;
using CareerBot.Dialog;
using CareerBot.Dialog.Context;
using CareerBot.Dialog.Understanding;
using CareerBot.Messages;
using CareerBot.Messages.Rendering;
using Spectre.Console;

namespace CareerBot.Cli.Commands;

/// <summary><c>careerbot ask "question"</c>: one question, one answer; <c>--explain</c> says why.</summary>
internal static class AskCommand
{
    public static Command Create(Workplace place, Option<string?> knowledge)
    {
        var text = new Argument<string[]>("question") { Description = "The question; several words need no quotes.", Arity = ArgumentArity.OneOrMore };
        var explain = new Option<bool>("--explain") { Description = "Say why it was understood so: words, names, scores, rules." };
        Option<string> format = OutputFormat.Option();
        Option<string?> book = DeskOptions.Book();
        var command = new Command("ask", "Ask one question; pay is that of the local book, or where there is none, of knowledge/salaries.") { text, explain, format, book };
        command.SetAction((parsed, cancellationToken) => place.TryAsync(async () =>
            await place.LoadWithBookAsync(parsed.GetValue(knowledge), parsed.GetValue(book), cancellationToken) is { } snapshot
                ? Run(place, snapshot, string.Join(' ', parsed.GetValue(text)!), parsed.GetValue(explain), parsed.GetValue(format) == OutputFormat.Json)
                : ExitCodes.BadInput));
        return command;
    }

    private static int Run(Workplace place, Snapshot snapshot, string text, bool explain, bool json)
    {
        ReadingTrace? trace = explain ? new ReadingTrace() : null;
        Turn turn = snapshot.Engine.Answer(text, Talk.New, snapshot.Book, Audience.Employees, place.Now, trace: trace);
        if (json)
        {
            OutputFormat.Write(place, JsonSerializer.Serialize(AskOutput.Of(turn, trace), CliJson.Default.AskOutput));
            return ExitCodes.Good;
        }

        foreach (string line in trace?.Lines ?? [])
        {
            place.Console.MarkupLineInterpolated($"[grey]{line}[/]");
        }

        place.Console.WriteLine(PlainTextRenderer.Render(turn.Answer));
        return ExitCodes.Good;
    }
}
