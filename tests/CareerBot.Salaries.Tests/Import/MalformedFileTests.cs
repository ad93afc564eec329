using System.Text;
using CareerBot.Salaries.Import;

namespace CareerBot.Salaries.Tests.Import;

/// <summary>The file as a whole is wrong, or some of its rows are no rows: what is said, to the letter.</summary>
public sealed class MalformedFileTests
{
    private const string Contract = "role, location, level, currency, min, max, open_ended, median, effective_from, source, audience, note";

    private const string Row = "backend-engineer,DE,senior,EUR,60000,90000,,,2027-01-01,Company pay bands,employees,";

    private const string Needed = "a file needs role, location, currency, min, max and source.";

    private const string NoWorkbook = "The file is no XLSX workbook, or it is damaged; open it in a spreadsheet program and save it again as XLSX.";

    private const string OpenQuote = "A quote in this row is not closed, or stands within a cell without being doubled; write it twice (\"\") or close it.";

    [Theory]
    [InlineData("", 0, "", "", "bad_file", "The file is empty; its first row must name the columns.")]
    [InlineData("\n\n", 0, "", "", "bad_file", "The file has no row that names the columns.")]
    [InlineData(",,,\n,,\n", 0, "", "", "bad_file", "The file has no row that names the columns.")]
    [InlineData(FileInTest.Header, 0, "", "", "bad_file", "The file has no rows below its header.")]
    [InlineData(FileInTest.Header + "\n,,,,,,,,,,,\n\n", 0, "", "", "bad_file", "The file has no rows below its header.")]
    [InlineData(FileInTest.Header + ",bonus\n" + Row + ",1\n", 1, "bonus", "bonus", "unknown_column", $"'bonus' is no column that is read; take it out, or name it as one of {Contract}.")]
    [InlineData(FileInTest.Header + ",colour of hair\n" + Row + ",1\n", 1, "colour of hair", "colour of hair", "unknown_column", $"'colour of hair' is no column that is read; take it out, or name it as one of {Contract}.")]
    [InlineData(FileInTest.Header + ",Minimum Pay\n" + Row + ",1\n", 1, "Minimum Pay", "Minimum Pay", "duplicate_column", "'Minimum Pay' means the column 'min', which stands in the file already; leave one of the two.")]
    [InlineData(FileInTest.Header + "\n" + Row + ",\"\",surplus\n", 2, "", "", "bad_row", "The row has 14 cells and the header 12; a delimiter is missing, or a cell that holds one is not quoted.")]
    [InlineData(FileInTest.Header + "\nbackend-engineer,DE\n", 2, "", "", "bad_row", "The row has 2 cells and the header 12; a delimiter is missing, or a cell that holds one is not quoted.")]
    [InlineData(FileInTest.Header + "\n" + Row + "\"never closed\n", 2, "", "backend-engineer", "bad_row", OpenQuote)]
    [InlineData(FileInTest.Header + "\n" + Row + "a \"good\" one\n", 2, "", "backend-engineer", "bad_row", OpenQuote)]
    [InlineData(FileInTest.Header + ",\n" + Row + ",stray\n", 2, "", "stray", "unknown_column", "Cell 13 stands below no header; name its column or empty it.")]
    [InlineData("\"" + FileInTest.Header + "\n" + Row + "\n", 1, "", "role,location,level,currency,min,max,open_ended,median,effective_from,source,aud", "bad_row", OpenQuote)] // a header that is never closed takes the whole file in
    [InlineData("sep=\"\n" + FileInTest.Header + "\n" + Row + "\n", 0, "", "sep=\"", "bad_file", "'sep=\"' names no delimiter that is read; use a comma, a semicolon, a tab or a bar.")]
    [InlineData("sep= \n" + FileInTest.Header + "\n" + Row + "\n", 0, "", "sep= ", "bad_file", "'sep= ' names no delimiter that is read; use a comma, a semicolon, a tab or a bar.")]
    [InlineData("sep=a\n" + FileInTest.Header + "\n" + Row + "\n", 0, "", "sep=a", "bad_file", "'sep=a' names no delimiter that is read; use a comma, a semicolon, a tab or a bar.")]
    [InlineData(FileInTest.Header + "\n" + Row + "\n" + Row + "\n", 3, "role", "backend-engineer", "duplicate_row", "backend-engineer, DE, senior stands in row 2 already, for the same day; leave one of the two.")]
    [InlineData(FileInTest.Header + "\n" + Row + "\nBackend Developer,Germany,Senior,EUR,61000,91000,,,2027-01-01,x,hr,\n", 3, "role", "Backend Developer", "duplicate_row", "backend-engineer, DE, senior stands in row 2 already, for the same day; leave one of the two.")] // other words for the same band
    public void A_wrong_table_is_told_exactly(string csv, int row, string column, string value, string code, string message, string? suggestion = null)
    {
        ImportResult read = FileInTest.Csv(csv);

        read.Errors.ShouldHaveSingleItem().ShouldBe(new RowProblem(row, column, value, code, message, suggestion));
    }

