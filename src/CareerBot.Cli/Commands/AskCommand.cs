using System.CommandLine;
using System.Text.Json;
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
        var command = new Command("ask", "Ask one question.") { text, explain, format };
        command.SetAction(parsed => Run(
            place, parsed.GetValue(knowledge), string.Join(' ', parsed.GetValue(text)!), parsed.GetValue(explain), parsed.GetValue(format) == OutputFormat.Json));
        return command;
    }

    private static int Run(Workplace place, string? folder, string text, bool explain, bool json)
    {
        if (place.Load(folder) is not { } snapshot)
        {
            return ExitCodes.BadInput;
        }

        ReadingTrace? trace = explain ? new ReadingTrace() : null;
        Turn turn = snapshot.Engine.Answer(text, Talk.New, snapshot.Book, Audience.Employees, place.Now, trace: trace);
        if (json)
        {
            place.Console.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(AskOutput.Of(turn, trace), CliJson.Default.AskOutput));
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
