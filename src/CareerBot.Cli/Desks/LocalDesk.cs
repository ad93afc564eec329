using CareerBot.Dialog;
using CareerBot.Dialog.Pay;
using CareerBot.Salaries.Audit;
using CareerBot.Salaries.Export;
using CareerBot.Salaries.Import;
using CareerBot.Salaries.Querying;
using CareerBot.Salaries.Revisions;
using CareerBot.Salaries.Wire;
using CareerBot.Storage;
using CareerBot.Storage.Access;
using CareerBot.Storage.Salaries;
using CareerBot.Storage.Wire;

namespace CareerBot.Cli.Desks;

/// <summary>The desk of a book on this machine, or of a database that this machine reaches: the same desk, store and checks as the host's.</summary>
internal sealed class LocalDesk : IBookDesk
{
    private readonly Lazy<Snapshot> _knowledge;
    private readonly PublishedBook _published = new();
    private readonly SalaryStore _store;
    private readonly SalaryDesk _desk;
    private readonly TokenStore _tokens;
    private readonly LocalActor _actor;

    private LocalDesk(CareerBotDatabase database, TokenStore tokens, LocalActor actor, Lazy<Snapshot> knowledge, TimeProvider time)
    {
        _knowledge = knowledge;
        _tokens = tokens;
        _actor = actor;
        _store = new SalaryStore(database, time);
        _desk = new SalaryDesk(_store, _published, new PublishedCheck(() => knowledge.Value.Engine), new UnheardRevisions(), time);
    }

    /// <summary>Opens the book, making it where there is none.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="token">The token of whoever acts; null for the user of the operating system.</param>
    /// <param name="knowledge">Loaded at the first need: many commands have none.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends waiting.</param>
    public static async Task<LocalDesk> OpenAsync(StoreOptions options, string? token, Lazy<Snapshot> knowledge, TimeProvider time, CancellationToken cancellationToken)
    {
        var database = new CareerBotDatabase(options);
        var tokens = new TokenStore(database, time);
        try
        {
            // Before anybody is looked up, because the tokens are kept in the same database.
            var unknown = new LocalDesk(database, tokens, LocalActor.User(), knowledge, time);
            await BookOpening.OpenAsync(database, unknown._store, unknown._desk, () => knowledge.Value.Book, cancellationToken);
            if (token is null)
            {
                return unknown;
            }

            AccessToken known = await tokens.FindAsync(token, cancellationToken)
                ?? throw CommandFailure.Refused($"The token in {DeskOptions.TokenVariable} is unknown to this book, or revoked.");
            return new LocalDesk(database, tokens, LocalActor.Of(known), knowledge, time);
        }
        catch (StoreUnavailableException away)
        {
            throw Away(away);
        }
    }

    /// <inheritdoc/>
    public Task<PushOutcome> PushAsync(PushRequest push, IProgress<PushStep> progress, CancellationToken cancellationToken) =>
        ActAsync<PushOutcome>(Permission.Propose, "push", async person =>
        {
            progress.Report(new PushStep("loading the knowledge base", 0));
            var import = new SalaryImport(new KnowledgePayVocabulary(_knowledge.Value.Engine.Knowledge));
            await using FileStream content = push.File.OpenRead();
            ImportResult read = import.Read(content, push.Format, push.Options, _desk.Today, new RowsRead(progress));
            if (read.ErrorCount > 0)
            {
                return new PushOutcome.Bad(read.Errors, read.ErrorCount);
            }

            var proposal = new Proposal
            {
                Person = person,
                FileName = push.Options.FileName,
                Rows = read.Rows,
                Warnings = read.Warnings,
                Mode = push.Mode,
                Comment = push.Comment,
                BaseTag = push.BookTag,
            };
            progress.Report(new PushStep(push.IsDryRun ? "comparing with the book" : "storing the draft", read.Rows.Length));
            return new PushOutcome.Good(ProposedResponse.Of(push.IsDryRun ? await _desk.TryOutAsync(proposal, cancellationToken) : await _desk.ProposeAsync(proposal, cancellationToken)));
        });