    [Theory]
    [InlineData("role")]
    [InlineData("location")]
    [InlineData("currency")]
    [InlineData("min")]
    [InlineData("max")]
    public void A_missing_column_is_told(string column) =>
        FileInTest.Csv(FileInTest.With((column, "")).Replace($"{column},", ",", StringComparison.Ordinal)).Errors.ShouldHaveSingleItem()
            .ShouldBe(new RowProblem(1, column, "", "missing_column", $"The column '{column}' is missing; {Needed}"));

    [Fact]
    public void A_missing_source_is_told_unless_one_is_given_for_the_whole_file()
    {
        const string Csv = "role,location,currency,min,max\nbackend-engineer,DE,EUR,60000,90000\n";

        FileInTest.Csv(Csv).Errors.ShouldHaveSingleItem().ShouldBe(new RowProblem(1, "source", "", "missing_column", "The column 'source' is missing; add it, or give one source for the whole file."));
        FileInTest.Single(FileInTest.Csv(Csv, new ImportOptions { Source = "Company pay bands" })).Source.ShouldBe("Company pay bands");
    }

    [Fact]
    public void A_misspelt_column_is_missing_and_unknown()
    {
        ImportResult read = FileInTest.Csv("role,locaton,currency,min,max,source\nbackend-engineer,DE,EUR,60000,90000,x\n");

        read.Errors.ShouldBe(
        [
            new RowProblem(1, "locaton", "locaton", "unknown_column", $"'locaton' is no column that is read; take it out, or name it as one of {Contract}. Perhaps 'location' is meant.", "location"),
            new RowProblem(1, "location", "", "missing_column", $"The column 'location' is missing; {Needed}"),
        ]);
    }

    [Fact]
    public void All_errors_of_all_rows_are_told_at_once()
    {
        ImportResult read = FileInTest.Csv($"""
            {FileInTest.Header},colour
            backend-enginer,DE,senior,EUR,85.000,90000,,,2027-01-01,x,hr,,
            {Row},
            data-analyst,FR,wizard,EURO,60000,abc,,,2027-01-01,x,hr,,
            data-analyst,FR,,EUR,60000,80000,,,03/04/2027,x,hr,,
            """);

        read.Errors.Select(error => (error.Row, error.Column, error.Code)).ShouldBe(
        [
            (1, "colour", "unknown_column"), (2, "role", "unknown_role"), (2, "min", "ambiguous_number"), (4, "level", "unknown_level"), (4, "currency", "bad_currency"), (4, "max", "bad_number"),
            (5, "effective_from", "date_invalid"),
        ]);
        read.ErrorCount.ShouldBe(7);
    }

    [Fact]
    public void Errors_beyond_a_thousand_are_counted_and_not_listed()
    {
        var csv = new StringBuilder(FileInTest.Header + "\n");
        for (int i = 0; i < 1_500; i++)
        {
            csv.Append("x,DE,,EUR,1,2,,,,s,hr,\n");
        }

        ImportResult read = FileInTest.Csv(csv.ToString());

        read.ErrorCount.ShouldBe(1_500);
        read.Errors.Length.ShouldBe(ImportResult.MostProblems);
    }

