using System.Collections.Immutable;
using CareerBot.Knowledge.Loading;
using CareerBot.Salaries;

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
        string salaries = Path.Combine(folder, "salaries");
        foreach (string file in Directory.Exists(salaries) ? Directory.GetFiles(salaries, "*.csv").Order(StringComparer.Ordinal).ToArray() : [])
        {
            (ImmutableArray<Band> read, ImmutableArray<SalaryProblem> wrong) = SalaryFile.Read(
                $"salaries/{Path.GetFileName(file)}",
                File.ReadAllText(file),
                knowledge.Roles.ContainsKey,
                knowledge.Countries.ContainsKey,
                level => knowledge.Levels.Any(known => known.Id == level));
            bands.AddRange(read);
            problems.AddRange(wrong.Select(problem => problem.ToString()));
        }

        return problems.Count > 0
            ? (null, problems.ToImmutable())
            : (new Snapshot(new DialogEngine(knowledge), SalaryBook.Of(bands, today)), []);
    }
}
