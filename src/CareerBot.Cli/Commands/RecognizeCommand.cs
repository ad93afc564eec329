using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CareerBot.Cli.Evaluation;
using CareerBot.Dialog.Understanding.Statistics;
using CareerBot.Dialog.Understanding.Words;
using Spectre.Console;

namespace CareerBot.Cli.Commands;

/// <summary><c>careerbot recognize --train FILE --test FILE</c>: the statistical part alone, to be held against published benchmarks.</summary>
internal static class RecognizeCommand
{
    public static Command Create(Workplace place)
    {
        var train = new Option<FileInfo>("--train") { Description = "Training lines {\"text\",\"intent\"}, JSON Lines.", Required = true };
        var test = new Option<FileInfo>("--test") { Description = "Test lines, likewise.", Required = true };
        var command = new Command("recognize", "Train the statistical part on labelled lines and measure it.") { train, test };
        command.SetAction(parsed => Run(place, parsed.GetValue(train)!, parsed.GetValue(test)!));
        return command;
    }

    private static int Run(Workplace place, FileInfo train, FileInfo test)
    {
        try
        {
            List<LabelledText> trainLines = Read(train);
            List<LabelledText> testLines = Read(test);
            RecognitionReport report = place.Errors.Status().Start("training", _ => RecognitionReport.For(IntentModel.Train(trainLines, new TrainingSettings()), testLines));
            place.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"trained on {trainLines.Count} lines, tested on {testLines.Count}"));
            place.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"accuracy without a threshold: {report.RawAccuracy:P2}"));
            place.Console.WriteLine(Point("at the threshold in use", report.InUse));
            foreach (OperatingPoint point in report.Curve)
            {
                place.Console.WriteLine(Point("curve", point));
            }

            return ExitCodes.Good;
        }
        catch (FormatException error)
        {
            place.Errors.WriteLine(error.Message);
            return ExitCodes.BadInput;
        }
        catch (IOException error)
        {
            place.Errors.WriteLine(error.Message);
            return ExitCodes.BadInput;
        }
    }

    private static string Point(string name, OperatingPoint point) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}: threshold {point.Threshold:0.000}, accuracy in scope {point.InScopeAccuracy:P2}, out of scope found {point.OutOfScopeRecall:P2}");

    private static List<LabelledText> Read(FileInfo file)
    {
        var lines = new List<LabelledText>();
        int number = 0;
        foreach (string text in File.ReadLines(file.FullName))
        {
            number++;
            LabelledLine? line;
            try
            {
                line = JsonSerializer.Deserialize(text, EvaluationJson.Default.LabelledLine);
            }
            catch (JsonException error)
            {
                throw new FormatException($"{file}:{number}: This is no JSON of a line: {error.Message}", error);
            }

            if (line?.Text is null || line.Intent is null)
            {
                throw new FormatException($"{file}:{number}: The line needs 'text' and 'intent'.");
            }

            lines.Add(new LabelledText(PlainWords.Of(line.Text), line.Intent));
        }

        return lines;
    }
}