    [Fact]
    public void More_rows_than_are_read_are_refused() =>
        FileInTest.Csv($"{FileInTest.Header}\n{Row}\n{Row.Replace("DE", "FR", StringComparison.Ordinal)}\n{Row.Replace("DE", "CH", StringComparison.Ordinal)}\n", new ImportOptions { MostRows = 2 })
            .Errors.ShouldHaveSingleItem().ShouldBe(new RowProblem(4, "", "", "row_limit", "The file has more than 2 rows; send it in parts."));

    [Theory]
    [InlineData("xx-invalid-locale")]
    [InlineData("German")]
    public void A_locale_that_does_not_exist_is_told(string locale) =>
        FileInTest.Csv(FileInTest.With(), new ImportOptions { Locale = locale }).Errors.ShouldHaveSingleItem()
            .ShouldBe(new RowProblem(0, "locale", locale, "bad_locale", $"'{locale}' is no locale; write one such as de-DE or en-US."));

    [Theory]
    [InlineData("=cmd", "formula_injection", "'=cmd' begins like a formula, which a spreadsheet would run; write it without '=' at its beginning.")]
    [InlineData("two\nlines", "bad_row", "The source holds a line break or another control character; write it on one line.")]
    public void A_source_given_for_the_whole_file_is_held_to_the_same_rules(string source, string code, string message) =>
        FileInTest.Csv(FileInTest.With(("source", "")), new ImportOptions { Source = source }).Errors.ShouldHaveSingleItem().ShouldBe(new RowProblem(0, "source", source, code, message));

    [Fact]
    public void A_first_day_given_for_the_whole_file_is_held_to_the_same_years() =>
        FileInTest.Csv(FileInTest.With(("effective_from", "")), new ImportOptions { EffectiveFrom = new DateOnly(1800, 1, 1) }).Errors.ShouldHaveSingleItem()
            .ShouldBe(new RowProblem(0, "effective_from", "1800-01-01", "date_invalid", "'1800-01-01' lies outside the years 1990 to 2100."));

    // Bytes that are no text.
    [Fact]
    public void Bytes_of_a_program_are_no_csv() =>
        FileInTest.Read([0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0, 0, 0, 0, 0], ImportFormat.Csv).Errors.ShouldHaveSingleItem().ShouldBe(
            new RowProblem(0, "", "", "bad_encoding", "The file holds zero bytes and is no text; save it as CSV in UTF-8, or send the workbook itself as XLSX."));

