using System.Text;
using CareerBot.Dialog.Pay;
using CareerBot.Knowledge.Model;
using CareerBot.Messages;
using CareerBot.Salaries;
using CareerBot.Salaries.Import;
using CareerBot.TestKit;

namespace CareerBot.Dialog.Tests.Pay;

/// <summary>The names of the real knowledge as files of bands use them.</summary>
public sealed class KnowledgePayVocabularyTests
{
    private static readonly KnowledgeBase Knowledge = RealEngine.Snapshot.Engine.Knowledge;

    private static readonly KnowledgePayVocabulary Names = new(Knowledge);

    [Theory]
    [InlineData("backend-engineer", "backend-engineer")]
    [InlineData("Backend Engineer", "backend-engineer")]
    [InlineData("backend engineers", "backend-engineer")]
    [InlineData("BACKEND DEVELOPER", "backend-engineer")]
    [InlineData("back_end-developer", "backend-engineer")] // hyphens and spaces make no other name
    [InlineData("Backend_Engineer", "backend-engineer")]
    [InlineData("Back-end Engineer", "backend-engineer")]
    [InlineData("SRE", "site-reliability-engineer")]
    [InlineData("Data Scientist", "data-scientist")]
    [InlineData("Database Administrator", "database-administrator")]
    [InlineData("engineer", null)] // several roles
    [InlineData("analyst", null)]
    [InlineData("Plumber", null)]
    public void A_role_is_read_by_id_title_or_alias(string text, string? role) => (Names.Role(text)?.Value).ShouldBe(role);

    [Theory]
    [InlineData("DE", "DE")]
    [InlineData("de", "DE")]
    [InlineData("Germany", "DE")]
    [InlineData("Deutschland", "DE")]
    [InlineData("Allemagne", "DE")]
    [InlineData("UK", "GB")]
    [InlineData("USA", "US")]
    [InlineData("United States", "US")]
    [InlineData("États-Unis", "US")]
    [InlineData("Österreich", "AT")]
    [InlineData("Oesterreich", "AT")]
    [InlineData("Zürich", "CH/zurich")]
    [InlineData("zurich", "CH/zurich")]
    [InlineData("Genève", "CH/geneva")]
    [InlineData("Genf", "CH/geneva")]
    [InlineData("DE/berlin", "DE/berlin")]
    [InlineData("Luxembourg", "LU")] // the country before its city
    [InlineData("Singapore", "SG")]
    [InlineData("FR/berlin", null)]
    [InlineData("Mordor", null)]
    public void A_place_is_read_by_code_name_or_city(string text, string? place) =>
        (Names.Place(text) is { } found ? found.City is { } city ? $"{found.Country}/{city}" : found.Country.Value : null).ShouldBe(place);

    [Theory]
    [InlineData("senior", "senior")]
    [InlineData("Sr", "senior")]
    [InlineData("Graduate", "junior")]
    [InlineData("Level 3", "senior")]
    [InlineData("II", "mid")]
    [InlineData("Principal", "lead")]
    [InlineData("L7", null)]
    public void A_level_is_read_by_id_name_or_alias(string text, string? level) => (Names.Level(text)?.Value).ShouldBe(level);

    [Theory]
    [InlineData("backend-enginer", "backend-engineer")]
    [InlineData("Data Scientits", "data-scientist")]
    [InlineData("databse administrator", "database-administrator")]
    public void A_misspelt_role_has_the_right_one_as_its_nearest(string text, string nearest) => Names.NearestRoles(text)[0].ShouldBe(nearest);

    [Theory]
    [InlineData("Germny", "DE")]
    [InlineData("Switzerlnd", "CH")]
    [InlineData("Zurch", "CH/zurich")]
    public void A_misspelt_place_has_the_right_one_as_its_nearest(string text, string nearest) => Names.NearestPlaces(text)[0].ShouldBe(nearest);

    [Fact]
    public void Every_role_country_city_and_level_is_read_back_by_what_an_export_writes()
    {
        foreach (RoleId role in Knowledge.RoleOrder)
        {
            Names.Role(role.Value).ShouldBe(role);
        }

        foreach (CountryCode country in Knowledge.Countries.Keys)
        {
            Names.Place(country.Value).ShouldBe(new Place(country));
            Names.IsCurrency(Names.CurrencyOf(country)).ShouldBeTrue();
        }

        foreach (City city in Knowledge.Cities.Values)
        {
            Names.Place($"{city.Country}/{city.Id}").ShouldBe(new Place(city.Country, city.Id));
        }

        foreach (LevelId level in Names.Levels)
        {
            Names.Level(level.Value).ShouldBe(level);
        }
    }

    [Fact]
    public void Pay_of_a_month_is_told_from_pay_of_a_year_in_units_of_the_currency()
    {
        Names.MonthlyBelow("USD").ShouldBe(9_000);
        Names.MonthlyBelow("INR").ShouldBe(9_000 * Knowledge.ExchangeRates["INR"].UnitsPerUsd);
        Names.MonthlyBelow("XXX").ShouldBeNull("that is ISO 4217's code for no currency");
    }

    // Exports of HR programs, with words of the real knowledge.
    [Theory]
    [InlineData("Job Profile,Country,Compensation Grade,Currency,Frequency,Minimum,Midpoint,Maximum,Effective Date", "Backend Developer,Germany,Senior,EUR,Annual,65000,80000,95000,2027-01-01")] // Workday
    [InlineData("jobFunctionFlx;geozoneFlx;payGradeFlx;currency;frequencyCode;minimumPay;midPoint;maximumPay;startDate", "Backend Engineer;Deutschland;Sr;EUR;ANN;65000;80000;95000;01.01.2027")] // SuccessFactors
    [InlineData("Position,Country,Seniority,Currency,Pay range minimum,Pay range midpoint,Pay range maximum,Valid from", "Back-end Engineer,DE,senior,eur,65 000,80 000,95 000,2027/01/01")] // Personio's words
    [InlineData("JobCode|Country|GradeName|CurrencyCode|RateFrequency|MinimumAmount|Mid|MaximumAmount|EffectiveStartDate", "backend-engineer|DE|Senior|EUR|YEARLY|65000|80000|95000|2027/01/01")] // Oracle's pipes
    [InlineData("Job Title,Location,Level,Currency,Pay Period,Min,Midpoint,Max,Effective Date", "Backend developer,Germany,Senior level,EUR,Year,65K,80K,95K,1 Jan 2027")] // BambooHR
    public void An_export_of_a_usual_program_is_read_as_it_is(string header, string row)
    {
        using var file = new MemoryStream();
        file.Write(Encoding.UTF8.GetBytes($"{header}\n{row}\n"));
        file.Position = 0;

        ImportResult read = new SalaryImport(Names).Read(file, ImportFormat.Csv, new ImportOptions { Source = "Company pay bands", Audience = Audience.Employees }, DateOnly.FromDateTime(RealEngine.Now.UtcDateTime));

        read.Errors.ShouldBeEmpty();
        read.Warnings.ShouldBeEmpty();
        Band band = read.Rows.ShouldHaveSingleItem().Band;
        band.Key.ToString().ShouldBe("backend-engineer, DE, senior");
        (band.Min, band.Median, band.Max, band.EffectiveFrom).ShouldBe((65_000m, 80_000m, 95_000m, new DateOnly(2027, 1, 1)));
    }
}
