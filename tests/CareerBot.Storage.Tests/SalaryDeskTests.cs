using CareerBot.Salaries.Audit;
using CareerBot.Salaries.Revisions;

namespace CareerBot.Storage.Tests;

public sealed class SalaryDeskTests
{
    public static TheoryData<StoreKind> Stores => DeskInTest.Stores;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_revision_goes_from_draft_to_the_book_by_two_people(StoreKind kind)
    {
        using DeskInTest desk = await DeskInTest.OpenAsync(kind);
        Revision draft = await desk.ProposeAsync(UpdateMode.Merge, DeskInTest.Band("baker", "DE", 30_000, 40_000));

        draft.State.ShouldBe(RevisionState.Draft);
        draft.Counts.ShouldBe(new RevisionCounts(1, 0, 0, 0));
        (await desk.Desk.SubmitAsync(draft.Id, DeskInTest.Alice, Token)).State.ShouldBe(RevisionState.Submitted);
        (_, RevisionDiff diff) = await desk.Desk.DiffAsync(draft.Id, Token);
        (await Should.ThrowAsync<RefusedException>(() => desk.Desk.ApproveAsync(draft.Id, "ALICE@example.com", diff.Hash, true, "", Token))).Refusal.ShouldBe(Refusal.SamePerson);
        (await desk.Desk.ApproveAsync(draft.Id, DeskInTest.Bob, diff.Hash, true, "fine", Token)).State.ShouldBe(RevisionState.Approved);
        Revision published = await desk.Desk.PublishAsync(draft.Id, DeskInTest.Alice, Token);

        published.State.ShouldBe(RevisionState.Published);
        published.CheckedAt.ShouldNotBeNull();
        desk.InForce("baker", "DE", desk.Desk.Today).ShouldBe((30_000, 40_000, 1));
        desk.Heard.ShouldBe([(RevisionEvent.Submitted, 1), (RevisionEvent.Approved, 1), (RevisionEvent.Published, 1)]);
        (await desk.Store.FindAsync(1, Token))!.DecisionComment.ShouldBe("fine");
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_band_of_tomorrow_is_in_force_tomorrow_and_a_roll_back_brings_the_old_one_back(StoreKind kind)
    {
        using DeskInTest desk = await DeskInTest.OpenAsync(kind);
        await desk.PublishAsync(UpdateMode.Merge, DeskInTest.Band("baker", "DE", 30_000, 40_000, DeskInTest.Day(2026, 1, 1)));
        DateOnly tomorrow = desk.Desk.Today.AddDays(1);
        Revision second = await desk.PublishAsync(UpdateMode.Merge, DeskInTest.Band("baker", "DE", 33_000, 44_000, tomorrow));

        desk.InForce("baker", "DE", desk.Desk.Today).ShouldBe((30_000, 40_000, 1));
        desk.InForce("baker", "DE", tomorrow).ShouldBe((33_000, 44_000, 2));
        desk.InForce("baker", "DE", DeskInTest.Day(2025, 12, 31)).ShouldBeNull();

        (await desk.Desk.RollBackAsync(second.Id, DeskInTest.Bob, "wrong year", Token)).State.ShouldBe(RevisionState.RolledBack);
        desk.InForce("baker", "DE", tomorrow).ShouldBe((30_000, 40_000, 1));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task What_was_known_then_can_be_asked_after_a_roll_back(StoreKind kind)
    {
        using DeskInTest desk = await DeskInTest.OpenAsync(kind);
        await desk.PublishAsync(UpdateMode.Merge, DeskInTest.Band("baker", "DE", 30_000, 40_000));
        desk.Time.Advance(TimeSpan.FromDays(1));
        Revision second = await desk.PublishAsync(UpdateMode.Merge, DeskInTest.Band("baker", "DE", 99_000, 99_500));
        DateTimeOffset between = desk.Time.GetUtcNow();
        desk.Time.Advance(TimeSpan.FromDays(1));
        await desk.Desk.RollBackAsync(second.Id, DeskInTest.Bob, "", Token);

        StoredBook then = await desk.Store.LoadAsync(between, Token);

        then.History.At(DateOnly.FromDateTime(between.UtcDateTime)).All.ShouldHaveSingleItem().Min.ShouldBe(99_000);
        desk.InForce("baker", "DE", desk.Desk.Today)!.Value.Min.ShouldBe(30_000);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Replace_ends_what_the_file_does_not_name(StoreKind kind)
    {
        using DeskInTest desk = await DeskInTest.OpenAsync(kind);
        await desk.PublishAsync(
            UpdateMode.Merge,
            DeskInTest.Band("baker", "DE", 30_000, 40_000), DeskInTest.Band("baker", "FR", 28_000, 38_000), DeskInTest.Band("miller", "DE", 1, 2, DeskInTest.Day(2027, 6, 1)));

        Revision replaced = await desk.PublishAsync(UpdateMode.Replace, DeskInTest.Band("baker", "DE", 31_000, 41_000, DeskInTest.Day(2027, 1, 1)));

        replaced.Counts.ShouldBe(new RevisionCounts(0, 1, 2, 0));
        desk.InForce("baker", "FR", DeskInTest.Day(2026, 12, 31)).ShouldNotBeNull();
        desk.InForce("baker", "FR", DeskInTest.Day(2027, 1, 1)).ShouldBeNull();
        desk.InForce("miller", "DE", DeskInTest.Day(2028, 1, 1)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Two_edits_at_once_the_second_is_told_and_loses_nothing(StoreKind kind)
    {
        using DeskInTest desk = await DeskInTest.OpenAsync(kind);
        await desk.PublishAsync(UpdateMode.Merge, DeskInTest.Band("baker", "DE", 30_000, 40_000));
        string seen = desk.Published.Current.Version.Tag;
        Revision mine = await desk.ProposeAsync(UpdateMode.Merge, DeskInTest.Band("baker", "DE", 32_000, 42_000));
        await desk.Desk.SubmitAsync(mine.Id, DeskInTest.Alice, Token);
        (_, RevisionDiff mineSeen) = await desk.Desk.DiffAsync(mine.Id, Token);
        await desk.Desk.ApproveAsync(mine.Id, DeskInTest.Bob, mineSeen.Hash, false, "", Token);
        await desk.PublishAsync(UpdateMode.Merge, DeskInTest.Band("baker", "DE", 31_000, 41_000));

        var late = new Proposal { Person = DeskInTest.Alice, FileName = "late.csv", Rows = DeskInTest.Rows(DeskInTest.Band("baker", "FR", 1, 2)), BaseTag = seen };
        (await Should.ThrowAsync<RefusedException>(() => desk.Desk.ProposeAsync(late, Token))).Refusal.ShouldBe(Refusal.StaleBook);
        (await Should.ThrowAsync<RefusedException>(() => desk.Desk.PublishAsync(mine.Id, DeskInTest.Bob, Token))).Refusal.ShouldBe(Refusal.DiffChanged);

        // The revision is still there; looked at and approved again, it goes in.
        (_, RevisionDiff again) = await desk.Desk.DiffAsync(mine.Id, Token);
        again.Changes.ShouldHaveSingleItem().Before!.Min.ShouldBe(31_000);
        await desk.Desk.ApproveAsync(mine.Id, DeskInTest.Bob, again.Hash, false, "", Token);
        (await desk.Desk.PublishAsync(mine.Id, DeskInTest.Bob, Token)).State.ShouldBe(RevisionState.Published);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task The_same_key_twice_gives_one_revision_and_another_content_is_refused(StoreKind kind)
    {
        using DeskInTest desk = await DeskInTest.OpenAsync(kind);
        var first = new Proposal
        {
            Person = DeskInTest.Alice, FileName = "a.csv", Rows = DeskInTest.Rows(DeskInTest.Band("baker", "DE", 1, 2)), IdempotencyKey = "k1", RequestHash = "one",
        };

        Proposed[] both = await Task.WhenAll(desk.Desk.ProposeAsync(first, Token), desk.Desk.ProposeAsync(first, Token));

        both.Select(proposed => proposed.Revision!.Id).ShouldBe([1, 1]);
        both.Count(proposed => proposed.IsReplay).ShouldBe(1);
        (await Should.ThrowAsync<RefusedException>(() => desk.Desk.ProposeAsync(first with { RequestHash = "two" }, Token))).Refusal.ShouldBe(Refusal.KeyReused);
        (await desk.Desk.ProposeAsync(first with { Person = DeskInTest.Bob, RequestHash = "two" }, Token)).Revision!.Id.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task An_answer_that_does_not_match_its_row_rolls_the_revision_back(StoreKind kind)
    {
        using DeskInTest desk = await DeskInTest.OpenAsync(kind);
        desk.Mismatch = "baker, DE answers otherwise.";

        Revision revision = await desk.PublishAsync(UpdateMode.Merge, DeskInTest.Band("baker", "DE", 30_000, 40_000));

        revision.State.ShouldBe(RevisionState.RolledBack);
        revision.RollbackComment.ShouldBe("baker, DE answers otherwise.");
        desk.InForce("baker", "DE", desk.Desk.Today).ShouldBeNull();
        (await desk.Store.AuditAsync(0, 100, Token)).Select(line => line.Action).ShouldContain(AuditActions.CheckFailed);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_wider_audience_is_confirmed_apart(StoreKind kind)
    {
        using DeskInTest desk = await DeskInTest.OpenAsync(kind);
        await desk.PublishAsync(UpdateMode.Merge, DeskInTest.Band("baker", "DE", 30_000, 40_000));
        Revision wider = await desk.ProposeAsync(UpdateMode.Merge, DeskInTest.Band("baker", "DE", 30_000, 40_000) with { Audience = Messages.Audience.Everyone });
        await desk.Desk.SubmitAsync(wider.Id, DeskInTest.Alice, Token);
        (_, RevisionDiff diff) = await desk.Desk.DiffAsync(wider.Id, Token);

        diff.Warnings.ShouldHaveSingleItem().Code.ShouldBe("audience_widened");
        (await Should.ThrowAsync<RefusedException>(() => desk.Desk.ApproveAsync(wider.Id, DeskInTest.Bob, diff.Hash, false, "", Token))).Refusal.ShouldBe(Refusal.WideningNotConfirmed);
        (await desk.Desk.ApproveAsync(wider.Id, DeskInTest.Bob, diff.Hash, true, "", Token)).State.ShouldBe(RevisionState.Approved);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_revision_is_checked_in_its_own_book_though_the_next_is_published_before_its_check(StoreKind kind)
    {
        using DeskInTest desk = await DeskInTest.OpenAsync(kind);
        desk.WhenFirstPublished = () => desk.PublishAsync(UpdateMode.Merge, DeskInTest.Band("baker", "DE", 31_000, 41_000));
        var books = new List<decimal>();
        desk.Looked = (history, changes) => books.Add(history.At(desk.Desk.Today).Find(changes[0].Key)!.Value.Band.Min);

        await desk.PublishAsync(UpdateMode.Merge, DeskInTest.Band("baker", "DE", 30_000, 40_000));

        books.ShouldBe([31_000, 30_000]);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_publish_whose_sender_hangs_up_is_checked_all_the_same(StoreKind kind)
    {
        using DeskInTest desk = await DeskInTest.OpenAsync(kind);
        using var sender = new CancellationTokenSource();
        desk.WhenFirstPublished = sender.CancelAsync;

        Revision published = await desk.PublishAsync(UpdateMode.Merge, sender.Token, DeskInTest.Band("baker", "DE", 30_000, 40_000));

        published.CheckedAt.ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_second_process_sees_what_the_first_published(StoreKind kind)
    {
        using DeskInTest desk = await DeskInTest.OpenAsync(kind);
        await desk.PublishAsync(UpdateMode.Merge, DeskInTest.Band("baker", "DE", 30_000, 40_000), DeskInTest.Band("baker", "FR", 30_000.5m, 40_000.25m) with { City = new Messages.CityId("paris"), Median = 35_000, Note = "a note" });

        StoredBook loaded = await desk.Store.LoadAsync(null, Token);

        loaded.Version.ShouldBe(desk.Published.Current.Version);
        loaded.History.At(desk.Desk.Today).All.ShouldBe(desk.Published.Current.History.At(desk.Desk.Today).All);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task First_salaries_are_loaded_once_though_several_replicas_start_together(StoreKind kind)
    {
        using DeskInTest desk = await DeskInTest.OpenAsync(kind);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => desk.Desk.BeginAsync(DeskInTest.Rows(DeskInTest.Band("baker", "DE", 1, 2)), Token), Token)));

        (await desk.Store.ListAsync(null, 10, Token)).ShouldHaveSingleItem().State.ShouldBe(RevisionState.Published);
        desk.InForce("baker", "DE", DeskInTest.Day(1990, 1, 1)).ShouldBe((1, 2, 1));
        await desk.Desk.CheckUncheckedAsync(Token);
        (await desk.Store.FindAsync(1, Token))!.CheckedAt.ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Many_processes_prepare_one_empty_database_at_once(StoreKind kind)
    {
        using TestKit.Databases.TestDatabase database = TestKit.Databases.TestDatabase.Create(kind);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => database.Open().PrepareAsync(Token), Token)));

        database.Execute("DELETE FROM revisions").ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Verify_finds_a_changed_line_a_changed_figure_and_a_cut_end(StoreKind kind)
    {
        using DeskInTest desk = await DeskInTest.OpenAsync(kind);
        await desk.PublishAsync(UpdateMode.Merge, DeskInTest.Band("baker", "DE", 30_000, 40_000));
        await desk.Desk.RollBackAsync(1, DeskInTest.Bob, "", Token);
        await desk.PublishAsync(UpdateMode.Merge, DeskInTest.Band("baker", "DE", 31_000, 41_000));
        (long lines, var problems) = await BookVerification.RunAsync(desk.Store, Token);
        lines.ShouldBe(11);
        problems.ShouldBeEmpty();

        desk.Database.Execute("UPDATE statements SET max = 90000 WHERE revision = 2").ShouldBe(1);
        (await BookVerification.RunAsync(desk.Store, Token)).Problems.ShouldHaveSingleItem().ShouldContain("revision 2");
        desk.Database.Execute("UPDATE statements SET max = 41000 WHERE revision = 2").ShouldBe(1);
        desk.Database.Execute("UPDATE audit SET actor = 'eve' WHERE number = 3").ShouldBe(1);
        (await BookVerification.RunAsync(desk.Store, Token)).Problems.ShouldHaveSingleItem().ShouldContain("Line 3");
        desk.Database.Execute($"UPDATE audit SET actor = '{DeskInTest.Bob}' WHERE number = 3").ShouldBe(1);
        (await BookVerification.RunAsync(desk.Store, Token)).Problems.ShouldBeEmpty();
        desk.Database.Execute("DELETE FROM audit WHERE number > 9").ShouldBe(2);
        (await BookVerification.RunAsync(desk.Store, Token)).Problems.ShouldNotBeEmpty();
    }
}
