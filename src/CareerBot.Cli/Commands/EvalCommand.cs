using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CareerBot.Cli.Evaluation;
using CareerBot.Dialog;
using Spectre.Console;

namespace CareerBot.Cli.Commands;

/// <summary><c>careerbot eval FILE…</c>: how well labelled questions are understood.</summary>
internal static class EvalCommand
{
    public static Command Create(Workplace place, Option<string?> knowledge)
    {
        var files = new Argument<FileInfo[]>("files") { Description = "Evaluation files, JSON Lines.", Arity = ArgumentArity.OneOrMore };
        var min = new Option<double?>("--min") { Description = "Fail below this share of exact turns, such as 0.95." };
        Option<string> format = OutputFormat.Option();
        var command = new Command("eval", "Measure understanding on labelled questions.") { files, min, format };
        command.SetAction(parsed => Run(place, parsed.GetValue(knowledge), parsed.GetValue(files)!, parsed.GetValue(min), parsed.GetValue(format) == OutputFormat.Json));
        return command;
    }

    private static int Run(Workplace place, string? folder, FileInfo[] files, double? min, bool json)
    {
        if (files.FirstOrDefault(file => !file.Exists) is { } absent)
        {
            place.Errors.WriteLine($"There is no file {absent}.");
            return ExitCodes.BadInput;
        }

        if (min is < 0 or > 1)
        {
            place.Errors.WriteLine($"--min is {min.Value.ToString(CultureInfo.InvariantCulture)}; give a share from 0 to 1, such as 0.95.");
            return ExitCodes.BadInput;
        }

        if (place.Load(folder) is not { } snapshot)
        {
            return ExitCodes.BadInput;
        }

        EvaluationReport report;
        try
        {
            report = Evaluate(place, snapshot, [.. files.SelectMany(file => Evaluator.ReadFile(file.FullName))]);
        }
        catch (FormatException error)
        {
            place.Errors.WriteLine(error.Message);
            return ExitCodes.BadInput;
        }

        if (json)
        {
            OutputFormat.Write(place, JsonSerializer.Serialize(report, EvaluationJson.Default.EvaluationReport));
        }
        else
        {
            EvaluationText.Write(place.Console, report);
        }

        return report.Accuracy >= (min ?? 0) ? ExitCodes.Good : ExitCodes.Failed;
    }

    private static EvaluationReport Evaluate(Workplace place, Snapshot snapshot, IReadOnlyList<EvaluationLine> lines)
    {
        // The first turns of a process are compiled as they run: they would be measured, not understood.
        var warm = new Evaluator(snapshot, place.Now);
        foreach (EvaluationLine line in lines.Take(200))
        {
            warm.Ask(line);
        }

        var evaluator = new Evaluator(snapshot, place.Now);
        place.Errors.Progress().Start(progress =>
        {
            ProgressTask task = progress.AddTask("asking", maxValue: lines.Count);
            foreach (EvaluationLine line in lines)
            {
                evaluator.Ask(line);
                task.Increment(1);
            }
        });
        return evaluator.Report();
    }
}
