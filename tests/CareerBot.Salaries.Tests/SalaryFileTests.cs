using System.Collections.Immutable;
using CareerBot.Messages;

namespace CareerBot.Salaries.Tests;

public sealed class SalaryFileTests
{
    private const string Header = "role,location,level,currency,min,max,open_ended,median,effective_from,source,audience,note\n";
    private const string Good = "baker,DE,,EUR,50000,90000,true,,2026-01-01,A source,employees,";

    /// <summary>What of the good row is replaced, by what, and the problem.</summary>
    public static TheoryData<string, string, string> Broken => new()
    {
        { "baker", "nurse", "first.csv:2:role: 'nurse' is no role of the knowledge base." },
        { "baker", "", "first.csv:2:role: is empty; write a value." },
        { "DE", "XX", "first.csv:2:location: 'XX' is no country of the knowledge base." },
        { ",,EUR", ",boss,EUR", "first.csv:2:level: 'boss' is no level of the knowledge base." },
        { "EUR", "euro", "first.csv:2:currency: 'euro' is no currency code (three capital letters, ISO 4217)." },
        { "50000", "50.000,00", "first.csv:2:: The row has 13 cells and needs 12." },
        { "50000", "\"50,000\"", "first.csv:2:min: '50,000' is no amount; write digits only, with a point before decimals, such as 50000." },
        { "50000", "50K", "first.csv:2:min: '50K' is no amount; write digits only, with a point before decimals, such as 50000." },
        { "50000", "-1", "first.csv:2:min: '-1' is no amount; write digits only, with a point before decimals, such as 50000." },
        { "50000", "0", "first.csv:2:min: '0' is no amount; write digits only, with a point before decimals, such as 50000." },
        { "90000", "", "first.csv:2:max: is empty; write an amount." },
        { "50000", "95000", "first.csv:2:min: The minimum 95000 is above the maximum 90000." },
        { "true", "yes", "first.csv:2:open_ended: 'yes' must be true or false." },
        { "2026-01-01", "01.01.2026", "first.csv:2:effective_from: '01.01.2026' is no date; write it as 2026-11-24." },
        { "A source", "", "first.csv:2:source: is empty; write a value." },
        { "employees", "all", "first.csv:2:audience: must be everyone, employees, managers or hr." },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_row_is_refused_with_row_column_and_sentence(string text, string with, string problem)
    {
        (ImmutableArray<Band> bands, ImmutableArray<SalaryProblem> problems) = Read(Header + Good.Replace(text, with, StringComparison.Ordinal));

        bands.ShouldBeEmpty();
        problems.Select(found => found.ToString()).ShouldContain(problem);
    }

    [Fact]
    public void A_good_row_is_a_band()
    {
        (ImmutableArray<Band> bands, ImmutableArray<SalaryProblem> problems) = Read(Header + Good);

        problems.ShouldBeEmpty();
        Band band = bands.ShouldHaveSingleItem();
        band.Min.ShouldBe(50_000m);
        band.OpenEnded.ShouldBeTrue();
        band.Level.ShouldBeNull();
        band.Audience.ShouldBe(Audience.Employees);
    }

    [Fact]
    public void The_same_band_twice_is_refused() =>
        Read($"{Header}{Good}\n{Good}").Problems.ShouldHaveSingleItem().Message.ShouldBe("baker, DE, all levels is there 2 times; a band stands in one row.");

    [Fact]
    public void Another_header_is_refused() => Read("role,pay\nbaker,1").Problems.ShouldHaveSingleItem().Message.ShouldStartWith("The first line must be 'role,location,");

    private static (ImmutableArray<Band> Bands, ImmutableArray<SalaryProblem> Problems) Read(string csv) =>
        SalaryFile.Read("first.csv", csv, role => role.Value == "baker", country => country.Value == "DE", level => level.Value == "junior");
}
