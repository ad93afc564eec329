using System.CommandLine;
using CareerBot.Cli.Prompts;
using CareerBot.Dialog;
using CareerBot.Dialog.Context;
using CareerBot.Messages;
using CareerBot.Messages.Rendering;
using CareerBot.Rephrasing;
using Spectre.Console;

namespace CareerBot.Cli.Commands.Prompts;

/// <summary><c>careerbot prompts try FILE "question"</c>: the draft, what is sent, what comes back, the guard's verdict.</summary>
internal static class TryPromptCommand
{
    public static Command Create(Workplace place, Option<string?> knowledge, Option<string?> endpoint, Option<string?> deployment)
    {
        var file = new Argument<FileInfo>("file") { Description = "The prompt, such as prompts/rephrase.md; its word lists are in the folder 'words' beside it." };
        var text = new Argument<string[]>("question") { Description = "The question; several words need no quotes.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("try", "Reword the answer to one question, and show every step.") { file, text };
        command.SetAction((parsed, cancellationToken) => place.TryAsync(async () =>
        {
            if (place.Load(parsed.GetValue(knowledge)) is not { } snapshot)
            {
                return ExitCodes.BadInput;
            }

            using PromptBench bench = PromptBench.Open(place, snapshot, parsed.GetValue(file)!, parsed.GetValue(endpoint), parsed.GetValue(deployment));
            return await RunAsync(place, bench, snapshot, string.Join(' ', parsed.GetValue(text)!), cancellationToken);
        }));
        return command;
    }

    private static async Task<int> RunAsync(Workplace place, PromptBench bench, Snapshot snapshot, string text, CancellationToken cancellationToken)
    {
        Answer answer = snapshot.Engine.Answer(text, Talk.New, snapshot.Book, Audience.Employees, place.Now).Answer;
        Write(place, "Draft", PlainTextRenderer.Render(answer));
        if (await bench.TryAsync(answer, cancellationToken) is not { } trial)
        {
            place.Console.WriteLine("Nothing in it may be worded otherwise.");
            return ExitCodes.Good;
        }

        Write(place, "Sent", trial.Sent);
        Write(place, $"Received after {trial.Took.TotalMilliseconds:0} ms, {trial.Tokens} tokens", trial.Received ?? trial.Detail);
        Write(place, "Verdict", trial.Refusal == Refusal.None ? "It holds." : $"{trial.Refusal}: the draft is sent.");
        Write(place, "Shown", PlainTextRenderer.Render(trial.Shown(answer)));
        return trial.Refusal == Refusal.None ? ExitCodes.Good : ExitCodes.Failed;
    }

    private static void Write(Workplace place, string title, string text)
    {
        place.Console.MarkupLineInterpolated($"[bold]{title}[/]");
        place.Console.WriteLine(text);
        place.Console.WriteLine();
    }
}
