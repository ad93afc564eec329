using BenchmarkDotNet.Attributes;
using CareerBot.Knowledge.Model;
using CareerBot.Salaries;

namespace CareerBot.Benchmarks.Salaries;

/// <summary>One look-up in a book of a million bands, of keys in no order, beside one in a dictionary that holds the bands of one day alone.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class LookUpBenchmark
{
    private const int Bands = 1_000_000;

    private const int LookUps = 10_000;

    private const int Seed = 20261126;

    private readonly BandKey[] _keys = new BandKey[LookUps];
    private Dictionary<BandKey, Band> _dictionary = null!;
    private SalaryBook _book = null!;

    /// <summary>Roles in the knowledge base: with 20 the book speaks of eight days, with 150 all of it is in force on one.</summary>
    [Params(20, 150)]
    public int Roles { get; set; }

    [GlobalSetup]
    public void Load()
    {
        KnowledgeBase real = LargeKnowledge.Real();
        KnowledgeBase knowledge = Roles == 20 ? real : LargeKnowledge.Grow(real, Roles, Roles);
        _book = SalaryBook.Of(SurveyFile.Bands(knowledge, Bands, edition: 0), new DateOnly(2026, 11, 26));
        _dictionary = _book.All.ToDictionary(band => band.Key);
        new Random(Seed).GetItems(_dictionary.Keys.ToArray(), _keys);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = LookUps, Description = "baseline: dictionary of one day")]
    public int Dictionary()
    {
        int open = 0;
        foreach (BandKey key in _keys)
        {
            open += _dictionary[key].OpenEnded ? 1 : 0;
        }

        return open;
    }

    [Benchmark(OperationsPerInvoke = LookUps, Description = "SalaryBook.Find")]
    public int Find()
    {
        int open = 0;
        foreach (BandKey key in _keys)
        {
            open += _book.Find(key)!.Value.Band.OpenEnded ? 1 : 0;
        }

        return open;
    }
}