    [Fact]
    public void Control_bytes_are_no_csv() =>
        FileInTest.Read([(byte)'r', 0x01, 0xFF, (byte)'\n'], ImportFormat.Csv).Errors.ShouldHaveSingleItem().ShouldBe(
            new RowProblem(0, "", "", "bad_encoding", "The file is neither UTF-8, UTF-16 nor Latin-1 text; save it as CSV in UTF-8."));

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF }, new byte[] { 0xFC })] // marked as UTF-8, with a letter of Latin-1
    [InlineData(new byte[] { 0xFF, 0xFE }, new byte[] { 0x3D, 0xD8, 0x41, 0x00 })] // marked as UTF-16, with half a letter
    public void A_file_that_is_not_in_the_encoding_of_its_mark_is_refused_and_not_patched(byte[] mark, byte[] wrong)
    {
        Encoding encoding = mark.Length == 3 ? Encoding.UTF8 : Encoding.Unicode;
        byte[] file = [.. mark, .. encoding.GetBytes(FileInTest.Header + "\n" + Row + "Z"), .. wrong, .. encoding.GetBytes("rich\n")];

        FileInTest.Read(file, ImportFormat.Csv).Errors.ShouldHaveSingleItem().ShouldBe(
            new RowProblem(0, "", "", "bad_encoding", "The file begins with the mark of an encoding that the rest of it is not in; save it as CSV in UTF-8."));
    }

    [Fact]
    public void A_workbook_sent_as_csv_is_refused() =>
        FileInTest.Read(WorkbookInTest.Of(["role"], ["x"]), ImportFormat.Csv).Errors.ShouldHaveSingleItem().Code.ShouldBe("bad_encoding");

    // Workbooks that are none.
    [Theory]
    [InlineData("%PDF-1.7\n%âãÏÓ\n1 0 obj")]
    [InlineData("role,location\nx,y")]
    [InlineData("")]
    [InlineData("PK\u0003\u0004 and then nothing")]
    public void What_is_no_workbook_is_told(string text) =>
        FileInTest.Read(Encoding.Latin1.GetBytes(text), ImportFormat.Xlsx).Errors.ShouldHaveSingleItem().ShouldBe(new RowProblem(0, "", "", "bad_file", NoWorkbook));

    [Fact]
    public void A_zip_that_is_no_workbook_is_told() =>
        FileInTest.Read(WorkbookInTest.Zip(("readme.txt", "hello")), ImportFormat.Xlsx).Errors.ShouldHaveSingleItem().ShouldBe(new RowProblem(0, "", "", "bad_file", NoWorkbook));

    [Fact]
    public void A_damaged_workbook_is_told() =>
        FileInTest.Read(WorkbookInTest.OfSheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>role</t></is></c></row><row r=\"2\"><c r="), ImportFormat.Xlsx)
            .Errors.ShouldHaveSingleItem().ShouldBe(new RowProblem(0, "", "", "bad_file", NoWorkbook));

    [Fact]
    public void A_workbook_cut_in_the_middle_is_told()
    {
        byte[] whole = WorkbookInTest.Of(FileInTest.Header.Split(','), Row.Split(','));

        FileInTest.Read(whole[..(whole.Length / 2)], ImportFormat.Xlsx).Errors.ShouldHaveSingleItem().ShouldBe(new RowProblem(0, "", "", "bad_file", NoWorkbook));
    }

    [Fact]
    public void A_workbook_that_unpacks_to_more_than_is_read_is_refused_before_it_does()
    {
        byte[] bomb = WorkbookInTest.Bomb(513);

        bomb.Length.ShouldBeLessThan(8 * 1024 * 1024);
        FileInTest.Read(bomb, ImportFormat.Xlsx).Errors.ShouldHaveSingleItem().ShouldBe(new RowProblem(0, "", "", "row_limit", "The workbook is larger than is read; send it in parts."));
    }

    [Fact]
    public void A_workbook_with_an_empty_first_sheet_is_told() =>
        FileInTest.Read(WorkbookInTest.OfSheet(""), ImportFormat.Xlsx).Errors.ShouldHaveSingleItem()
            .ShouldBe(new RowProblem(0, "", "", "bad_file", "The workbook's first sheet is empty; its first row must name the columns."));

    [Fact]
    public void A_cell_beside_the_table_of_a_workbook_is_told_with_its_row()
    {
        string[] header = FileInTest.Header.Split(',');

        FileInTest.Read(WorkbookInTest.Of(header, [.. Row.Split(','), "stray"]), ImportFormat.Xlsx).Errors.ShouldHaveSingleItem()
            .ShouldBe(new RowProblem(2, "", "stray", "unknown_column", "Cell 13 stands below no header; name its column or empty it."));
    }

    [Fact]
    public void A_row_of_a_workbook_is_counted_as_the_spreadsheet_counts_it_with_blank_rows_between()
    {
        string head = WorkbookInTest.Row(1, FileInTest.Header.Split(','));

        FileInTest.Read(WorkbookInTest.OfSheet(head + WorkbookInTest.Row(5, Row.Replace("60000", "abc", StringComparison.Ordinal).Split(','))), ImportFormat.Xlsx)
            .Errors.ShouldHaveSingleItem().Row.ShouldBe(5);
    }

    [Fact]
    public void A_day_of_a_workbook_with_an_hour_is_told() =>
        FileInTest.Read(WorkbookInTest.Of([.. FileInTest.Header.Split(',').Select(name => (object)name)], ["backend-engineer", "DE", "", "EUR", 60_000, 90_000, "", "", new DateTime(2027, 1, 1, 13, 0, 0), "x", "hr", ""]), ImportFormat.Xlsx)
            .Errors.ShouldHaveSingleItem().ShouldBe(new RowProblem(2, "effective_from", "2027-01-01 13:00:00", "date_invalid", "'2027-01-01 13:00:00' is no date; write it as 2027-01-31."));
}
