using CareerBot.Messages;

namespace CareerBot.Salaries.Tests;

public sealed class SalaryBookTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void Of_several_bands_the_last_that_began_is_in_force()
    {
        var book = SalaryBook.Of([Band(40_000, null), Band(50_000, new DateOnly(2026, 1, 1)), Band(60_000, new DateOnly(2027, 1, 1))], Today);

        book.Of(new RoleId("baker")).ShouldHaveSingleItem().Min.ShouldBe(50_000);
    }

    [Fact]
    public void An_undated_band_is_in_force_until_replaced() => SalaryBook.Of([Band(40_000, null)], Today).Count.ShouldBe(1);

    [Fact]
    public void Before_a_band_is_the_one_that_it_replaced()
    {
        var book = SalaryBook.Of([Band(40_000, null), Band(50_000, new DateOnly(2026, 1, 1)), Band(60_000, new DateOnly(2027, 1, 1))], Today);

        book.Before(Band(1, null).Key)?.Band.Min.ShouldBe(40_000);
        book.History.At(new DateOnly(2027, 1, 1)).Before(Band(1, null).Key)?.Band.Min.ShouldBe(50_000);
        book.History.At(new DateOnly(2025, 12, 31)).Before(Band(1, null).Key).ShouldBeNull();
    }

    [Fact]
    public void Before_a_band_that_follows_an_end_is_none()
    {
        Band band = Band(40_000, new DateOnly(2020, 1, 1));
        SalaryBook book = SalaryHistory.Of(
        [
            new BookEntry(band, new DateOnly(2020, 1, 1), 1),
            new BookEntry(band, new DateOnly(2022, 1, 1), 2, Ends: true),
            new BookEntry(Band(50_000, new DateOnly(2024, 1, 1)), new DateOnly(2024, 1, 1), 3),
        ]).At(Today);

        book.Before(band.Key).ShouldBeNull();
    }

    [Fact]
    public void A_role_without_bands_has_none() => SalaryBook.Empty.Of(new RoleId("baker")).ShouldBeEmpty();

    [Theory]
    [InlineData(Audience.Everyone, Audience.Everyone, true)]
    [InlineData(Audience.Employees, Audience.Everyone, false)]
    [InlineData(Audience.Employees, Audience.Employees, true)]
    [InlineData(Audience.Managers, Audience.Employees, false)]
    [InlineData(Audience.Employees, Audience.Hr, true)]
    [InlineData(Audience.Hr, Audience.Managers, false)]
    public void Somebody_sees_the_bands_of_the_own_audience_and_of_wider_ones(Audience band, Audience asker, bool sees) =>
        SalaryBook.IsFor(Band(1, null) with { Audience = band }, asker).ShouldBe(sees);

    private static Band Band(decimal min, DateOnly? from) => new()
    {
        Role = new RoleId("baker"),
        Location = new CountryCode("DE"),
        Currency = "EUR",
        Min = min,
        Max = min + 10_000,
        OpenEnded = false,
        EffectiveFrom = from,
        Source = "a test",
        Audience = Audience.Employees,
    };
}
