using CareerBot.Salaries.Import;

namespace CareerBot.Salaries.Tests.Import;

/// <summary>One cell of a good row is wrong: the error names its row, column, value, code, and says what to do; nothing else is complained of.</summary>
public sealed class MalformedCellTests
{
    private const string NoAmount = "is no amount of money; write digits only, such as 85000.";

    private const string LikeFormula = "begins like a formula, which a spreadsheet would run; write it without";

    [Theory]
    // Amounts that two number formats read differently.
    [InlineData("min", "85.000", "ambiguous_number", "'85.000' is 85000 in one number format and 85.000 in another; write it without separators, or name the locale of the file.", "85000")]
    [InlineData("min", "85,000", "ambiguous_number", "'85,000' is 85000 in one number format and 85.000 in another; write it without separators, or name the locale of the file.", "85000")]
    [InlineData("min", "1.250", "ambiguous_number", "'1.250' is 1250 in one number format and 1.250 in another; write it without separators, or name the locale of the file.", "1250")]
    [InlineData("median", "75,000", "ambiguous_number", "'75,000' is 75000 in one number format and 75.000 in another; write it without separators, or name the locale of the file.", "75000")]
    [InlineData("max", "EUR 85.000", "ambiguous_number", "'EUR 85.000' is 85000 in one number format and 85.000 in another; write it without separators, or name the locale of the file.", "85000")]
    [InlineData("max", "85.000+", "ambiguous_number", "'85.000+' is 85000 in one number format and 85.000 in another; write it without separators, or name the locale of the file.", "85000+")] // the open end stays in the suggestion
    [InlineData("max", "1.250M", "ambiguous_number", "'1.250M' is 1250 times 1000000 in one number format and 1.250 times 1000000 in another; write it without separators, or name the locale of the file.", "1250000")]

    // Amounts that are none.
    [InlineData("min", "0", "bad_number", "'0' must be more than zero.")]
    [InlineData("min", "0.00", "bad_number", "'0.00' must be more than zero.")]
    [InlineData("min", "-85000", "bad_number", $"'-85000' {NoAmount}")] // a number with a sign is no formula
    [InlineData("min", "+85000", "bad_number", $"'+85000' {NoAmount}")]
    [InlineData("min", "eighty thousand", "bad_number", $"'eighty thousand' {NoAmount}")]
    [InlineData("min", "12abc", "bad_number", $"'12abc' {NoAmount}")]
    [InlineData("min", "50-60K", "bad_number", $"'50-60K' {NoAmount}")] // a range in one cell
    [InlineData("min", "60000.123", "bad_number", "'60000.123' has more than two decimals.")]
    [InlineData("min", "85000.", "bad_number", $"'85000.' {NoAmount}")]
    [InlineData("min", "8.5e4", "bad_number", $"'8.5e4' {NoAmount}")]
    [InlineData("min", "1,2,3", "bad_number", $"'1,2,3' {NoAmount}")] // groups are of three
    [InlineData("min", "1.234.56", "bad_number", $"'1.234.56' {NoAmount}")]
    [InlineData("min", "1'234.567,89", "bad_number", $"'1'234.567,89' {NoAmount}")]
    [InlineData("min", "85 00", "bad_number", $"'85 00' {NoAmount}")]
    [InlineData("min", "#REF!", "bad_number", $"'#REF!' {NoAmount}")]
    [InlineData("max", "9000000000000", "bad_number", "'9000000000000' is larger than any pay.")]
    [InlineData("max", "99999999999999999999999999999999", "bad_number", $"'99999999999999999999999999999999' {NoAmount}")]
    [InlineData("max", "9999999999999999999999999999M", "bad_number", "'9999999999999999999999999999M' is larger than any pay.")] // beyond decimal itself
    [InlineData("max", "$90000", null, null)] // several currencies share the sign: it says nothing
    [InlineData("max", "CHF 90'000", "bad_number", "'CHF 90'000' is in CHF, and the row's currency is EUR.")]
    [InlineData("max", "£90000", "bad_number", "'£90000' is in GBP, and the row's currency is EUR.")]
    [InlineData("max", "90000 USD", "bad_number", "'90000 USD' is in USD, and the row's currency is EUR.")]
    [InlineData("max", "Fr. 90000", "bad_number", "'Fr. 90000' is in CHF, and the row's currency is EUR.")]
    [InlineData("min", "", "missing_value", "The min is empty; every row needs one.")]
    [InlineData("max", "", "missing_value", "The max is empty; every row needs one.")]
    [InlineData("min", "90001", "min_gt_max", "The minimum 90001 is above the maximum 90000; perhaps the two columns changed places.")]
    [InlineData("median", "90001", "mid_outside", "The median 90001 is above the maximum 90000 of a range that is not open-ended.")]

