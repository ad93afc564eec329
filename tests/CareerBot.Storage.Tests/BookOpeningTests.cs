using System.Collections.Immutable;
using CareerBot.Salaries;
using CareerBot.Salaries.Revisions;
using CareerBot.Storage.Salaries;
using CareerBot.TestKit.Databases;

namespace CareerBot.Storage.Tests;

/// <summary>How a process that has just started comes to the book.</summary>
public sealed class BookOpeningTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<StoreKind> Stores => DeskInTest.Stores;

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_new_book_begins_with_the_bands_of_every_day_and_an_old_one_asks_for_none(StoreKind kind)
    {
        using DeskInTest desk = await DeskInTest.OpenAsync(kind);
        DateOnly today = desk.Desk.Today;
        SalaryBook first = SalaryBook.Of(
            [DeskInTest.Band("baker", "DE", 30_000, 40_000, today.AddYears(-1)), DeskInTest.Band("baker", "DE", 32_000, 42_000, today.AddDays(1))], today);

        await BookOpening.OpenAsync(desk.Database.Open(), desk.Store, desk.Desk, () => first, Token);
        await BookOpening.OpenAsync(desk.Database.Open(), desk.Store, desk.Desk, () => throw new InvalidOperationException("The book is not new."), Token);

        desk.InForce("baker", "DE", today).ShouldBe((30_000, 40_000, 1));
        desk.InForce("baker", "DE", today.AddDays(1)).ShouldBe((32_000, 42_000, 1));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_process_that_has_not_read_the_book_holds_an_unfinished_check_against_all_of_it(StoreKind kind)
    {
        using DeskInTest desk = await DeskInTest.OpenAsync(kind);
        await desk.Desk.BeginAsync(DeskInTest.Rows(DeskInTest.Band("baker", "DE", 30_000, 40_000)), Token);
        var started = new SalaryDesk(desk.Store, new PublishedBook(), new BandsMustBeThere(), desk, desk.Time);

        await started.CheckUncheckedAsync(Token);

        (await desk.Store.FindAsync(1, Token))!.State.ShouldBe(RevisionState.Published);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task An_unfinished_check_is_held_against_the_book_of_then_though_the_same_band_was_changed_since(StoreKind kind)
    {
        using DeskInTest desk = await DeskInTest.OpenAsync(kind);
        await desk.PublishAsync(UpdateMode.Merge, DeskInTest.Band("baker", "DE", 30_000, 40_000), DeskInTest.Band("miller", "DE", 20_000, 25_000));
        desk.Time.Advance(TimeSpan.FromMinutes(1));
        await desk.PublishAsync(UpdateMode.Merge, DeskInTest.Band("baker", "DE", 31_000, 41_000));
        desk.Database.Execute("UPDATE revisions SET checked_at = NULL").ShouldBe(2);
        var started = new SalaryDesk(desk.Store, new PublishedBook(), new FiguresMustBeThere(), desk, desk.Time);

        await started.CheckUncheckedAsync(Token);

        (await desk.Store.ListAsync(null, 10, Token)).ShouldAllBe(revision => revision.State == RevisionState.Published && revision.CheckedAt != null);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_check_of_what_another_replica_rolled_back_meanwhile_ends_well(StoreKind kind)
    {
        using DeskInTest desk = await DeskInTest.OpenAsync(kind);
        await desk.PublishAsync(UpdateMode.Merge, DeskInTest.Band("baker", "DE", 30_000, 40_000));
        desk.Database.Execute("UPDATE revisions SET checked_at = NULL").ShouldBe(1);
        var started = new SalaryDesk(desk.Store, new PublishedBook(), new RolledBackMeanwhile(desk), desk, desk.Time);

        await started.CheckUncheckedAsync(Token);

        (await desk.Store.FindAsync(1, Token))!.RolledBackBy.ShouldBe(DeskInTest.Bob);
    }

    [Fact]
    public async Task Looking_whether_there_is_a_book_makes_none()
    {
        using TestDatabase database = TestDatabase.Create(StoreKind.Sqlite);
        StoreOptions options = StoreOptions.Parse(database.ConnectionString);
        var reader = new CareerBotDatabase(options.ReadOnly());

        (await reader.IsPreparedAsync(Token)).ShouldBeFalse();
        File.Exists(options.File).ShouldBeFalse();
        await database.Open().PrepareAsync(Token);
        (await reader.IsPreparedAsync(Token)).ShouldBeTrue();
    }

    /// <summary>As the engine would see it: a band that is not in the book is not in an answer.</summary>
    private sealed class BandsMustBeThere : IBookCheck
    {
        public string? FirstMismatch(SalaryHistory history, ImmutableArray<BandChange> changes, CancellationToken cancellationToken) =>
            changes.FirstOrDefault(change => history.Of(change.Key.Role).IsEmpty) is { } missing ? $"{missing.Key} is not answered." : null;
    }

    /// <summary>As the engine would see it: a figure that another has replaced is not in an answer.</summary>
    private sealed class FiguresMustBeThere : IBookCheck
    {
        public string? FirstMismatch(SalaryHistory history, ImmutableArray<BandChange> changes, CancellationToken cancellationToken) =>
            changes.FirstOrDefault(change => history.At(change.InForceFrom).Find(change.Key)?.Band.Min != change.After!.Min) is { } wrong ? $"{wrong.Key} is not answered." : null;
    }

    /// <summary>Finds something wrong, later than somebody else who has rolled it back.</summary>
    private sealed class RolledBackMeanwhile(DeskInTest desk) : IBookCheck
    {
        public string? FirstMismatch(SalaryHistory history, ImmutableArray<BandChange> changes, CancellationToken cancellationToken)
        {
            desk.Desk.RollBackAsync(1, DeskInTest.Bob, "wrong", cancellationToken).GetAwaiter().GetResult();
            return "A band is not answered.";
        }
    }
}
