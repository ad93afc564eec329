using System.Collections.Immutable;
using System.Globalization;
using CareerBot.Salaries.Audit;
using CareerBot.Salaries.Import;

namespace CareerBot.Salaries.Revisions;

/// <summary>
/// Where pay is changed: propose, submit, approve or reject, publish, roll back. Every step is one transaction with its line in the audit
/// trail; no step is taken by the one person alone who proposed it (promise 5 of the design).
/// </summary>
/// <remarks>Throws <see cref="RefusedException"/> for what may not be, <see cref="StoreUnavailableException"/> when the store is away.</remarks>
public sealed class SalaryDesk(ISalaryStore store, PublishedBook published, IBookCheck check, IRevisionListener listener, TimeProvider time)
{
    /// <summary>Who rolls back what the check found wrong.</summary>
    public const string Itself = "careerbot";

    /// <summary>Tries when another replica publishes between looking and writing.</summary>
    private const int Tries = 5;

    private readonly RecentDiffs _recent = new();

    /// <summary>Today by the book: dates change at midnight UTC everywhere at once.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>What a file would change; nothing is kept.</summary>
    public async Task<Proposed> TryOutAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        StoredBook book = await RefreshAsync(cancellationToken);
        RevisionRules.RefuseStale(proposal, book.Version);
        return new Proposed(null, RevisionDiff.Of(book.History, proposal.File, proposal.Mode, Today), IsReplay: false);
    }

    /// <summary>Keeps a file as a draft.</summary>
    public async Task<Proposed> ProposeAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        byte[] content = RevisionContent.Write(proposal.File);
        Proposed done = await OnCurrentBookAsync<Proposed>(
            async (writer, book) =>
            {
                if (proposal.IdempotencyKey is { } key && await writer.FindReplyAsync(proposal.Person, key) is { } kept)
                {
                    return kept.RequestHash == proposal.RequestHash
                        ? new Proposed(await writer.FindAsync(kept.Revision), RevisionDiff.Of(book.History, proposal.File, proposal.Mode, Today), IsReplay: true)
                        : throw new RefusedException(Refusal.KeyReused, $"The idempotency key was used before with another content, for revision {kept.Revision}; send a new key.");
                }

                RevisionRules.RefuseStale(proposal, book.Version);
                RevisionDiff diff = RevisionDiff.Of(book.History, proposal.File, proposal.Mode, Today);
                DateTimeOffset now = time.GetUtcNow();
                var revision = new Revision
                {
                    Id = await writer.NextRevisionAsync(),
                    State = RevisionState.Draft,
                    Mode = proposal.Mode,
                    FileName = proposal.FileName,
                    Proposer = proposal.Person,
                    Comment = proposal.Comment,
                    CreatedAt = now,
                    Rows = proposal.Rows.Length,
                    Counts = diff.Counts,
                    BaseTag = book.Version.Tag,
                    ContentHash = RevisionContent.HashOf(content),
                };
                await writer.AddAsync(revision, content);
                if (proposal.IdempotencyKey is { } newKey)
                {
                    await writer.KeepReplyAsync(new KeptReply(proposal.Person, newKey, proposal.RequestHash, revision.Id, now));
                }

                await writer.AppendAsync(new AuditDraft(
                    proposal.Person, AuditActions.Proposed, revision.Id, $"{proposal.FileName}, {proposal.Rows.Length} rows, {proposal.Mode}, content {revision.ContentHash}"));
                return new Proposed(revision, diff, IsReplay: false);
            },
            cancellationToken);
        if (done is { IsReplay: false, Revision: { } kept })
        {
            _recent.Keep(kept.Id, kept.BaseTag, Today, done.Diff);
        }

        return done;
    }

    /// <summary>A revision with what it changes: for one not published, in the book of now; for a published one, in the book of then.</summary>
    public async Task<(Revision Revision, RevisionDiff Diff)> DiffAsync(int id, CancellationToken cancellationToken)
    {
        Revision revision = await store.FindAsync(id, cancellationToken) ?? throw RevisionRules.NotFound(id);
        if (revision.PublishedAt is { } at)
        {
            StoredBook then = await store.LoadAsync(at.AddMilliseconds(-1), cancellationToken);
            RevisionFile file = RevisionContent.Read(await store.ContentAsync(id, cancellationToken));
            return (revision, RevisionDiff.Of(then.History, file, revision.Mode, DateOnly.FromDateTime(at.UtcDateTime)));
        }

        StoredBook book = await RefreshAsync(cancellationToken);
        return (revision, await DiffOfAsync(revision, book, cancellationToken));
    }

    /// <summary>Hands a draft in for a decision.</summary>
    public async Task<Revision> SubmitAsync(int id, string person, CancellationToken cancellationToken)
    {
        Revision submitted = await ChangeAsync(id, AuditActions.Submitted, person, "", revision =>
        {
            RevisionRules.Demand(revision, RevisionState.Draft, "submitted");
            return revision with { State = RevisionState.Submitted, SubmittedAt = time.GetUtcNow() };
        }, cancellationToken);
        await TellAsync(RevisionEvent.Submitted, submitted);
        return submitted;
    }

    /// <summary>A second person agrees to the difference that they saw. Again, when the book moved since they last did.</summary>
    /// <param name="id">The revision.</param>
    /// <param name="person">The second person.</param>
    /// <param name="seenDiff">Hash of the difference that they saw.</param>
    /// <param name="confirmsWidening">Whether they agree apart that more people see some bands.</param>
    /// <param name="comment">What they say to it; empty for nothing.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public async Task<Revision> ApproveAsync(int id, string person, string seenDiff, bool confirmsWidening, string comment, CancellationToken cancellationToken)
    {
        Revision before = await store.FindAsync(id, cancellationToken) ?? throw RevisionRules.NotFound(id);
        RevisionRules.DemandUndecided(before, person);
        RevisionDiff diff = await DiffOfAsync(before, await RefreshAsync(cancellationToken), cancellationToken);
        if (diff.Hash != seenDiff)
        {
            throw new RefusedException(Refusal.DiffChanged, $"What revision {id} changes is not what you saw: the book has moved since. Look at the difference again and approve that.");
        }

        if (diff.WidensAudience && !confirmsWidening)
        {
            throw new RefusedException(Refusal.WideningNotConfirmed, $"Revision {id} lets more people see some bands; confirm that apart when you approve it.");
        }

        Revision approved = await ChangeAsync(id, AuditActions.Approved, person, $"diff {diff.Hash}{(diff.WidensAudience ? ", wider audience confirmed" : "")}{Said(comment)}", revision =>
        {
            RevisionRules.DemandUndecided(revision, person);
            return revision with
            {
                State = RevisionState.Approved,
                Approver = person,
                DecidedAt = time.GetUtcNow(),
                DecisionComment = comment,
                ApprovedDiff = diff.Hash,
                Counts = diff.Counts,
            };
        }, cancellationToken);
        await TellAsync(RevisionEvent.Approved, approved);
        return approved;
    }

    /// <summary>A second person declines, with a reason.</summary>
    public async Task<Revision> RejectAsync(int id, string person, string comment, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(comment))
        {
            throw new RefusedException(Refusal.CommentMissing, "Say why it is rejected: the proposer reads it.");
        }

        Revision rejected = await ChangeAsync(id, AuditActions.Rejected, person, comment, revision =>
        {
            RevisionRules.DemandUndecided(revision, person);
            return revision with { State = RevisionState.Rejected, Approver = person, DecidedAt = time.GetUtcNow(), DecisionComment = comment };
        }, cancellationToken);
        await TellAsync(RevisionEvent.Rejected, rejected);
        return rejected;
    }

    /// <summary>
    /// Puts an approved revision into the book, swaps the book, and asks every changed band back. What does not come back right is rolled back
    /// at once; the revision returned then says so.
    /// </summary>
    public async Task<Revision> PublishAsync(int id, string person, CancellationToken cancellationToken)
    {
        Revision approved = await store.FindAsync(id, cancellationToken) ?? throw RevisionRules.NotFound(id);
        RevisionRules.Demand(approved, RevisionState.Approved, "published");
        (Revision revision, RevisionDiff diff, StoredBook book) = await OnCurrentBookAsync(
            async (writer, before) =>
            {
                Revision current = await writer.FindAsync(id) ?? throw RevisionRules.NotFound(id);
                RevisionRules.Demand(current, RevisionState.Approved, "published");
                RevisionDiff now = await DiffOfAsync(current, before, cancellationToken);
                if (now.Hash != current.ApprovedDiff)
                {
                    throw new RefusedException(Refusal.DiffChanged, $"The book has moved since revision {id} was approved; it must be looked at and approved again.");
                }

                if (now.Changes.IsEmpty)
                {
                    throw new RefusedException(Refusal.NothingChanges, $"Revision {id} changes nothing: the book says all of it already.");
                }

                return await WriteStatementsAsync(writer, before, current, now, person);
            },
            cancellationToken);
        published.Swap(book);
        await TellAsync(RevisionEvent.Published, revision);

        // It is published, whether or not its sender still waits: an unchecked revision would be checked at the next start alone.
        return await CheckAsync(revision, diff, book.History, CancellationToken.None);
    }

    /// <summary>Takes a published revision out of the book: it is then as if it had never been published. What it said stays in the history.</summary>
    public async Task<Revision> RollBackAsync(int id, string person, string comment, CancellationToken cancellationToken)
    {
        (Revision revision, StoredBook book) = await OnCurrentBookAsync(
            async (writer, before) =>
            {
                Revision current = await writer.FindAsync(id) ?? throw RevisionRules.NotFound(id);
                RevisionRules.Demand(current, RevisionState.Published, "rolled back");
                Revision undone = current with { State = RevisionState.RolledBack, RolledBackAt = time.GetUtcNow(), RolledBackBy = person, RollbackComment = comment };
                await writer.UpdateAsync(undone);
                AuditEntry line = await writer.AppendAsync(new AuditDraft(person, AuditActions.RolledBack, id, comment));
                BookVersion version = Next(before.Version, line);
                await writer.SetVersionAsync(version);
                return (undone, new StoredBook(version, before.History.Without(id)));
            },
            cancellationToken);
        published.Swap(book);
        await TellAsync(RevisionEvent.RolledBack, revision);
        return revision;
    }

    /// <summary>Loads the first salaries as revision 1, if the store is empty; several replicas may do so at once.</summary>
    public async Task BeginAsync(ImmutableArray<ImportedRow> first, CancellationToken cancellationToken)
    {
        await OnCurrentBookAsync<bool>(
            async (writer, book) =>
            {
                if (book.Version.Number > 0 || await writer.NextRevisionAsync() > 1 || first.IsEmpty)
                {
                    return false;
                }

                var file = new RevisionFile(first, []);
                byte[] content = RevisionContent.Write(file);
                RevisionDiff diff = RevisionDiff.Of(SalaryHistory.Empty, file, UpdateMode.Merge, DateOnly.MinValue);
                DateTimeOffset now = time.GetUtcNow();
                var revision = new Revision
                {
                    Id = 1,
                    State = RevisionState.Approved,
                    Mode = UpdateMode.Merge,
                    FileName = "knowledge/salaries",
                    Proposer = Itself,
                    Comment = "First salaries.",
                    CreatedAt = now,
                    Rows = first.Length,
                    Counts = diff.Counts,
                    BaseTag = book.Version.Tag,
                    ContentHash = RevisionContent.HashOf(content),
                };
                await writer.AddAsync(revision, content);
                await writer.AppendAsync(new AuditDraft(Itself, AuditActions.Proposed, 1, $"first salaries, {first.Length} rows, content {revision.ContentHash}"));
                await WriteStatementsAsync(writer, book, revision, diff, Itself);
                return true;
            },
            cancellationToken);
        await RefreshAsync(cancellationToken);
    }

    /// <summary>Checks published revisions whose check did not come to its end, as when the process was killed in between.</summary>
    public async Task CheckUncheckedAsync(CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        foreach (Revision revision in await store.ListAsync(null, int.MaxValue, cancellationToken))
        {
            if (revision is { State: RevisionState.Published, CheckedAt: null })
            {
                (_, RevisionDiff diff) = await DiffAsync(revision.Id, cancellationToken);
                StoredBook then = await store.LoadAsync(revision.PublishedAt, cancellationToken);
                try
                {
                    await CheckAsync(revision, diff, then.History, cancellationToken);
                }
                catch (RefusedException refused) when (refused.Refusal == Refusal.WrongState)
                {
                    // Another replica, or a person, rolled it back in between: nothing is left to be checked.
                }
            }
        }
    }

    /// <summary>The book of now; brought up to date when another replica moved it.</summary>
    public Task<StoredBook> RefreshAsync(CancellationToken cancellationToken) => published.RefreshAsync(store, cancellationToken);

    /// <summary>The step is kept: that its sender has hung up keeps nobody from hearing of it.</summary>
    private Task TellAsync(RevisionEvent happened, Revision revision) => listener.OnAsync(happened, revision, CancellationToken.None);

    private async Task<(Revision Revision, RevisionDiff Diff, StoredBook Book)> WriteStatementsAsync(
        ISalaryWriter writer, StoredBook before, Revision revision, RevisionDiff diff, string person)
    {
        ImmutableArray<BookEntry> entries = diff.Entries(revision.Id);
        Revision done = revision with
        {
            State = RevisionState.Published,
            PublishedAt = time.GetUtcNow(),
            Publisher = person,
            PublishOrder = before.Version.Number + 1,
            Counts = diff.Counts,
            StatementsHash = StatementsHash.Of(entries),
        };
        await writer.AddStatementsAsync(revision.Id, entries);
        await writer.UpdateAsync(done);
        AuditEntry line = await writer.AppendAsync(new AuditDraft(
            person, AuditActions.Published, revision.Id, string.Create(CultureInfo.InvariantCulture, $"{diff.Counts.Added} added, {diff.Counts.Changed} changed, {diff.Counts.Removed} removed, statements {done.StatementsHash}")));
        BookVersion version = Next(before.Version, line);
        await writer.SetVersionAsync(version);
        return (done, diff, new StoredBook(version, before.History.With(entries)));
    }

    /// <param name="revision">What was published.</param>
    /// <param name="diff">What it changed.</param>
    /// <param name="then">The book as it made it. Held against a later one, a good revision would be rolled back whose figures another one has changed since.</param>
    /// <param name="cancellationToken">Ends it.</param>
    private async Task<Revision> CheckAsync(Revision revision, RevisionDiff diff, SalaryHistory then, CancellationToken cancellationToken)
    {
        if (check.FirstMismatch(then, diff.Changes, cancellationToken) is { } mismatch)
        {
            await store.WriteAsync(writer => writer.AppendAsync(new AuditDraft(Itself, AuditActions.CheckFailed, revision.Id, "An answer did not match its row.")), cancellationToken);
            return await RollBackAsync(revision.Id, Itself, mismatch, cancellationToken);
        }

        return await ChangeAsync(
            revision.Id, AuditActions.Checked, Itself, "", current => current with { CheckedAt = time.GetUtcNow() }, cancellationToken);
    }

    private async Task<RevisionDiff> DiffOfAsync(Revision revision, StoredBook book, CancellationToken cancellationToken)
    {
        if (_recent.Find(revision.Id, book.Version.Tag, Today) is { } known)
        {
            return known;
        }

        RevisionFile file = RevisionContent.Read(await store.ContentAsync(revision.Id, cancellationToken));
        RevisionDiff diff = RevisionDiff.Of(book.History, file, revision.Mode, Today);
        _recent.Keep(revision.Id, book.Version.Tag, Today, diff);
        return diff;
    }

    private Task<Revision> ChangeAsync(int id, string action, string person, string details, Func<Revision, Revision> change, CancellationToken cancellationToken) =>
        store.WriteAsync(
            async writer =>
            {
                Revision changed = change(await writer.FindAsync(id) ?? throw RevisionRules.NotFound(id));
                await writer.UpdateAsync(changed);
                await writer.AppendAsync(new AuditDraft(person, action, id, details));
                return changed;
            },
            cancellationToken);

    /// <summary>Writes on the book of now: if another replica moves it while it is being read, it is read again.</summary>
    private async Task<T> OnCurrentBookAsync<T>(Func<ISalaryWriter, StoredBook, Task<T>> work, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            StoredBook book = await RefreshAsync(cancellationToken);
            try
            {
                return await store.WriteAsync(
                    async writer => await writer.VersionAsync() == book.Version ? await work(writer, book) : throw new BookMovedException(), cancellationToken);
            }
            catch (BookMovedException) when (attempt < Tries)
            {
                // Somebody published in between: look again.
            }
        }
    }

    private static BookVersion Next(BookVersion before, AuditEntry line) => new(before.Number + 1, $"{before.Number + 1}-{line.Hash[..16]}");

    private static string Said(string comment) => comment.Length == 0 ? "" : $": {comment}";

    private sealed class BookMovedException : Exception;
}