    /// <inheritdoc/>
    public Task<IReadOnlyList<RevisionJson>> ListAsync(int most, CancellationToken cancellationToken) => ActAsync(Permission.Read, "list", async _ =>
    {
        IReadOnlySet<int> live = await LiveAsync(cancellationToken);
        return RevisionsResponse.Page(await _store.ListAsync(null, most, cancellationToken), most, live).Revisions;
    });

    /// <inheritdoc/>
    public Task<RevisionJson> FindAsync(int revision, CancellationToken cancellationToken) => ActAsync(Permission.Read, "show", async _ =>
        await _store.FindAsync(revision, cancellationToken) is { } found
            ? RevisionJson.Of(found, RevisionStates.Shown(found, await LiveAsync(cancellationToken)))
            : throw CommandFailure.BadInput($"There is no revision {revision}."));

    /// <inheritdoc/>
    public Task<DiffResponse> DiffAsync(int revision, CancellationToken cancellationToken) => ActAsync(Permission.Read, "diff", async _ =>
    {
        (Revision found, RevisionDiff diff) = await _desk.DiffAsync(revision, cancellationToken);
        return DiffResponse.Page(found, RevisionStates.Shown(found, await LiveAsync(cancellationToken)), diff, 0, int.MaxValue);
    });

    /// <inheritdoc/>
    public Task<RevisionJson> SubmitAsync(int revision, CancellationToken cancellationToken) =>
        StepAsync(Permission.Propose, $"submit {revision}", person => _desk.SubmitAsync(revision, person, cancellationToken));

    /// <inheritdoc/>
    public Task<RevisionJson> ApproveAsync(int revision, ApproveRequest approval, CancellationToken cancellationToken) =>
        StepAsync(Permission.Decide, $"approve {revision}", person =>
            _desk.ApproveAsync(revision, person, approval.DiffHash ?? "", approval.ConfirmWiderAudience, approval.Comment ?? "", cancellationToken));

    /// <inheritdoc/>
    public Task<RevisionJson> RejectAsync(int revision, string comment, CancellationToken cancellationToken) =>
        StepAsync(Permission.Decide, $"reject {revision}", person => _desk.RejectAsync(revision, person, comment, cancellationToken));

    /// <inheritdoc/>
    public Task<RevisionJson> PublishAsync(int revision, CancellationToken cancellationToken) => StepAsync(Permission.Publish, $"publish {revision}", async person =>
    {
        // A publish that was killed before its check came to its end must not stand beneath the next one.
        await _desk.CheckUncheckedAsync(cancellationToken);
        return await _desk.PublishAsync(revision, person, cancellationToken);
    });

    /// <inheritdoc/>
    public Task<RevisionJson> RollBackAsync(int revision, string comment, CancellationToken cancellationToken) =>
        StepAsync(Permission.Decide, $"rollback {revision}", person => _desk.RollBackAsync(revision, person, comment, cancellationToken));

    /// <inheritdoc/>
    public Task<BandsResponse> AsOfAsync(BandQuestion asked, CancellationToken cancellationToken) => ActAsync(Permission.Read, "as-of", async _ =>
    {
        BandFilter? filter = BandFilter.All;
        if (asked is not { Role: null, Location: null, Level: null })
        {
            (filter, UnknownName? unknown) = BandFilter.Read(new KnowledgePayVocabulary(_knowledge.Value.Engine.Knowledge), asked.Role, asked.Location, asked.Level);
            if (filter is null)
            {
                throw CommandFailure.BadInput(unknown!.Sentence);
            }
        }

        StoredBook book = await _desk.RefreshAsync(cancellationToken);
        return BandsResponse.Page(book.History.At(asked.Day), filter, 0, int.MaxValue);
    });

