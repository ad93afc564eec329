using System.Collections.Immutable;
using System.Xml.Linq;
using CareerBot.Salaries.Import;
using CareerBot.Salaries.Revisions;

namespace CareerBot.Salaries.Tests.Import;

/// <summary>What is odd is pointed out and stops nothing; what is only nearly odd is not.</summary>
public sealed class WarningTests
{
    private const string Steps = FileInTest.Header + "\nbackend-engineer,DE,junior,EUR,40000,60000,{0},,2027-01-01,x,hr,\nbackend-engineer,DE,mid,EUR,{1},{2},,,2027-01-01,x,hr,\n";

    public static TheoryData<string, string, string[], string[]> Cells => new()
    {
        // code, column, cells that raise it (column=value), cells that only nearly do
        { "min_above_median", "median", ["median=59999"], ["median=60000"] },
        { "currency_country_mismatch", "currency", ["currency=USD"], ["currency=EUR"] },
        { "looks_monthly", "max", ["min=6000", "max=8999"], ["min=6000", "max=9000"] },
        { "extra_payments", "note", ["note=13 months"], ["note=in 13 countries"] },
        { "extra_payments", "note", ["note=paid 14x"], ["note=14 of 20"] },
        { "extra_payments", "note", ["note=mit 13. Monatsgehalt"], ["note=seit 13. Januar"] },
        { "extra_payments", "note", ["source=incl. 13th salary"], ["source=13th edition"] },
        { "range_narrow", "max", ["min=60000", "max=62999"], ["min=60000", "max=63000"] },
        { "range_wide", "max", ["min=60000", "max=210001"], ["min=60000", "max=210000"] },
        { "stale_date", "effective_from", ["effective_from=2023-11-23"], ["effective_from=2023-11-24"] },
        { "audience_default", "audience", ["audience="], ["audience=hr"] },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void An_odd_row_is_pointed_out(string code, string column, string[] odd, string[] nearly)
    {
        RowProblem warning = Read(odd).Warnings.ShouldHaveSingleItem();

        (warning.Code, warning.Column).ShouldBe((code, column));
        warning.Message.ShouldEndWith(".");
        Read(nearly).Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "75001", "90000", "gap_warning", "min")] // more than a quarter above the end of the level below
    [InlineData("", "75000", "90000", null, null)]
    [InlineData("yes", "99000", "120000", null, null)] // the level below has no end
    [InlineData("", "45000", "59999", "overlap", "max")]
    [InlineData("", "45000", "60000", null, null)]
    public void Levels_are_held_against_each_other(string open, string min, string max, string? code, string? column)
    {
        ImmutableArray<RowProblem> warnings = FileInTest.Csv(Steps.Replace("{0}", open, StringComparison.Ordinal).Replace("{1}", min, StringComparison.Ordinal).Replace("{2}", max, StringComparison.Ordinal)).Warnings;

        warnings.Select(warning => (warning.Row, warning.Column, warning.Code)).ShouldBe(code is null ? [] : [(3, column!, code)]);
    }

    public static TheoryData<string, string, string, string?> Changes => new()
    {
        // what the book says, what the file says, and the warning that the difference raises, with its column
        { "max=90000", "max=103500", "", null }, // 15 %
        { "max=90000", "max=104000", "change_too_large", "max" },
        { "min=60000", "min=50900", "change_too_large", "min" },
        { "currency=EUR", "currency=GBP", "change_too_large", "currency" },
        { "audience=managers", "audience=employees", "audience_widened", "audience" },
        { "audience=employees", "audience=managers", "", null }, // narrower is no surprise to anybody
        { "effective_from=2026-01-01", "effective_from=2026-11-23", "past_effective", "effective_from" },
        { "effective_from=2026-01-01", "effective_from=2026-11-24", "", null }, // today
        { "effective_from=2027-06-01", "effective_from=2027-05-31", "scheduled_later", "effective_from" },
        { "effective_from=2027-06-01", "effective_from=2027-06-02", "", null },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void An_odd_change_of_the_book_is_pointed_out(string book, string file, string code, string? column)
    {
        Band said = Read([book]).Rows.ShouldHaveSingleItem().Band;
        Band now = Read([file, "note=new"]).Rows.ShouldHaveSingleItem().Band;
        var history = SalaryHistory.Of([new BookEntry(said, said.EffectiveFrom!.Value, 1)]);

        RevisionDiff diff = RevisionDiff.Of(history, new RevisionFile([new ImportedRow(2, now)], []), UpdateMode.Merge, FileInTest.Today);

        diff.Warnings.Select(warning => (warning.Row, warning.Column, warning.Code)).ShouldBe(column is null ? [] : [(2, column, code)]);
        diff.WidensAudience.ShouldBe(code == RowCodes.AudienceWidened);
    }

    [Fact]
    public void No_warning_is_without_a_test()
    {
        string[] shown = [.. Cells.Select(row => row.Data.Item1), "gap_warning", "overlap", .. Changes.Select(row => row.Data.Item3)];

        AllWarnings().Length.ShouldBeGreaterThan(10);
        AllWarnings().ShouldAllBe(code => shown.Contains(code));
    }

    [Fact]
    public void A_file_with_an_error_is_not_judged_for_what_is_odd() => Read(["min=59000", "max=60000", "currency=USD", "level=wizard"]).Warnings.ShouldBeEmpty();

    /// <summary>The codes that their own comments call warnings.</summary>
    private static string[] AllWarnings()
    {
        string comments = Path.Combine(AppContext.BaseDirectory, "CareerBot.Salaries.xml");
        string prefix = $"F:{typeof(RowCodes).FullName}.";
        return
        [
            .. XDocument.Load(comments).Descendants("member")
                .Where(member => member.Attribute("name")!.Value.StartsWith(prefix, StringComparison.Ordinal) && member.Value.Trim().StartsWith("Warning:", StringComparison.Ordinal))
                .Select(member => (string)typeof(RowCodes).GetField(member.Attribute("name")!.Value[prefix.Length..])!.GetRawConstantValue()!),
        ];
    }

    private static ImportResult Read(string[] cells) => FileInTest.Csv(FileInTest.With([.. cells.Select(cell => (cell[..cell.IndexOf('=')], cell[(cell.IndexOf('=') + 1)..]))]));
}