    // Cells that a spreadsheet would run.
    [InlineData("role", "=cmd|' /C calc'!A0", "formula_injection", $"'=cmd|' /C calc'!A0' {LikeFormula} '=' at its beginning.")]
    [InlineData("location", "+DE", "formula_injection", $"'+DE' {LikeFormula} '+' at its beginning.")]
    [InlineData("level", "-senior", "formula_injection", $"'-senior' {LikeFormula} '-' at its beginning.")]
    [InlineData("currency", "@EUR", "formula_injection", $"'@EUR' {LikeFormula} '@' at its beginning.")]
    [InlineData("min", "=1+1", "formula_injection", $"'=1+1' {LikeFormula} '=' at its beginning.")]
    [InlineData("max", "@SUM(A1:A9)", "formula_injection", $"'@SUM(A1:A9)' {LikeFormula} '@' at its beginning.")]
    [InlineData("median", "-A1", "formula_injection", $"'-A1' {LikeFormula} '-' at its beginning.")]
    [InlineData("open_ended", "=TRUE()", "formula_injection", $"'=TRUE()' {LikeFormula} '=' at its beginning.")]
    [InlineData("effective_from", "=TODAY()", "formula_injection", $"'=TODAY()' {LikeFormula} '=' at its beginning.")]
    [InlineData("source", "=HYPERLINK(\"http://x\")", "formula_injection", $"'=HYPERLINK(\"http://x\")' {LikeFormula} '=' at its beginning.")]
    [InlineData("audience", "@hr", "formula_injection", $"'@hr' {LikeFormula} '@' at its beginning.")]
    [InlineData("note", "+1 day off", "formula_injection", $"'+1 day off' {LikeFormula} '+' at its beginning.")]
    [InlineData("note", "- see the wiki", "formula_injection", $"'- see the wiki' {LikeFormula} '-' at its beginning.")]
    [InlineData("note", "\tafter a tab", "formula_injection", $"'\tafter a tab' {LikeFormula} '\t' at its beginning.")]

    // Names.
    [InlineData("role", "", "missing_value", "The role is empty; every row needs one.")]
    [InlineData("role", "backend-enginer", "unknown_role", "'backend-enginer' is no role of the knowledge base; did you mean backend-engineer?", "backend-engineer")]
    [InlineData("role", "astronaut", "unknown_role", "'astronaut' is no role of the knowledge base.")]
    [InlineData("location", "Germny", "bad_country", "'Germny' is no country or city of the knowledge base; did you mean DE?", "DE")]
    [InlineData("location", "Zuerich", "bad_country", "'Zuerich' is no country or city of the knowledge base; did you mean CH/zurich?", "CH/zurich")]
    [InlineData("location", "Atlantis", "bad_country", "'Atlantis' is no country or city of the knowledge base.")]
    [InlineData("level", "wizard", "unknown_level", "'wizard' is no level; the levels are junior, mid, senior, lead, or empty for all together.")]
    [InlineData("currency", "€", "bad_currency", "'€' is no currency code of three letters (ISO 4217); pay there is usually in EUR.", "EUR")]
    [InlineData("currency", "EURO", "bad_currency", "'EURO' is no currency code of three letters (ISO 4217); pay there is usually in EUR.", "EUR")]
    [InlineData("currency", "XXQ", "bad_currency", "'XXQ' is no currency code of three letters (ISO 4217); pay there is usually in EUR.", "EUR")]
    [InlineData("currency", "", "missing_value", "The currency is empty; every row needs one.")]
    [InlineData("open_ended", "perhaps", "bad_flag", "'perhaps' is neither true nor false.")]
    [InlineData("note", "Z\uFFFDrich", "bad_encoding", "The note holds a letter that was lost when the file was saved; write it again and save the file in UTF-8.")]
    [InlineData("audience", "friends", "bad_audience", "'friends' is no audience; write everyone, employees, managers or hr.")]
    [InlineData("source", "", "missing_value", "The source is empty; every figure says where it comes from.")]
    [InlineData("note", "two\nlines", "bad_row", "The note holds a line break or another control character; write it on one line.")]
    [InlineData("note", "two\u2028lines", "bad_row", "The note holds a line break or another control character; write it on one line.")]
    [InlineData("note", "a\u0085b", "bad_row", "The note holds a line break or another control character; write it on one line.")]
    [InlineData("note", "no letter: \uFFFF", "bad_row", "The note holds a line break or another control character; write it on one line.")] // a workbook cannot hold it

    // Days.
    [InlineData("effective_from", "03/04/2027", "date_invalid", "'03/04/2027' is 2027-04-03 where the day comes first and 2027-03-04 where the month does; write it as 2027-04-03 or 2027-03-04.", "2027-04-03")]
    [InlineData("effective_from", "2027-02-30", "date_invalid", "'2027-02-30' is no date; write it as 2027-01-31.")]
    [InlineData("effective_from", "31/02/2027", "date_invalid", "'31/02/2027' is no date; write it as 2027-01-31.")]
    [InlineData("effective_from", "1800-01-01", "date_invalid", "'1800-01-01' lies outside the years 1990 to 2100.")]
    [InlineData("effective_from", "9999-12-31", "date_invalid", "'9999-12-31' lies outside the years 1990 to 2100.")]
    [InlineData("effective_from", "next spring", "date_invalid", "'next spring' is no date; write it as 2027-01-31.")]
    [InlineData("effective_from", "2027-01-01 13:00:00", "date_invalid", "'2027-01-01 13:00:00' is no date; write it as 2027-01-31.")]
    [InlineData("effective_from", "46023", "date_invalid", "'46023' is no date; write it as 2027-01-31.")] // a day as a spreadsheet counts them

