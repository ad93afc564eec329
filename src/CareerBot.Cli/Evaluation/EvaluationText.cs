using System.Globalization;
using Spectre.Console;

namespace CareerBot.Cli.Evaluation;

/// <summary>Writes an evaluation for people.</summary>
internal static class EvaluationText
{
    public static void Write(IAnsiConsole console, EvaluationReport report)
    {
        Failures(console, report);
        Matrix(console, report);
        Shares(console, "intent", report.ByIntent);
        Shares(console, "slot", report.BySlot);
        Shares(console, "language", report.ByLanguage);
        Shares(console, "tag", report.ByTag);
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"exact turns: {report.Exact} of {report.Turns} ({report.Accuracy:P1})"));
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"without the {report.Trained} turns that stand word for word among the training phrases: {report.AccuracyUnseen:P1}"));
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"wrongly declined: {report.WronglyDeclined:P1} of ours; declined as they must be: {report.Declined ?? 1:P1}"));
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a turn: mean {report.MeanMicroseconds:0.0} µs, p99 {report.P99Microseconds:0.0} µs"));
    }

    private static void Failures(IAnsiConsole console, EvaluationReport report)
    {
        foreach (Failure failure in report.Failures)
        {
            string text = failure.Text.Length > 160 ? failure.Text[..160] + "…" : failure.Text;
            console.WriteLine($"{failure.Id} turn {failure.Turn}: {text.ReplaceLineEndings(" ")}");
            foreach (string wrong in failure.Wrong)
            {
                console.WriteLine($"    {wrong}");
            }
        }
    }

    private static void Matrix(IAnsiConsole console, EvaluationReport report)
    {
        var table = new Table { Title = new TableTitle("confusion: expected → understood") }.AddColumns("expected", "understood", "turns");
        foreach (Confusion confusion in report.Confusions)
        {
            table.AddRow(confusion.Expected, confusion.Expected == confusion.Understood ? "=" : confusion.Understood, confusion.Count.ToString(CultureInfo.InvariantCulture));
        }

        console.Write(table);
    }

    private static void Shares(IAnsiConsole console, string what, IReadOnlyDictionary<string, Share> shares)
    {
        var table = new Table().AddColumns(what, "right", "of", "accuracy");
        foreach ((string key, Share share) in shares)
        {
            table.AddRow(Markup.Escape(key), $"{share.Right}", $"{share.Of}", share.Accuracy.ToString("P1", CultureInfo.InvariantCulture));
        }

        console.Write(table);
    }
}
