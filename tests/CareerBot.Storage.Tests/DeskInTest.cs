using System.Collections.Immutable;
using CareerBot.Messages;
using CareerBot.Salaries;
using CareerBot.Salaries.Import;
using CareerBot.Salaries.Revisions;
using CareerBot.Storage.Salaries;
using CareerBot.TestKit.Databases;
using Microsoft.Extensions.Time.Testing;

[assembly: AssemblyFixture(typeof(SharedPostgres))]

namespace CareerBot.Storage.Tests;

/// <summary>A desk on a real, empty database.</summary>
internal sealed class DeskInTest : IDisposable, IRevisionListener
{
    public const string Alice = "alice@example.com";
    public const string Bob = "bob@example.com";

    private readonly TestDatabase _database;

    private DeskInTest(TestDatabase database)
    {
        _database = database;
        Store = new SalaryStore(database.Open(), Time);
        Desk = new SalaryDesk(Store, Published, new Check(this), this, Time);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    public TestDatabase Database => _database;

    public SalaryStore Store { get; }

    public PublishedBook Published { get; } = new();

    public SalaryDesk Desk { get; }

    /// <summary>What the check after publishing finds; null for nothing.</summary>
    public string? Mismatch { get; set; }

    /// <summary>Hears of each look of the check.</summary>
    public Action<SalaryHistory, ImmutableArray<BandChange>>? Looked { get; set; }

    /// <summary>What happens between the first publish and its check.</summary>
    public Func<Task>? WhenFirstPublished { get; set; }

    public List<(RevisionEvent Happened, int Revision)> Heard { get; } = [];

    public static DateOnly Day(int year, int month, int day) => new(year, month, day);

    public static TheoryData<StoreKind> Stores => [StoreKind.Sqlite, StoreKind.PostgreSql];

    public static async Task<DeskInTest> OpenAsync(StoreKind kind)
    {
        var desk = new DeskInTest(TestDatabase.Create(kind));
        await desk._database.Open().PrepareAsync(TestContext.Current.CancellationToken);
        return desk;
    }

    public static Band Band(string role, string country, decimal min, decimal max, DateOnly? from = null, string? level = null) => new()
    {
        Role = new RoleId(role),
        Location = new CountryCode(country),
        Level = level is null ? null : new LevelId(level),
        Currency = "EUR",
        Min = min,
        Max = max,
        OpenEnded = false,
        EffectiveFrom = from,
        Source = "Company pay bands",
        Audience = Audience.Employees,
    };

    public static ImmutableArray<ImportedRow> Rows(params IEnumerable<Band> bands) => [.. bands.Select((band, index) => new ImportedRow(index + 2, band))];

    public async Task<Revision> ProposeAsync(UpdateMode mode, params IEnumerable<Band> bands) =>
        (await Desk.ProposeAsync(new Proposal { Person = Alice, FileName = "bands.csv", Rows = Rows(bands), Mode = mode }, TestContext.Current.CancellationToken)).Revision!;

    /// <summary>Proposed by Alice, approved by Bob, published.</summary>
    public Task<Revision> PublishAsync(UpdateMode mode, params IEnumerable<Band> bands) => PublishAsync(mode, TestContext.Current.CancellationToken, bands);

    /// <summary>Proposed by Alice, approved by Bob, published for a sender who may hang up.</summary>
    public async Task<Revision> PublishAsync(UpdateMode mode, CancellationToken sender, params IEnumerable<Band> bands)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        Revision draft = await ProposeAsync(mode, bands);
        await Desk.SubmitAsync(draft.Id, Alice, cancellationToken);
        (_, RevisionDiff diff) = await Desk.DiffAsync(draft.Id, cancellationToken);
        await Desk.ApproveAsync(draft.Id, Bob, diff.Hash, confirmsWidening: true, "", cancellationToken);
        return await Desk.PublishAsync(draft.Id, Bob, sender);
    }

    /// <summary>The range in force on a day, or null.</summary>
    public (decimal Min, decimal Max, int Revision)? InForce(string role, string country, DateOnly day)
    {
        BookEntry? entry = Published.Current.History.At(day).Find(new BandKey(new RoleId(role), new CountryCode(country), null, null));
        return entry is { } found ? (found.Band.Min, found.Band.Max, found.Revision) : null;
    }

    public async Task OnAsync(RevisionEvent happened, Revision revision, CancellationToken cancellationToken)
    {
        Heard.Add((happened, revision.Id));
        if (happened == RevisionEvent.Published && WhenFirstPublished is { } next)
        {
            WhenFirstPublished = null;
            await next();
        }
    }

    public void Dispose() => _database.Dispose();

    private sealed class Check(DeskInTest test) : IBookCheck
    {
        public string? FirstMismatch(SalaryHistory history, ImmutableArray<BandChange> changes, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            test.Looked?.Invoke(history, changes);
            return test.Mismatch;
        }
    }
}
