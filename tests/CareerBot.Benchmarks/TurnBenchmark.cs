using BenchmarkDotNet.Attributes;
using CareerBot.Dialog;
using CareerBot.Dialog.Context;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;
using CareerBot.Salaries;
using CareerBot.TestKit;

namespace CareerBot.Benchmarks;

/// <summary>
/// One understood and answered turn, the mean over all texts of the evaluation set, beside a baseline that only normalises the text
/// and splits it into lower-case words with the base library.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class TurnBenchmark
{
    /// <summary>Different texts an invocation goes through; the printed figures are for one text.</summary>
    private const int Texts = 900;

    private readonly string[] _texts = Questions.All[..Texts];
    private DialogEngine _engine = null!;
    private SalaryBook _book = null!;

    /// <summary>Roles in the knowledge base: as shipped, and grown to 3,000 with 60,000 titles.</summary>
    [Params(20, 3000)]
    public int Roles { get; set; }

    [GlobalSetup]
    public void Load()
    {
        KnowledgeBase real = LargeKnowledge.Real();
        _engine = new DialogEngine(Roles == 20 ? real : LargeKnowledge.Grow(real, Roles, 60_000));
        _book = RealEngine.Snapshot.Book;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Texts, Description = "baseline: split into words")]
    public int SplitIntoWords()
    {
        int words = 0;
        foreach (string text in _texts)
        {
            words += text.Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        }

        return words;
    }

    [Benchmark(OperationsPerInvoke = Texts, Description = "a turn understood and answered")]
    public int UnderstandAndAnswer()
    {
        int parts = 0;
        foreach (string text in _texts)
        {
            parts += _engine.Answer(text, Talk.New, _book, Audience.Employees, RealEngine.Now).Answer.Parts.Length;
        }

        return parts;
    }
}
