using CareerBot.Storage.Tables;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareerBot.Storage.Questions;

/// <summary>Keeps what was asked, without the person, and counts it by week for HR.</summary>
public sealed class AskedStore(CareerBotDatabase database)
{
    private const string Columns = "id, day, channel, language, intent, kind, subject, outcome, text, thumb";

    /// <summary>Keeps some questions. Those that are kept already are not kept again: a writer whose connection broke does not know.</summary>
    /// <exception cref="CareerBot.Salaries.Revisions.StoreUnavailableException">The database is away.</exception>
    public Task AddAsync(IReadOnlyCollection<AskedQuestion> questions, CancellationToken cancellationToken) => database.WriteAsync(
        async context =>
        {
            // Every question asked anywhere comes through here, beside the answering and on the same processor.
            if (context.Database.GetDbConnection() is SqliteConnection sqlite)
            {
                using var insert = new SqliteInsert(sqlite, (SqliteTransaction)context.Database.CurrentTransaction!.GetDbTransaction(), "asked", Columns, "ON CONFLICT (id) DO NOTHING");
                foreach (AskedQuestion question in questions)
                {
                    insert.Add(
                    [
                        question.Id, question.Day, question.Channel, question.Language, question.Intent, question.Kind, question.Subject, question.Outcome.ToString(), question.Text, 0,
                    ]);
                }
            }
            else
            {
                string[] ids = [.. questions.Select(question => question.Id)];
                HashSet<string> kept = [.. await context.Asked.Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToArrayAsync(cancellationToken)];
                context.Asked.AddRange(questions.Where(question => !kept.Contains(question.Id)).Select(question => new AskedRow
                {
                    Id = question.Id,
                    Day = question.Day,
                    Channel = question.Channel,
                    Language = question.Language,
                    Intent = question.Intent,
                    Kind = question.Kind,
                    Subject = question.Subject,
                    Outcome = question.Outcome.ToString(),
                    Text = question.Text,
                }));
            }

            return questions.Count;
        },
        cancellationToken);

    /// <summary>Notes a thumb: 1 up, -1 down, 0 taken back.</summary>
    /// <returns>Whether there is such a question.</returns>
    public async Task<bool> ThumbAsync(string id, int thumb, CancellationToken cancellationToken) => await database.WriteAsync(
        context => context.Asked.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Thumb, Math.Clamp(thumb, -1, 1)), cancellationToken), cancellationToken) > 0;

    /// <summary>Counts by day and outcome.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public Task<IReadOnlyList<DayCount>> DaysAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<DayCount>>(
        async context =>
        [
            .. (await context.Asked.Where(row => row.Day >= from && row.Day <= to)
                .GroupBy(row => new { row.Day, row.Outcome })
                .Select(group => new { group.Key.Day, group.Key.Outcome, Count = group.Count(), Up = group.Count(row => row.Thumb > 0), Down = group.Count(row => row.Thumb < 0) })
                .OrderBy(group => group.Day).ToListAsync(cancellationToken))
                .Select(group => new DayCount(group.Day, Enum.Parse<AskedOutcome>(group.Outcome), group.Count, group.Up, group.Down)),
        ],
        cancellationToken);

    /// <summary>What was asked most, of answered questions.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public Task<IReadOnlyList<TopicCount>> TopicsAsync(DateOnly from, DateOnly to, int take, CancellationToken cancellationToken)
    {
        string answered = nameof(AskedOutcome.Answered);
        return database.ReadAsync<IReadOnlyList<TopicCount>>(
            async context =>
            [
                .. (await context.Asked.Where(row => row.Day >= from && row.Day <= to && row.Outcome == answered)
                    .GroupBy(row => new { row.Intent, row.Kind, row.Subject })
                    .Select(group => new { group.Key.Intent, group.Key.Kind, group.Key.Subject, Count = group.Count(), Up = group.Count(row => row.Thumb > 0), Down = group.Count(row => row.Thumb < 0) })
                    .OrderByDescending(group => group.Count).ThenBy(group => group.Intent).ThenBy(group => group.Subject)
                    .Take(take).ToListAsync(cancellationToken))
                    .Select(group => new TopicCount(group.Intent, group.Kind, group.Subject, group.Count, group.Up, group.Down)),
            ],
            cancellationToken);
    }

    /// <summary>The texts that came to an outcome, those asked most first; a text that is not kept counts under its kind.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public Task<IReadOnlyList<TextCount>> TextsAsync(AskedOutcome outcome, DateOnly from, DateOnly to, int take, CancellationToken cancellationToken)
    {
        string name = outcome.ToString();
        return TextsAsync(rows => rows.Where(row => row.Outcome == name), from, to, take, cancellationToken);
    }

    /// <summary>The texts whose answers got a thumb down.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public Task<IReadOnlyList<TextCount>> DislikedAsync(DateOnly from, DateOnly to, int take, CancellationToken cancellationToken) =>
        TextsAsync(rows => rows.Where(row => row.Thumb < 0), from, to, take, cancellationToken);

    /// <summary>Takes out texts of before a day, and whole questions of before another.</summary>
    /// <returns>How many texts were taken out.</returns>
    public Task<int> ForgetAsync(DateOnly textsBefore, DateOnly countsBefore, CancellationToken cancellationToken) => database.WriteAsync(
        async context =>
        {
            await context.Asked.Where(row => row.Day < countsBefore).ExecuteDeleteAsync(cancellationToken);
            return await context.Asked.Where(row => row.Day < textsBefore && row.Text != "").ExecuteUpdateAsync(set => set.SetProperty(row => row.Text, ""), cancellationToken);
        },
        cancellationToken);

    private Task<IReadOnlyList<TextCount>> TextsAsync(
        Func<IQueryable<AskedRow>, IQueryable<AskedRow>> which, DateOnly from, DateOnly to, int take, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<TextCount>>(
        async context =>
        [
            .. (await which(context.Asked.Where(row => row.Day >= from && row.Day <= to))
                .GroupBy(row => new { row.Text, row.Intent, row.Kind, row.Subject })
                .Select(group => new { group.Key.Text, group.Key.Intent, group.Key.Kind, group.Key.Subject, Count = group.Count() })
                .OrderByDescending(group => group.Count).ThenBy(group => group.Text)
                .Take(take).ToListAsync(cancellationToken))
                .Select(group => new TextCount(group.Text, group.Intent, group.Kind, group.Subject, group.Count)),
        ],
        cancellationToken);
}
