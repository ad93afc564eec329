using System.Text;
using CareerBot.Messages;
using CareerBot.Salaries.Import;

namespace CareerBot.Salaries.Tests.Import;

/// <summary>The forms in which programs and people write one and the same band: all are read alike.</summary>
public sealed class GoodFileTests
{
    private const string Comma = FileInTest.Header + "\nbackend-engineer,Zürich,senior,CHF,100000,150000,yes,,2027-01-01,Company pay bands,employees,Genève is alike\n";

    private static readonly Band Expected = new()
    {
        Role = new RoleId("backend-engineer"),
        Location = new CountryCode("CH"),
        City = new CityId("zurich"),
        Level = new LevelId("senior"),
        Currency = "CHF",
        Min = 100_000,
        Max = 150_000,
        OpenEnded = true,
        EffectiveFrom = new DateOnly(2027, 1, 1),
        Source = "Company pay bands",
        Audience = Audience.Employees,
        Note = "Genève is alike",
    };

    [Theory]
    [InlineData(',', "")]
    [InlineData(';', "")] // a German Excel
    [InlineData('\t', "")]
    [InlineData('|', "")]
    [InlineData(',', "sep=,\n")]
    [InlineData(';', "sep=;\n")] // Excel's own line
    [InlineData('\t', "SEP=\t\r\n")]
    [InlineData('|', "\n\n")] // blank lines above the header
    public void Every_usual_delimiter_is_found(char delimiter, string above) => FileInTest.Single(FileInTest.Csv(above + Comma.Replace(',', delimiter))).ShouldBe(Expected);

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Comma) },
        { "UTF-8 with its mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Comma)] },
        { "UTF-16 LE with its mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Comma)] }, // Excel's "Unicode text"
        { "UTF-16 BE with its mark", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Comma)] },
        { "UTF-16 LE", Encoding.Unicode.GetBytes(Comma) },
        { "UTF-16 BE", Encoding.BigEndianUnicode.GetBytes(Comma) },
        { "Latin-1", Encoding.Latin1.GetBytes(Comma) }, // Excel's "CSV"
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_usual_encoding_is_found(string name, byte[] file) => FileInTest.Single(FileInTest.Read(file, ImportFormat.Csv)).ShouldBe(Expected, name);

    [Fact]
    public void What_Windows_adds_to_Latin1_is_read()
    {
        // Excel on a western Windows: 80 is the euro sign, 92 the curly apostrophe, 96 a dash.
        byte[] file = [.. Encoding.Latin1.GetBytes(FileInTest.Header + "\nbackend-engineer,Zürich,,CHF,70"), 0x92, .. Encoding.Latin1.GetBytes("000,90000,,,,x,hr,Z"), 0x96, (byte)'A', (byte)' ', 0x80, (byte)'\n'];

        Band band = FileInTest.Single(FileInTest.Read(file, ImportFormat.Csv));

        band.Min.ShouldBe(70_000);
        band.Note.ShouldBe("Z–A €");
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void Every_end_of_line_is_read(string end) => FileInTest.Single(FileInTest.Csv(Comma.Replace("\n", end, StringComparison.Ordinal))).ShouldBe(Expected);

    [Fact]
    public void Quoted_cells_hold_delimiters_and_doubled_quotes() =>
        FileInTest.Single(FileInTest.Csv(FileInTest.With(("note", "bands, the \"new\" ones; see |wiki|")))).Note.ShouldBe("bands, the \"new\" ones; see |wiki|");

    [Fact]
    public void A_line_break_in_quotes_belongs_to_its_cell_and_the_next_row_is_the_next_one()
    {
        ImportResult read = FileInTest.Csv(FileInTest.With(("note", "two\nlines")) + "data-analyst,FR,,EUR,abc,2,,,,x,hr,\n");

        read.Errors.Select(error => (error.Row, error.Column)).ShouldBe([(2, "note"), (3, "min")]);
    }

    [Fact]
    public void White_space_around_cells_and_headers_is_nothing() =>
        FileInTest.Single(FileInTest.Csv(" role , \"location \",currency,min,max,source\n backend-engineer ,\" DE \", eur ,\" 60000 \", 90000 ,\"  x\u00A0\"\n")).ShouldBe(
            Expected with { Location = new("DE"), City = null, Level = null, Currency = "EUR", Min = 60_000, Max = 90_000, OpenEnded = false, EffectiveFrom = null, Source = "x", Audience = Audience.Hr, Note = "" });

    [Theory]
    [InlineData("85K", 85_000)]
    [InlineData("85k", 85_000)]
    [InlineData("85.5K", 85_500)]
    [InlineData("1.2M", 1_200_000)]
    [InlineData("85000", 85_000)]
    [InlineData("85000.50", 85_000.5)]
    [InlineData("85000,5", 85_000.5)]
    [InlineData("85'000", 85_000)]
    [InlineData("85’000", 85_000)]
    [InlineData("85 000", 85_000)]
    [InlineData("85\u00A0000", 85_000)] // no-break spaces, as French and Swiss programs write them
    [InlineData("85\u202F000", 85_000)]
    [InlineData("1.234.567", 1_234_567)]
    [InlineData("1,234,567", 1_234_567)]
    [InlineData("85.000,00", 85_000)]
    [InlineData("85,000.00", 85_000)]
    [InlineData("CHF 70'000", 70_000)]
    [InlineData("70'000 CHF", 70_000)]
    [InlineData("Fr. 70'000", 70_000)]
    [InlineData("SFr. 70'000.50", 70_000.5)]
    [InlineData("chf70000", 70_000)]
    public void Amounts_that_can_be_read_one_way_only_are_read(string text, double amount) =>
        FileInTest.Single(FileInTest.Csv(FileInTest.With(("location", "CH"), ("currency", "CHF"), ("min", text), ("max", "2000000")))).Min.ShouldBe((decimal)amount);

    [Theory]
    [InlineData("85K+", "", true)]
    [InlineData("85000+", "", true)]
    [InlineData("85 000 EUR+", "", true)]
    [InlineData("85000 +", "yes", true)]
    [InlineData("85K", "", false)]
    [InlineData("85K", "no", false)]
    [InlineData("85K", "x", true)]
    [InlineData("85K", "Ja", true)]
    [InlineData("85K", "VRAI", true)]
    [InlineData("85K", "Nein", false)]
    public void A_plus_behind_the_maximum_opens_the_end(string max, string flag, bool isOpen)
    {
        Band band = FileInTest.Single(FileInTest.Csv(FileInTest.With(("max", max), ("open_ended", flag))));

        band.Max.ShouldBe(85_000);
        band.OpenEnded.ShouldBe(isOpen);
    }

    [Fact]
    public void A_plus_against_a_flag_that_says_no_is_refused() =>
        FileInTest.Csv(FileInTest.With(("max", "85K+"), ("open_ended", "no"))).Errors.ShouldHaveSingleItem().ShouldBe(
            new RowProblem(2, "open_ended", "no", "bad_flag", "The flag says that the range ends, and the maximum '85K+' that it goes on; make the two agree."));

    [Theory]
    [InlineData("de-DE", "85.000", "90.000,50", "03.04.2027", "2027-04-03")]
    [InlineData("de-DE", "85000", "90000,50", "03/04/2027", "2027-04-03")]
    [InlineData("fr-FR", "85 000", "90 000,50", "03/04/2027", "2027-04-03")]
    [InlineData("fr-FR", "85\u202F000", "90\u202F000,50 EUR", "3/4/2027", "2027-04-03")]
    [InlineData("de-CH", "85'000", "90'000.50", "03.04.2027", "2027-04-03")]
    [InlineData("de-CH", "85’000.00", "90’000.50", "3.4.2027", "2027-04-03")]
    [InlineData("en-US", "85,000", "90,000.50", "03/04/2027", "2027-03-04")] // the month first
    [InlineData("en-GB", "85,000.00", "90,000.50", "03/04/2027", "2027-04-03")]
    [InlineData(null, "85000", "90000.50", "20270403", "2027-04-03")]
    [InlineData(null, "85000", "90000.5", "3 Apr 2027", "2027-04-03")]
    [InlineData(null, "85000", "90000,5", "13/04/2027", "2027-04-13")] // no thirteenth month
    [InlineData(null, "85000", "90000,50", "04/04/2027", "2027-04-04")] // the same either way
    [InlineData(null, "85000", "90000,50", "2027-04-03T00:00:00Z", "2027-04-03")]
    public void Amounts_and_days_are_read_in_the_named_locale(string? locale, string min, string max, string date, string day)
    {
        Band band = FileInTest.Single(FileInTest.Csv(FileInTest.With(("min", min), ("max", max), ("effective_from", date)), new ImportOptions { Locale = locale }));

        (band.Min, band.Max, band.EffectiveFrom).ShouldBe((85_000m, 90_000.5m, DateOnly.Parse(day, null)));
    }

    [Theory]
    [InlineData("12,50,000", 1_250_000)]
    [InlineData("₹ 12,50,000.00", 1_250_000)]
    [InlineData("1,25,00,000", 12_500_000)]
    public void Indian_lakhs_are_read_in_their_locale(string text, int amount) =>
        FileInTest.Single(FileInTest.Csv(FileInTest.With(("location", "IN"), ("currency", "INR"), ("min", text), ("max", "20000000")), new ImportOptions { Locale = "en-IN" })).Min.ShouldBe(amount);

    [Theory]
    [InlineData("month", "payments_per_year", "13", 5_000, 65_000)]
    [InlineData("Monat", "payments_per_year", "12", 5_000, 60_000)]
    [InlineData("monthly", "payments_per_year", "13,5", 5_000, 67_500)]
    [InlineData("hour", "hours_per_year", "2080", 30.5, 63_440)]
    [InlineData("annual", "payments_per_year", "13", 9_000, 9_000)]
    public void Pay_by_the_month_or_hour_becomes_pay_of_a_year(string period, string column, string count, double written, double year) =>
        FileInTest.Single(FileInTest.Csv(FileInTest.With(("period", period), (column, count), ("min", ((decimal)written).ToString(null, null)), ("max", "9999.5")))).Min.ShouldBe((decimal)year);

    [Fact]
    public void Payments_may_be_said_for_the_whole_file() =>
        FileInTest.Single(FileInTest.Csv(FileInTest.With(("period", "month"), ("min", "5000"), ("max", "7000")), new ImportOptions { PaymentsPerYear = 13 })).Max.ShouldBe(91_000);

    [Fact]
    public void What_is_said_for_the_whole_file_fills_what_rows_leave_out()
    {
        var options = new ImportOptions { EffectiveFrom = new DateOnly(2027, 7, 1), Source = "Board decision", Audience = Audience.Managers };

        Band band = FileInTest.Single(FileInTest.Csv(FileInTest.With(("effective_from", ""), ("source", ""), ("audience", "")), options));
        Band own = FileInTest.Single(FileInTest.Csv(FileInTest.With(), options));

        (band.EffectiveFrom, band.Source, band.Audience).ShouldBe((new DateOnly(2027, 7, 1), "Board decision", Audience.Managers));
        (own.EffectiveFrom, own.Source, own.Audience).ShouldBe((new DateOnly(2027, 1, 1), "Company pay bands", Audience.Employees));
    }

    // The headers of exports. Each is a table of one row with the same figures.
    [Theory]
    [InlineData("Job Profile,Country,Compensation Grade,Currency,Minimum,Midpoint,Maximum,Effective Date,Source", true)] // Workday
    [InlineData("jobFunctionFlx,geozoneFlx,payGradeFlx,currency,minimumPay,midPoint,maximumPay,startDate,source", true)] // SuccessFactors FOPayRange
    [InlineData("Position,Country,Seniority,Currency,Pay range minimum,Pay range midpoint,Pay range maximum,Valid from,Source", true)] // Personio's words
    [InlineData("JobCode,Country,GradeName,CurrencyCode,MinimumAmount,Mid,MaximumAmount,EffectiveStartDate,Source", true)] // Oracle HCM
    [InlineData("Job Title,Location,Level,Pay Currency,Min Salary,Mid-point,Max Salary,Effective from,Source", true)] // BambooHR
    [InlineData("Job Name,Country,Pay Grade,Salary Currency,MinimumSalaryAmount,p50,MaximumSalaryAmount,EffectiveFromDate,Survey", true)] // Salesforce PayGrade
    [InlineData("Stellenbezeichnung,Land,Stufe,Währung,Mindestgehalt,Median,Höchstgehalt,Gültig ab,Quelle", true)]
    [InlineData("Poste,Pays,Niveau,Devise,Min,Médian pay,Max,Date d'effet,Source", true)]
    [InlineData("ROLE,LOCATION,LEVEL,CURRENCY,MIN,MEDIAN,MAX,EFFECTIVE_FROM,SOURCE", true)]
    public void The_words_of_usual_exports_are_columns(string header, bool hasMedian)
    {
        Band band = FileInTest.Single(FileInTest.Csv(header + "\nBackend Developer,Germany,Senior,EUR,60000,72000,90000,2027-01-01,Survey 2026\n", new ImportOptions { Audience = Audience.Hr }));

        band.Key.ToString().ShouldBe("backend-engineer, DE, senior");
        (band.Min, band.Median, band.Max, band.EffectiveFrom, band.Source).ShouldBe((60_000m, hasMedian ? 72_000m : null, 90_000m, new DateOnly(2027, 1, 1), "Survey 2026"));
    }

    [Theory]
    [InlineData("everyone", Audience.Everyone)]
    [InlineData("public", Audience.Everyone)]
    [InlineData("Employees", Audience.Employees)]
    [InlineData("all_staff", Audience.Employees)]
    [InlineData("managers", Audience.Managers)]
    [InlineData("HR", Audience.Hr)]
    public void Audiences_are_read_in_any_case(string text, Audience audience) => FileInTest.Single(FileInTest.Csv(FileInTest.With(("audience", text)))).Audience.ShouldBe(audience);

    [Fact]
    public void A_level_of_all_is_none() => FileInTest.Single(FileInTest.Csv(FileInTest.With(("level", "All")))).Level.ShouldBeNull();

    [Fact]
    public void Other_days_of_one_band_are_no_duplicates() =>
        FileInTest.Csv(FileInTest.With() + "backend-engineer,DE,senior,EUR,61000,91000,,,2028-01-01,x,hr,\n").Rows.Length.ShouldBe(2);

    [Fact]
    public void A_workbook_is_read_with_its_numbers_dates_flags_and_numbers_as_text()
    {
        object[] header = [.. FileInTest.Header.Split(',').Select(name => (object)name)];
        object[] typed = ["backend-engineer", "Zürich", "senior", "CHF", 100_000, 150_000.0, true, "", new DateTime(2027, 1, 1), "Company pay bands", "employees", "Genève is alike"];
        object[] texts = ["Backend Developer", "Zürich", "senior", "CHF", "CHF 100'000", "150K+", "", "", "1.1.2027", "Company pay bands", "employees", "Genève is alike"];

        FileInTest.Single(FileInTest.Read(WorkbookInTest.Of(header, typed), ImportFormat.Xlsx)).ShouldBe(Expected);
        FileInTest.Single(FileInTest.Read(WorkbookInTest.Of(header, texts), ImportFormat.Xlsx)).ShouldBe(Expected);
    }

    [Fact]
    public void A_number_of_a_workbook_is_exact_and_no_locale_touches_it()
    {
        object[] header = [.. FileInTest.Header.Split(',').Select(name => (object)name)];
        object[] row = ["backend-engineer", "DE", "", "EUR", 85.125 * 1000, 123_456.78, "", "", "", "x", "hr", ""];

        Band band = FileInTest.Single(FileInTest.Read(WorkbookInTest.Of(header, row), ImportFormat.Xlsx, new ImportOptions { Locale = "de-DE" }));

        (band.Min, band.Max).ShouldBe((85_125m, 123_456.78m));
    }

    [Theory]
    [InlineData("[{0}]")]
    [InlineData("{\"rows\":[{0}]}")]
    [InlineData("\uFEFF[{0}]")]
    public void Json_is_an_array_or_an_object_with_rows(string form)
    {
        const string Row = """{"role":"Backend Developer","location":"Zürich","level":"senior","currency":"CHF","min":100000,"max":"150'000","open_ended":true,"median":null,"effective_from":"2027-01-01","source":"Company pay bands","audience":"employees","note":"Genève is alike"}""";

        FileInTest.Single(FileInTest.Json(form.Replace("{0}", Row, StringComparison.Ordinal))).ShouldBe(Expected);
    }
}
