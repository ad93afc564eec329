using CareerBot.Salaries;
using CareerBot.Salaries.Revisions;
using CsCheck;

namespace CareerBot.Storage.Tests;

public sealed class ReplayTests
{
    private static readonly DateOnly Start = DeskInTest.Day(2026, 1, 1);

    /// <summary>One band for one of few roles, so that statements meet; days around today and none.</summary>
    private static readonly Gen<Band> AnyBand =
        from role in Gen.Int[0, 2]
        from country in Gen.Bool.Select(german => german ? "DE" : "FR")
        from min in Gen.Int[1, 9]
        from day in Gen.Int[-100, 500].Select(value => value < 0 ? (int?)null : value)
        select DeskInTest.Band("role-" + role, country, min * 1_000, (min * 1_000) + 500, day is { } days ? Start.AddDays(days) : null);

    private static readonly Gen<Band[]> AnyFile = AnyBand.Array[1, 4].Select(bands => bands.DistinctBy(band => (band.Key, band.EffectiveFrom)).ToArray());

    /// <summary>A publish of a file, or the number of a revision to roll back.</summary>
    private static readonly Gen<(Band[]? File, UpdateMode Mode, int RollBack)> AnyStep =
        Gen.Frequency(
            (3, Gen.Select(AnyFile, Gen.Bool.Select(merge => merge ? UpdateMode.Merge : UpdateMode.Replace), (file, mode) => ((Band[]?)file, mode, 0))),
            (1, Gen.Int[1, 8].Select(id => ((Band[]?)null, UpdateMode.Merge, id))));

    [Fact]
    public async Task Any_sequence_of_publishes_and_roll_backs_gives_the_book_of_replaying_the_history()
    {
        await AnyStep.Array[1, 12].SampleAsync(
            async steps =>
            {
                using DeskInTest desk = await DeskInTest.OpenAsync(StoreKind.Sqlite);
                StoredBook followed = new(BookVersion.None, SalaryHistory.Empty);
                foreach ((Band[]? file, UpdateMode mode, int rollBack) in steps)
                {
                    await StepAsync(desk, file, mode, rollBack);
                    desk.Time.Advance(TimeSpan.FromHours(30));
                    followed = await desk.Store.RefreshAsync(followed, default);
                }

                followed.Version.ShouldBe(desk.Published.Current.Version);
                StoredBook replayed = await desk.Store.LoadAsync(null, default);
                for (DateOnly day = Start.AddDays(-1); day < Start.AddDays(520); day = day.AddDays(37))
                {
                    desk.Published.Current.History.At(day).EntriesOf(null).ShouldBe(replayed.History.At(day).EntriesOf(null), $"on {day}");
                    followed.History.At(day).EntriesOf(null).ShouldBe(replayed.History.At(day).EntriesOf(null), $"on {day}, by another replica");
                    followed.History.LiveRevisions(day).Order().ShouldBe(replayed.History.LiveRevisions(day).Order(), $"on {day}");
                }
            },
            iter: 25,
            threads: 1);
    }

    private static async Task StepAsync(DeskInTest desk, Band[]? file, UpdateMode mode, int rollBack)
    {
        try
        {
            if (file is not null)
            {
                await desk.PublishAsync(mode, file);
            }
            else
            {
                await desk.Desk.RollBackAsync(rollBack, DeskInTest.Bob, "", default);
            }
        }
        catch (RefusedException refused)
        {
            refused.Refusal.ShouldBeOneOf(Refusal.NotFound, Refusal.WrongState, Refusal.NothingChanges);
        }
    }
}