    /// <inheritdoc/>
    public Task<VerifyResponse> VerifyAsync(CancellationToken cancellationToken) => ActAsync(Permission.Read, "verify", async _ =>
    {
        (long lines, var problems) = await BookVerification.RunAsync(_store, cancellationToken);
        return new VerifyResponse(lines, problems);
    });

    /// <inheritdoc/>
    public Task<ExportedFile> ExportAsync(ImportFormat format, DateOnly? day, CancellationToken cancellationToken) => ActAsync(Permission.Read, "export", async person =>
    {
        await _desk.RefreshAsync(cancellationToken);
        return await new BookExport(_store, _published).OpenAsync(person, format, day ?? _desk.Today, cancellationToken);
    });

    /// <inheritdoc/>
    public Task<CreatedTokenResponse> CreateTokenAsync(CreateTokenRequest wanted, CancellationToken cancellationToken) => ActAsync(Permission.Tokens, "tokens create", async person =>
    {
        (string secret, AccessToken token) = await _tokens.CreateAsync(wanted.Name!.Trim(), wanted.Owner, wanted.Scopes!, person, cancellationToken);
        return new CreatedTokenResponse(secret, token);
    });

    /// <inheritdoc/>
    public Task<IReadOnlyList<AccessToken>> TokensAsync(CancellationToken cancellationToken) =>
        ActAsync(Permission.Tokens, "tokens list", _ => _tokens.ListAsync(cancellationToken));

    /// <inheritdoc/>
    public Task RevokeTokenAsync(string id, CancellationToken cancellationToken) => ActAsync(Permission.Tokens, "tokens revoke", async person =>
        await _tokens.RevokeAsync(id, person, cancellationToken) ? true : throw CommandFailure.BadInput($"There is no token '{id}' that is not revoked already."));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static CommandFailure Away(StoreUnavailableException away) =>
        CommandFailure.Refused($"{away.Message} Nothing was changed. ({away.InnerException?.Message ?? "No reason is known."})", away);

    private async Task<IReadOnlySet<int>> LiveAsync(CancellationToken cancellationToken) =>
        (await _desk.RefreshAsync(cancellationToken)).History.LiveRevisions(_desk.Today);

    private Task<RevisionJson> StepAsync(Permission permission, string what, Func<string, Task<Revision>> step) => ActAsync(permission, what, async person =>
    {
        Revision revision = await step(person);
        return RevisionJson.Of(revision, revision.State);
    });

    /// <summary>Does something in the name of whoever acts, if they may; every refusal goes into the audit trail, as over HTTP.</summary>
    private async Task<T> ActAsync<T>(Permission permission, string what, Func<string, Task<T>> act)
    {
        try
        {
            if (_actor.Refusal(permission) is { } refusal)
            {
                await NoteAsync($"{what}: may not");
                throw CommandFailure.Refused(refusal);
            }

            return await act(_actor.Person);
        }
        catch (RefusedException refused)
        {
            if (refused.Refusal == Refusal.SamePerson)
            {
                await NoteAsync($"{what}: the proposer cannot decide");
            }

            throw new CommandFailure(refused.Refusal == Refusal.NotFound ? ExitCodes.BadInput : ExitCodes.Failed, refused.Message, refused);
        }
        catch (StoreUnavailableException away)
        {
            throw Away(away);
        }
    }

    private async Task NoteAsync(string details)
    {
        try
        {
            await _store.WriteAsync(writer => writer.AppendAsync(new AuditDraft(_actor.Person, AuditActions.Refused, null, $"command line, {details}")), CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            // What was refused stays refused, and the person is told so; there is no trail to write it into.
        }
    }

    private sealed class RowsRead(IProgress<PushStep> progress) : IProgress<int>
    {
        public void Report(int value) => progress.Report(new PushStep($"{value:#,##0} rows read", value));
    }
}
