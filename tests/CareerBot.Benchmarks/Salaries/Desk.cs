using System.Collections.Immutable;
using System.Diagnostics;
using CareerBot.Dialog;
using CareerBot.Dialog.Pay;
using CareerBot.Messages;
using CareerBot.Salaries;
using CareerBot.Salaries.Import;
using CareerBot.Salaries.Revisions;
using CareerBot.Storage;
using CareerBot.Storage.Salaries;
using CareerBot.TestKit;

namespace CareerBot.Benchmarks.Salaries;

/// <summary>A desk with the real engine on a database, put together as the host does it, and with a clock at each step.</summary>
internal sealed class Desk : IRevisionListener, IBookCheck
{
    private const string Proposer = "alice@example.com";
    private const string Approver = "bob@example.com";

    private readonly PublishedCheck _check = new(() => RealEngine.Snapshot.Engine);
    private readonly SalaryImport _import = new(new KnowledgePayVocabulary(RealEngine.Snapshot.Engine.Knowledge));
    private readonly SalaryDesk _desk;
    private readonly SalaryStore _store;
    private SalaryBook _book = SalaryBook.Empty;
    private bool _isChecking = true;

    private Desk(CareerBotDatabase database)
    {
        _store = new SalaryStore(database, AuditClock);
        _desk = new SalaryDesk(_store, Published, this, this, TimeProvider.System);
        Published.Swapped += (_, _) => _book = Published.Current.History.At(_desk.Today);
    }

    public PublishedBook Published { get; } = new();

    /// <summary>Asked by the store for each line of the audit trail: of a publish, just before it commits.</summary>
    public NotingClock AuditClock { get; } = new();

    public static DialogEngine Engine => RealEngine.Snapshot.Engine;

    /// <summary>The book that answers are made from.</summary>
    public SalaryBook Book => Volatile.Read(ref _book);

    /// <summary>When the last publish was about to commit, as <see cref="Stopwatch.GetTimestamp"/> counts.</summary>
    public long CommittedAt { get; private set; }

    /// <summary>Milliseconds that the last check took.</summary>
    public double CheckTook { get; private set; }

    public static async Task<Desk> OpenAsync(string connectionString)
    {
        var database = new CareerBotDatabase(StoreOptions.Parse(connectionString));
        await database.PrepareAsync(default);
        var desk = new Desk(database);
        await desk._desk.BeginAsync([.. RealEngine.Snapshot.Book.All.Select((band, index) => new ImportedRow(index + 2, band))], default);
        return desk;
    }

    public ImportResult Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        return _import.Read(file, ImportFormats.OfFileName(path)!.Value, new ImportOptions { FileName = Path.GetFileName(path) }, _desk.Today);
    }

    /// <summary>A file from its bytes to the checked book; each step is printed.</summary>
    public async Task PublishAsync(string path, string prefix)
    {
        long began = Stopwatch.GetTimestamp();
        long before = began;
        TimeSpan worked = Environment.CpuUsage.TotalTime;
        void Step(string name, double less = 0)
        {
            long now = Stopwatch.GetTimestamp();
            Figures.Print($"{prefix}: {name}, ms", Stopwatch.GetElapsedTime(before, now).TotalMilliseconds - less);
            before = now;
        }

        ImportResult read = Read(path);
        if (read.ErrorCount > 0)
        {
            throw new InvalidOperationException(string.Join('\n', read.Errors.Select(error => error.ToString()).Take(5)));
        }

        Step("read and validated");
        Revision draft = await ProposeAsync(read.Rows, read.Warnings);
        read = null!;
        Step("proposed, with its difference");
        await ApproveAsync(draft.Id);
        Step("submitted and approved");
        await PublishAsync(draft.Id);
        Step("published", CheckTook);
        Figures.Print($"{prefix}: every band asked back, ms", CheckTook);
        Figures.Print($"{prefix}: all, ms", Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        Figures.Print($"{prefix}: all, ms of processor time", (Environment.CpuUsage.TotalTime - worked).TotalMilliseconds);
    }

    public async Task<Revision> ProposeAsync(ImmutableArray<ImportedRow> rows, ImmutableArray<RowProblem> warnings) =>
        (await _desk.ProposeAsync(new Proposal { Person = Proposer, FileName = "survey", Rows = rows, Warnings = warnings }, default)).Revision!;

    public async Task ApproveAsync(int id)
    {
        await _desk.SubmitAsync(id, Proposer, default);
        (_, RevisionDiff diff) = await _desk.DiffAsync(id, default);
        await _desk.ApproveAsync(id, Approver, diff.Hash, confirmsWidening: true, "", default);
    }

    public async Task PublishAsync(int id)
    {
        Revision done = await _desk.PublishAsync(id, Approver, default);
        if (done.CheckedAt is null)
        {
            throw new InvalidOperationException($"Rolled back: {done.RollbackComment}");
        }
    }

    public Task RefreshAsync() => _desk.RefreshAsync(default);

    /// <summary>Puts a file into the book without asking it back, to have a large book soon.</summary>
    public async Task FillAsync(string path)
    {
        _isChecking = false;
        ImportResult read = Read(path);
        Revision draft = await ProposeAsync(read.Rows, read.Warnings);
        await ApproveAsync(draft.Id);
        await PublishAsync(draft.Id);
        _isChecking = true;
    }

    /// <summary>What the engine says to an employee on one band's key today.</summary>
    public Answer Ask(BandKey key) => Engine.Answer(
        new Question { Intent = Intent.SalaryRange, Language = "en", Roles = [key.Role], Places = [new Place(key.Location, key.City)], Level = key.Level },
        Book,
        Audience.Employees,
        _desk.Today);

    public Task OnAsync(RevisionEvent happened, Revision revision, CancellationToken cancellationToken)
    {
        if (happened == RevisionEvent.Published)
        {
            CommittedAt = AuditClock.LastAsked;
        }

        return Task.CompletedTask;
    }

    public string? FirstMismatch(SalaryHistory history, ImmutableArray<BandChange> changes, CancellationToken cancellationToken)
    {
        long began = Stopwatch.GetTimestamp();
        string? mismatch = _isChecking ? _check.FirstMismatch(history, changes, cancellationToken) : null;
        CheckTook = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return mismatch;
    }
}
