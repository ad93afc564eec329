using System.Collections.Immutable;
using CareerBot.Dialog;
using CareerBot.Dialog.Checking;
using CareerBot.Host.Knowledge;
using CareerBot.Knowledge.Loading;
using CareerBot.Salaries;
using Microsoft.Extensions.Options;

namespace CareerBot.Host.Questions;

/// <summary>
/// Writes curated answers into the knowledge folder. Before a file is written the whole folder is loaded with it, and every question of it is
/// asked: what would not be answered so is said, and nothing is written.
/// </summary>
public sealed class AnswerKeeper(IOptions<KnowledgeOptions> options, IHostEnvironment environment, TimeProvider time)
{
    private readonly string _folder = KnowledgeFolder.Find(options.Value.Path, environment.ContentRootPath);

    /// <summary>Writes an answer. The running host takes it up like any other edit, within two seconds.</summary>
    /// <returns>Why it was not written, a sentence each; empty when it was.</returns>
    public async Task<ImmutableArray<string>> KeepAsync(AnswerDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (!IsName(draft.Id))
        {
            return [$"'{draft.Id}' is no name of a file; write small letters, digits and hyphens, such as bonus-rules."];
        }

        string path = Path.Combine(_folder, draft.Path);
        if (File.Exists(path))
        {
            return [$"There is an answer '{draft.Id}' already; take another name."];
        }

        DateOnly today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        string text = draft.Written(today);
        ImmutableArray<string> problems = await Task.Run(() => Try(draft, text, today), cancellationToken);
        if (!problems.IsEmpty)
        {
            return problems;
        }

        string half = path + ".part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(half, text, cancellationToken);
            File.Move(half, path, overwrite: false);
            return [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            File.Delete(half);
            return [$"The knowledge folder cannot be written here ({error.Message}); put the file below into it by hand."];
        }
    }

    private ImmutableArray<string> Try(AnswerDraft draft, string text, DateOnly today)
    {
        LoadResult loaded = KnowledgeLoader.Load(_folder, today, [new(draft.Path, text)]);
        return loaded.Knowledge is { } knowledge
            ? [.. ContentCheck.RunCurated(new Snapshot(new DialogEngine(knowledge), SalaryBook.Empty), draft.Id, time.GetUtcNow())]
            : [.. loaded.Problems.Select(problem => problem.ToString())];
    }

    private static bool IsName(string id) => id.Split('-').All(word => word.Length > 0 && word.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)));
}