    // What is not a year of gross full-time base pay.
    [InlineData("period", "month", "period_incomplete", "Pay by the month needs the column payments_per_year (12 to 14.5), or the figures for a year.")]
    [InlineData("period", "hour", "period_incomplete", "Pay by the hour needs the column hours_per_year (500 to 3000), or the figures for a year.")]
    [InlineData("period", "fortnight", "period_incomplete", "'FORTNIGHT' is no period; write year, month or hour.")]
    [InlineData("basis", "net", "basis_not_supported", "'NET' is not gross base pay, and the book holds nothing else; leave bonus, total and net figures out.")]
    [InlineData("basis", "base + bonus", "basis_not_supported", "'BASE + BONUS' is not gross base pay, and the book holds nothing else; leave bonus, total and net figures out.")]
    [InlineData("fte", "0.8", "basis_not_supported", "'0.8' is not full time; give the figures for full time.")]
    [InlineData("fte", "80%", "basis_not_supported", "'80' is not full time; give the figures for full time.")]
    public void A_wrong_cell_is_told_exactly(string column, string value, string? code, string? message, string? suggestion = null)
    {
        ImportResult read = FileInTest.Csv(FileInTest.With((column, value)));

        if (code is null)
        {
            FileInTest.Single(read);
            return;
        }

        read.Errors.ShouldHaveSingleItem().ShouldBe(new RowProblem(2, column, value, code, message!, suggestion));
        read.ErrorCount.ShouldBe(1);
        read.Rows.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("payments_per_year", "20", "'20' is no number of payments a year; it is 12 to 14.5.")]
    [InlineData("payments_per_year", "11", "'11' is no number of payments a year; it is 12 to 14.5.")]
    [InlineData("payments_per_year", "thirteen", "'thirteen' is no number of payments a year; it is 12 to 14.5.")] // never the one given for the whole file instead
    public void Payments_that_are_no_number_of_them_are_told(string column, string value, string message) =>
        FileInTest.Csv(FileInTest.With(("period", "month"), (column, value)), new ImportOptions { PaymentsPerYear = 12 })
            .Errors.ShouldHaveSingleItem().ShouldBe(new RowProblem(2, column, value, "period_incomplete", message));

    [Theory]
    [InlineData("100")]
    [InlineData("5000")]
    [InlineData("many")]
    public void Hours_that_make_no_year_are_told(string hours) =>
        FileInTest.Csv(FileInTest.With(("period", "hour"), ("hours_per_year", hours))).Errors.ShouldHaveSingleItem().ShouldBe(
            new RowProblem(2, "period", "hour", "period_incomplete", "Pay by the hour needs the column hours_per_year (500 to 3000), or the figures for a year."));

    [Fact]
    public void A_note_and_a_source_that_are_longer_than_is_kept_are_told_and_shown_cut()
    {
        (string source, string note) = (new('s', 301), new('n', 1_001));

        FileInTest.Csv(FileInTest.With(("source", source), ("note", note))).Errors.ShouldBe(
        [
            new RowProblem(2, "source", source[..80], "too_long", "The source has 301 characters; it may have 300."),
            new RowProblem(2, "note", note[..80], "too_long", "The note has 1001 characters; it may have 1000."),
        ]);
    }

    [Theory]
    [InlineData("de-DE", "min", "85.00", "'85.00' is no amount in the number format de-DE.")]
    [InlineData("de-DE", "min", "1,234.50", "'1,234.50' is no amount in the number format de-DE.")]
    [InlineData("de-DE", "min", "85,000", "'85,000' has more than two decimals in the number format de-DE.")] // an English file said to be German: not 85 euros
    [InlineData("en-US", "min", "85.000", "'85.000' has more than two decimals in the number format en-US.")]
    [InlineData("en-US", "min", "85.000,00", "'85.000,00' is no amount in the number format en-US.")]
    [InlineData("en-US", "min", "85,0", "'85,0' is no amount in the number format en-US.")]
    [InlineData("fr-FR", "min", "85.000", "'85.000' is no amount in the number format fr-FR.")]
    [InlineData("de-CH", "min", "85,000", "'85,000' is no amount in the number format de-CH.")]
    [InlineData("en-US", "min", "12,50,000", "'12,50,000' is no amount in the number format en-US.")]
    public void An_amount_of_another_format_than_the_locale_is_told(string locale, string column, string value, string message) =>
        FileInTest.Csv(FileInTest.With((column, value)), new ImportOptions { Locale = locale })
            .Errors.ShouldHaveSingleItem().ShouldBe(new RowProblem(2, column, value, "bad_number", message));

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("ja-JP")]
    public void A_locale_that_writes_the_year_first_does_not_say_whether_the_day_or_the_month_is_first(string locale) =>
        FileInTest.Csv(FileInTest.With(("effective_from", "03/04/2027")), new ImportOptions { Locale = locale }).Errors.ShouldHaveSingleItem().Code.ShouldBe("date_invalid");
}
