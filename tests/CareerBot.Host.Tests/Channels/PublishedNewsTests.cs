using CareerBot.Messages;
using CareerBot.Messages.PayNews;
using CareerBot.Salaries.Revisions;

namespace CareerBot.Host.Tests.Channels;

public sealed class PublishedNewsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_salaries_are_no_news_and_later_changes_are_told_the_latest_first()
    {
        using PayDesk desk = await PayDesk.OpenAsync(PayDesk.Band("backend-engineer", "DE", 50_000, 90_000, openEnded: true));
        (await LatestAsync(desk)).ShouldBeEmpty();

        await desk.PublishAsync(UpdateMode.Merge, PayDesk.Band("backend-engineer", "DE", 55_000, 95_000, openEnded: true));
        await desk.PublishAsync(UpdateMode.Merge, PayDesk.Band("data-analyst", "DE", 45_000.50m, 70_000, level: "senior"));

        (await LatestAsync(desk)).ShouldBe(
        [
            "Data Analyst, Germany, Senior: - > EUR 45,000.50 – 70,000 from 2027-01-01",
            "Backend Engineer, Germany: EUR 50,000 – 90,000+ > EUR 55,000 – 95,000+ from 2027-01-01",
        ]);
        (await LatestAsync(desk, most: 1)).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData(Audience.Employees, Audience.Employees, "old > new")]
    [InlineData(Audience.Hr, Audience.Employees, "- > new")] // What it was is for HR: as if there had been nothing.
    [InlineData(Audience.Employees, Audience.Hr, "")] // What it is now is for HR: no change, and no end.
    [InlineData(Audience.Hr, Audience.Managers, "")]
    public async Task A_change_shows_an_employee_only_the_sides_that_are_for_employees(Audience before, Audience after, string shown)
    {
        using PayDesk desk = await PayDesk.OpenAsync(PayDesk.Band("backend-engineer", "DE", 50_000, 90_000, before));
        await desk.PublishAsync(UpdateMode.Merge, PayDesk.Band("backend-engineer", "DE", 55_000, 95_000, after));

        string told = string.Join('\n', await LatestAsync(desk));

        string all = "Backend Engineer, Germany: old > new from 2027-01-01".Replace("old > new", shown, StringComparison.Ordinal)
            .Replace("old", "EUR 50,000 – 90,000", StringComparison.Ordinal).Replace("new", "EUR 55,000 – 95,000", StringComparison.Ordinal);
        told.ShouldBe(shown.Length == 0 ? "" : all);
        (await LatestAsync(desk, Audience.Hr)).ShouldBe(["Backend Engineer, Germany: EUR 50,000 – 90,000 > EUR 55,000 – 95,000 from 2027-01-01"]);
    }

    [Fact]
    public async Task An_end_is_told_to_those_who_saw_the_band_alone()
    {
        using PayDesk desk = await PayDesk.OpenAsync(
            PayDesk.Band("backend-engineer", "DE", 50_000, 90_000), PayDesk.Band("data-analyst", "DE", 40_000, 60_000), PayDesk.Band("data-analyst", "FR", 41_000, 61_000, Audience.Hr));
        await desk.PublishAsync(UpdateMode.Replace, PayDesk.Band("backend-engineer", "DE", 50_000, 90_000));

        (await LatestAsync(desk)).ShouldBe(["Data Analyst, Germany: EUR 40,000 – 60,000 > - from 2027-01-01"]);
        (await LatestAsync(desk, Audience.Hr)).Length.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_rolled_back_is_no_news_also_not_as_what_a_later_change_replaced()
    {
        using PayDesk desk = await PayDesk.OpenAsync(PayDesk.Band("backend-engineer", "DE", 50_000, 90_000));
        int wrong = await desk.PublishAsync(UpdateMode.Merge, PayDesk.Band("backend-engineer", "DE", 99_000, 190_000));
        (await LatestAsync(desk)).Length.ShouldBe(1);
        await desk.PublishAsync(UpdateMode.Merge, PayDesk.Band("backend-engineer", "DE", 55_000, 95_000));

        await desk.RollBackAsync(wrong);

        (await LatestAsync(desk)).ShouldBe(["Backend Engineer, Germany: EUR 50,000 – 90,000 > EUR 55,000 – 95,000 from 2027-01-01"]);
        (await desk.News.OfRevisionAsync(wrong, [new Subscription("x:me", new RoleId("backend-engineer"))], Audience.Hr, null, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_source_alone_is_no_news()
    {
        using PayDesk desk = await PayDesk.OpenAsync(PayDesk.Band("backend-engineer", "DE", 50_000, 90_000));
        await desk.PublishAsync(UpdateMode.Merge, PayDesk.Band("backend-engineer", "DE", 50_000, 90_000) with { Source = "Survey" });

        (await LatestAsync(desk)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("backend-engineer", null, null, 3)]
    [InlineData("backend-engineer", "DE", null, 2)]
    [InlineData("backend-engineer", "DE", "senior", 2)] // Also the band for all levels: it is hers too.
    [InlineData("backend-engineer", "DE", "junior", 1)]
    [InlineData("backend-engineer", "AT", null, 0)]
    [InlineData("data-analyst", null, null, 0)]
    public async Task A_subscription_is_told_of_its_role_place_and_level(string role, string? place, string? level, int told)
    {
        using PayDesk desk = await PayDesk.OpenAsync();
        int revision = await desk.PublishAsync(
            UpdateMode.Merge,
            PayDesk.Band("backend-engineer", "DE", 50_000, 90_000), PayDesk.Band("backend-engineer", "DE", 70_000, 90_000, level: "senior"), PayDesk.Band("backend-engineer", "FR", 45_000, 80_000));

        Subscription follows = new("x:me", new RoleId(role), place is null ? null : new CountryCode(place), level is null ? null : new LevelId(level));

        (await desk.News.OfRevisionAsync(revision, [follows], Audience.Employees, "en", Token)).Length.ShouldBe(told);
    }

    private static async Task<string[]> LatestAsync(PayDesk desk, Audience sees = Audience.Employees, int most = 10) =>
        [.. (await desk.News.LatestAsync(sees, "en", most, Token)).Select(change => $"{change.Subject}: {change.Before ?? "-"} > {change.After ?? "-"} from {change.From:yyyy-MM-dd}")];
}
