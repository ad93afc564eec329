using System.Collections.Immutable;
using CareerBot.Host.Channels;
using CareerBot.Host.Knowledge;
using CareerBot.Messages;
using CareerBot.Salaries;
using CareerBot.Salaries.Import;
using CareerBot.Salaries.Revisions;
using CareerBot.Storage;
using CareerBot.Storage.Salaries;
using CareerBot.TestKit;
using CareerBot.TestKit.Databases;
using Microsoft.Extensions.Time.Testing;

namespace CareerBot.Host.Tests.Channels;

/// <summary>The real desk on a SQLite file, with the real knowledge and first salaries of its own.</summary>
internal sealed class PayDesk : IDisposable
{
    private const string Alice = "alice@example.com";
    private const string Bob = "bob@example.com";

    private PayDesk(TestDatabase database)
    {
        Database = database;
        Store = new SalaryStore(database.Open(), Time);
        Desk = new SalaryDesk(Store, Published, new NoCheck(), Heard, Time);
        News = new PublishedNews(Published, Store, Current);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    public TestDatabase Database { get; }

    public ISalaryStore Store { get; }

    public PublishedBook Published { get; } = new();

    public CurrentSnapshot Current { get; } = new();

    public SalaryDesk Desk { get; }

    public PublishedNews News { get; }

    public Listeners Heard { get; } = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<PayDesk> OpenAsync(params IEnumerable<Band> first)
    {
        var desk = new PayDesk(TestDatabase.Create(StoreKind.Sqlite));
        await desk.Database.Open().PrepareAsync(Token);
        await desk.Desk.BeginAsync(Rows(first), Token);
        desk.Current.Swap(RealEngine.Snapshot.Engine);
        desk.Current.Swap(desk.Published.Current.History.At(desk.Desk.Today));
        return desk;
    }

    public static Band Band(string role, string country, decimal min, decimal max, Audience audience = Audience.Employees, string? level = null, bool openEnded = false) => new()
    {
        Role = new RoleId(role),
        Location = new CountryCode(country),
        Level = level is null ? null : new LevelId(level),
        Currency = "EUR",
        Min = min,
        Max = max,
        OpenEnded = openEnded,
        EffectiveFrom = new DateOnly(2027, 1, 1),
        Source = "Company pay bands",
        Audience = audience,
    };

    /// <summary>Proposed by Alice and submitted.</summary>
    public async Task<Revision> SubmitAsync(UpdateMode mode, params IEnumerable<Band> bands)
    {
        Proposed draft = await Desk.ProposeAsync(new Proposal { Person = Alice, FileName = "bands.csv", Rows = Rows(bands), Mode = mode }, Token);
        return await Desk.SubmitAsync(draft.Revision!.Id, Alice, Token);
    }

    /// <summary>Proposed by Alice, approved and published by Bob.</summary>
    /// <returns>The revision's number.</returns>
    public async Task<int> PublishAsync(UpdateMode mode, params IEnumerable<Band> bands)
    {
        int id = (await SubmitAsync(mode, bands)).Id;
        (_, RevisionDiff diff) = await Desk.DiffAsync(id, Token);
        await Desk.ApproveAsync(id, Bob, diff.Hash, confirmsWidening: true, "", Token);
        await Desk.PublishAsync(id, Bob, Token);
        return id;
    }

    public Task RollBackAsync(int id) => Desk.RollBackAsync(id, Bob, "wrong", Token);

    public void Dispose() => Database.Dispose();

    private static ImmutableArray<ImportedRow> Rows(IEnumerable<Band> bands) => [.. bands.Select((band, index) => new ImportedRow(index + 2, band))];

    /// <summary>Passes on what the desk tells to whoever listens by then.</summary>
    public sealed class Listeners : IRevisionListener
    {
        public List<Func<RevisionEvent, Revision, CancellationToken, Task>> All { get; } = [];

        public async Task OnAsync(RevisionEvent happened, Revision revision, CancellationToken cancellationToken)
        {
            foreach (Func<RevisionEvent, Revision, CancellationToken, Task> listener in All)
            {
                await listener(happened, revision, cancellationToken);
            }
        }
    }

    private sealed class NoCheck : IBookCheck
    {
        public string? FirstMismatch(SalaryHistory history, ImmutableArray<BandChange> changes, CancellationToken cancellationToken) => null;
    }
}
