using System.Collections.Immutable;
using CareerBot.Dialog.Pay;
using CareerBot.Messages;
using CareerBot.Salaries;
using CareerBot.Salaries.Revisions;
using CareerBot.TestKit;

namespace CareerBot.Dialog.Tests.Pay;

public sealed class PublishedCheckTests
{
    private static readonly DateOnly Day = new(2026, 11, 1);

    private static readonly PublishedCheck Check = new(() => RealEngine.Snapshot.Engine);

    private static readonly Band[] Bands =
    [
        .. from city in (string?[])[null, "berlin", "munich"]
           from level in (string?[])[null, "junior", "senior"]
           select new Band
           {
               Role = new RoleId("backend-engineer"),
               Location = new CountryCode("DE"),
               City = city is null ? null : new CityId(city),
               Level = level is null ? null : new LevelId(level),
               Currency = "EUR",
               Min = 50_000 + (city?.Length ?? 0) + (100 * (level?.Length ?? 0)),
               Max = 90_000,
               OpenEnded = false,
               EffectiveFrom = Day,
               Source = "Company pay bands",
               Audience = level is null ? Audience.Everyone : Audience.Employees,
           },
    ];

    [Fact]
    public void What_the_book_says_is_found_in_the_answers() => Mismatch(Bands, Bands).ShouldBeNull();

    [Fact]
    public void Each_band_that_the_book_says_otherwise_is_found()
    {
        for (int wrong = 0; wrong < Bands.Length; wrong++)
        {
            Band[] said = [.. Bands];
            said[wrong] = said[wrong] with { Max = 90_001 };

            Mismatch(said, Bands).ShouldBe($"{Bands[wrong].Key}: asked back, the answer does not show what row {wrong + 2} says.");
        }
    }

    [Fact]
    public void Of_several_that_are_wrong_the_first_is_told() =>
        Mismatch(Bands.Select(band => band with { Min = band.Min + 1 }), Bands).ShouldBe($"{Bands[0].Key}: asked back, the answer does not show what row 2 says.");

    [Fact]
    public void A_band_of_a_role_that_is_gone_is_told()
    {
        Band gone = Bands[0] with { Role = new RoleId("scrivener") };

        Mismatch([gone], [gone]).ShouldBe($"{gone.Key}: the knowledge base has no such role any more, so nobody could ask for it.");
    }

    [Fact]
    public void A_check_that_is_no_longer_wanted_ends() => Should.Throw<OperationCanceledException>(() =>
        Check.FirstMismatch(SalaryBook.Of(Bands, Day).History, Changes(Bands), new CancellationToken(canceled: true)));

    private static string? Mismatch(IEnumerable<Band> said, Band[] published) =>
        Check.FirstMismatch(SalaryBook.Of(said, Day).History, Changes(published), TestContext.Current.CancellationToken);

    private static ImmutableArray<BandChange> Changes(Band[] published) => [.. published.Select((band, index) => new BandChange(ChangeKind.Added, index + 2, Day, null, band))];
}
