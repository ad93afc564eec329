using CareerBot.Messages.HandOvers;
using CareerBot.Salaries.Audit;
using CareerBot.Storage.Salaries;
using CareerBot.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace CareerBot.Storage.Questions;

/// <summary>Keeps questions for HR and their replies.</summary>
public sealed class HandOverStore(CareerBotDatabase database, TimeProvider time)
{
    /// <summary>Keeps a new question.</summary>
    /// <returns>The question as it is kept: as it was kept before, if there is one of its id.</returns>
    /// <exception cref="CareerBot.Salaries.Revisions.StoreUnavailableException">The database is away; nothing is kept.</exception>
    public Task<HandOver> AddOnceAsync(HandOver question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        return database.WriteAsync(
            async context =>
            {
                if (await context.HandOvers.SingleOrDefaultAsync(row => row.Id == question.Id, cancellationToken) is { } kept)
                {
                    return kept.ToHandOver();
                }

                context.HandOvers.Add(HandOverRow.Of(question));
                return question;
            },
            cancellationToken);
    }

    /// <summary>A question, or null.</summary>
    public Task<HandOver?> FindAsync(string id, CancellationToken cancellationToken) => database.ReadAsync(
        async context => (await context.HandOvers.SingleOrDefaultAsync(row => row.Id == id, cancellationToken))?.ToHandOver(), cancellationToken);

    /// <summary>Questions that wait: those that are due first come first, then the oldest.</summary>
    public Task<IReadOnlyList<HandOver>> OpenAsync(CancellationToken cancellationToken)
    {
        string open = nameof(HandOverState.Open);
        return ListAsync(rows => rows.Where(row => row.State == open).OrderBy(row => row.DueOn == null).ThenBy(row => row.DueOn).ThenBy(row => row.CreatedAt), cancellationToken);
    }

    /// <summary>Questions that were replied to, the latest reply first.</summary>
    public Task<IReadOnlyList<HandOver>> RepliedAsync(int take, CancellationToken cancellationToken) =>
        ListAsync(rows => rows.Where(row => row.RepliedAt != null).OrderByDescending(row => row.RepliedAt).Take(take), cancellationToken);

    /// <summary>Replies that did not reach their channel yet, oldest first.</summary>
    public Task<IReadOnlyList<HandOver>> UndeliveredAsync(CancellationToken cancellationToken)
    {
        string replied = nameof(HandOverState.Replied);
        return ListAsync(rows => rows.Where(row => row.State == replied).OrderBy(row => row.RepliedAt), cancellationToken);
    }

    /// <summary>The questions of one asker, oldest first: those that wait, and those replied to since a moment.</summary>
    /// <param name="returnTo">Where their replies go.</param>
    /// <param name="since">Replies of before it are left out.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public Task<IReadOnlyList<HandOver>> OfAsync(string returnTo, DateTimeOffset since, CancellationToken cancellationToken) =>
        ListAsync(rows => rows.Where(row => row.ReturnTo == returnTo && (row.RepliedAt == null || row.RepliedAt >= since)).OrderBy(row => row.CreatedAt), cancellationToken);

    /// <summary>Keeps HR's reply, with its line in the audit trail.</summary>
    /// <returns>The question with its reply; null when there is none of that id, or somebody replied before.</returns>
    public Task<HandOver?> ReplyAsync(string id, string person, string reply, CancellationToken cancellationToken) => database.WriteAsync(
        async context =>
        {
            string open = nameof(HandOverState.Open);
            if (await context.HandOvers.SingleOrDefaultAsync(row => row.Id == id && row.State == open, cancellationToken) is not { } row)
            {
                return null;
            }

            row.Reply = reply;
            row.RepliedBy = person;
            row.RepliedAt = time.GetUtcNow();
            row.State = nameof(HandOverState.Replied);
            await AuditTrail.AppendAsync(context, new AuditDraft(person, AuditActions.HandOverAnswered, null, $"question {id}"), time, cancellationToken);
            return row.ToHandOver();
        },
        cancellationToken);

    /// <summary>Notes that a reply arrived.</summary>
    public Task DeliveredAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        return database.WriteAsync(
            context => context.HandOvers.Where(row => ids.Contains(row.Id) && row.DeliveredAt == null).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.DeliveredAt, now).SetProperty(row => row.State, nameof(HandOverState.Delivered)), cancellationToken),
            cancellationToken);
    }

    /// <summary>Notes the curated answer that a reply was kept as, with its line in the audit trail.</summary>
    public Task KeptAsync(string id, string answer, string person, CancellationToken cancellationToken) => database.WriteAsync(
        async context =>
        {
            await context.HandOvers.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.KeptAs, answer), cancellationToken);
            return await AuditTrail.AppendAsync(context, new AuditDraft(person, AuditActions.AnswerKept, null, $"question {id} as answers/{answer}.md"), time, cancellationToken);
        },
        cancellationToken);

    /// <summary>Takes out questions that were replied to before a moment.</summary>
    /// <returns>How many.</returns>
    public Task<int> ForgetAsync(DateTimeOffset repliedBefore, CancellationToken cancellationToken) => database.WriteAsync(
        context => context.HandOvers.Where(row => row.RepliedAt < repliedBefore).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    private Task<IReadOnlyList<HandOver>> ListAsync(Func<IQueryable<HandOverRow>, IQueryable<HandOverRow>> which, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<HandOver>>(
            async context => [.. (await which(context.HandOvers).ToListAsync(cancellationToken)).Select(row => row.ToHandOver())], cancellationToken);
}
