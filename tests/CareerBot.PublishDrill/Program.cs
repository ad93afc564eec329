// Publishes a revision, which moves every band to the revision's own amount, for every line that it reads, until it is killed. The test that
// starts it then looks whether the book is ever between two revisions.
using System.Collections.Immutable;
using System.Globalization;
using CareerBot.Messages;
using CareerBot.Salaries;
using CareerBot.Salaries.Import;
using CareerBot.Salaries.Revisions;
using CareerBot.Storage;
using CareerBot.Storage.Salaries;

const int Bands = 60;
var database = new CareerBotDatabase(StoreOptions.Parse(args[0]));
await database.PrepareAsync(default);
var store = new SalaryStore(database, TimeProvider.System);
var desk = new SalaryDesk(store, new PublishedBook(), new NothingWrong(), new Nobody(), TimeProvider.System);
Console.WriteLine("ready");
while (Console.ReadLine() is not null)
{
    int amount = 1_000 + (await desk.RefreshAsync(default)).Version.Number;
    ImmutableArray<ImportedRow> rows = [.. Enumerable.Range(0, Bands).Select(i => new ImportedRow(i + 2, new Band
    {
        Role = new RoleId("role-" + i.ToString(CultureInfo.InvariantCulture)),
        Location = new CountryCode("DE"),
        Currency = "EUR",
        Min = amount,
        Max = amount + 1,
        OpenEnded = false,
        Source = "drill",
        Audience = Audience.Employees,
    }))];
    Proposed proposed = await desk.ProposeAsync(new Proposal { Person = "alice", FileName = "drill", Rows = rows }, default);
    int id = proposed.Revision!.Id;
    await desk.SubmitAsync(id, "alice", default);
    await desk.ApproveAsync(id, "bob", proposed.Diff.Hash, false, "", default);
    await desk.PublishAsync(id, "bob", default);
    Console.WriteLine(id);
}

internal sealed class NothingWrong : IBookCheck
{
    public string? FirstMismatch(SalaryHistory history, ImmutableArray<BandChange> changes, CancellationToken cancellationToken) => null;
}

internal sealed class Nobody : IRevisionListener
{
    public Task OnAsync(RevisionEvent happened, Revision revision, CancellationToken cancellationToken) => Task.CompletedTask;
}
