using System.Collections.Immutable;
using CareerBot.Dialog.Pay;
using CareerBot.Knowledge.Loading;
using CareerBot.Salaries;
using CareerBot.Salaries.Import;

namespace CareerBot.Dialog;

/// <summary>Loads a knowledge folder, first salaries included, into something that answers.</summary>
public static class SnapshotLoader
{
    /// <summary>A snapshot, or every reason why there is none, each as <c>file:line:column: sentence</c>.</summary>
    /// <param name="folder">The knowledge folder.</param>
    /// <param name="today">The day for review dates and for the bands in force.</param>
    public static (Snapshot? Snapshot, ImmutableArray<string> Problems) Load(string folder, DateOnly today)
    {
        LoadResult loaded = KnowledgeLoader.Load(folder, today);
        if (loaded.Knowledge is not { } knowledge)
        {
            return (null, [.. loaded.Problems.Select(problem => problem.ToString())]);
        }

        var bands = new List<Band>();
        var problems = ImmutableArray.CreateBuilder<string>();
        var import = new SalaryImport(new KnowledgePayVocabulary(knowledge));
        string salaries = Path.Combine(folder, "salaries");
        foreach (string file in Directory.Exists(salaries) ? Directory.GetFiles(salaries, "*.csv").Order(StringComparer.Ordinal).ToArray() : [])
        {
            string name = $"salaries/{Path.GetFileName(file)}";
            using FileStream content = File.OpenRead(file);
            ImportResult read = import.Read(content, ImportFormat.Csv, new ImportOptions { FileName = name }, today);
            bands.AddRange(read.Rows.Select(row => row.Band));
            problems.AddRange(read.Errors.Select(problem => $"{name}:{problem.Row}:{problem.Column}: {problem.Message}"));
        }

        foreach (IGrouping<(BandKey, DateOnly?), Band> twice in bands.GroupBy(band => (band.Key, band.EffectiveFrom)).Where(same => same.Count() > 1))
        {
            problems.Add($"salaries:1:role: {twice.First().Key} stands in more than one file for the same day; leave one.");
        }

        return problems.Count > 0
            ? (null, problems.ToImmutable())
            : (new Snapshot(new DialogEngine(knowledge), SalaryBook.Of(bands, today)), []);
    }
}
