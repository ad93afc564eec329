using System.CommandLine;
using CareerBot.Cli.Evaluation;
using CareerBot.Cli.Prompts;
using CareerBot.Dialog;
using CareerBot.Dialog.Context;
using CareerBot.Knowledge.Prompts;
using CareerBot.Messages;
using CareerBot.Rephrasing;
using Spectre.Console;

namespace CareerBot.Cli.Commands.Prompts;

/// <summary><c>careerbot prompts eval FILE…</c>: how many of a model's rewordings hold, why others do not, and how long it takes.</summary>
internal static class EvalPromptsCommand
{
    public static Command Create(Workplace place, Option<string?> knowledge, Option<string?> endpoint, Option<string?> deployment)
    {
        var files = new Argument<FileInfo[]>("files") { Description = "Evaluation files, JSON Lines: their answers are the drafts.", Arity = ArgumentArity.OneOrMore };
        var prompt = new Option<FileInfo?>("--prompt") { Description = "The prompt; by default prompts/rephrase.md beside the knowledge folder." };
        var most = new Option<int>("--most") { Description = "At most so many different drafts.", DefaultValueFactory = _ => 200 };
        var min = new Option<double?>("--min") { Description = "Fail below this share of rewordings that hold, such as 0.9." };
        var command = new Command("eval", "Measure how many rewordings hold.") { files, prompt, most, min };
        command.SetAction((parsed, cancellationToken) => place.TryAsync(async () =>
        {
            FileInfo[] given = parsed.GetValue(files)!;
            if (given.FirstOrDefault(file => !file.Exists) is { } absent)
            {
                throw CommandFailure.BadInput($"There is no file {absent}.");
            }

            if (place.Load(parsed.GetValue(knowledge)) is not { } snapshot)
            {
                return ExitCodes.BadInput;
            }

            FileInfo file = parsed.GetValue(prompt) ?? new FileInfo(Path.Combine(Workplace.FolderOf(parsed.GetValue(knowledge)), "..", "prompts", PromptLoader.RephraseFile));
            using PromptBench bench = PromptBench.Open(place, snapshot, file, parsed.GetValue(endpoint), parsed.GetValue(deployment));
            List<PromptTrial> trials = await TryAllAsync(place, bench, snapshot, given, parsed.GetValue(most), cancellationToken);
            return Report(place, bench, trials) >= (parsed.GetValue(min) ?? 0) ? ExitCodes.Good : ExitCodes.Failed;
        }));
        return command;
    }

    private static async Task<List<PromptTrial>> TryAllAsync(Workplace place, PromptBench bench, Snapshot snapshot, FileInfo[] files, int most, CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var trials = new List<PromptTrial>();
        foreach (Answer answer in Answers(place, snapshot, files))
        {
            if (trials.Count < most && seen.Add(string.Join('\n', Rephrasing.Drafting.Draft.Of(answer).Texts.Select(text => text.Masked))) && await bench.TryAsync(answer, cancellationToken) is { } trial)
            {
                trials.Add(trial);
            }
        }

        return trials;
    }

    private static IEnumerable<Answer> Answers(Workplace place, Snapshot snapshot, FileInfo[] files)
    {
        foreach (EvaluationLine line in files.SelectMany(file => Read(file)))
        {
            Talk talk = Talk.New;
            foreach (EvaluationTurn turn in line.Turns!)
            {
                Turn outcome = snapshot.Engine.Answer(turn.Text!, talk, snapshot.Book, Audience.Employees, place.Now);
                talk = outcome.Talk;
                yield return outcome.Answer;
            }
        }
    }

    private static List<EvaluationLine> Read(FileInfo file)
    {
        try
        {
            return Evaluator.ReadFile(file.FullName);
        }
        catch (FormatException error)
        {
            throw CommandFailure.BadInput(error.Message, error);
        }
    }

    private static double Report(Workplace place, PromptBench bench, List<PromptTrial> trials)
    {
        if (trials.Count == 0)
        {
            throw CommandFailure.BadInput("There is no draft in these files that may be worded otherwise.");
        }

        int held = trials.Count(trial => trial.Refusal == Refusal.None);
        int same = trials.Count(trial => trial.Refusal == Refusal.None && trial.Texts.SequenceEqual(trial.Draft.Texts.Select(text => text.Masked), StringComparer.Ordinal));
        double[] took = [.. trials.Select(trial => trial.Took.TotalMilliseconds).Order()];
        place.Console.WriteLine($"prompt version {bench.Prompt.Version} ({bench.Prompt.Fingerprint})");
        place.Console.WriteLine($"{trials.Count} different drafts, {held} rewordings hold ({100.0 * held / trials.Count:0.0} %), {same} of them the draft as it was");
        foreach (IGrouping<Refusal, PromptTrial> why in trials.Where(trial => trial.Refusal != Refusal.None).GroupBy(trial => trial.Refusal).OrderByDescending(group => group.Count()))
        {
            place.Console.WriteLine($"  {why.Key}: {why.Count()}, such as {why.First().Received ?? why.First().Detail}");
        }

        place.Console.WriteLine($"latency p50 {took[took.Length / 2]:0} ms, p95 {took[(int)(took.Length * 0.95)]:0} ms, longest {took[^1]:0} ms; {trials.Sum(trial => trial.Tokens)} tokens");
        return (double)held / trials.Count;
    }
}
