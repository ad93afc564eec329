using System.Text;
using CareerBot.Salaries.Import;

namespace CareerBot.Salaries.Tests.Import;

/// <summary>JSON that is broken, or says what a band has no place for.</summary>
public sealed class MalformedJsonTests
{
    private const string Fields = "the fields are role, location, level, currency, min, max, open_ended, median, effective_from, source, audience, note";

    private const string NoArray = "The file must be an array of objects, or an object with such an array named 'rows'.";

    private const string Good = "\"role\":\"backend-engineer\",\"location\":\"DE\",\"currency\":\"EUR\",\"min\":60000,\"max\":90000,\"source\":\"x\",\"audience\":\"hr\"";

    [Theory]
    [InlineData("", 0, "", "", "bad_file", "The file is no JSON: line 1, byte 1.")]
    [InlineData("[{", 0, "", "", "bad_file", "The file is no JSON: line 1, byte 3.")]
    [InlineData("[\n{\"role\":}]", 0, "", "", "bad_file", "The file is no JSON: line 2, byte 9.")]
    [InlineData("[1,]", 0, "", "", "bad_file", "The file is no JSON: line 1, byte 4.")]
    [InlineData("role,location", 0, "", "", "bad_file", "The file is no JSON: line 1, byte 1.")]
    [InlineData("[[[[[[[[[[]]]]]]]]]]", 0, "", "", "bad_file", "The file is no JSON: line 1, byte 9.")] // deeper than any file of bands
    [InlineData("{}", 0, "", "", "bad_file", NoArray)]
    [InlineData("\"text\"", 0, "", "", "bad_file", NoArray)]
    [InlineData("null", 0, "", "", "bad_file", NoArray)]
    [InlineData("{\"rows\":{}}", 0, "", "", "bad_file", NoArray)]
    [InlineData("{\"bands\":[]}", 0, "", "", "bad_file", NoArray)]
    [InlineData("[]", 0, "", "", "bad_file", "The file has no rows below its header.")]
    [InlineData("{\"rows\":[{" + Good + "}],\"mode\":\"replace\"}", 0, "mode", "", "unknown_column", "'mode' stands beside 'rows' and is not read; what holds for the whole file is said in the address of the request.")]
    [InlineData("[{" + Good + "},7]", 2, "", "7", "bad_row", "A row must be an object such as {\"role\": …}.")]
    [InlineData("[{" + Good + ",\"notes_internal\":\"x\"}]", 1, "notes_internal", "", "unknown_column", $"'notes_internal' is no field of a band; {Fields}.")]
    [InlineData("[{" + Good + ",\"sourc\":\"x\"}]", 1, "sourc", "", "unknown_column", $"'sourc' is no field of a band; {Fields}.", "source")]
    [InlineData("[{" + Good + ",\"median\":{\"amount\":7}}]", 1, "median", "{\"amount\":7}", "bad_row", "A field must be a text, a number, true, false or null.")]
    [InlineData("[{" + Good + ",\"level\":[\"senior\"]}]", 1, "level", "[\"senior\"]", "bad_row", "A field must be a text, a number, true, false or null.")]
    [InlineData("[{" + Good + ",\"min\":61000}]", 1, "min", "", "duplicate_column", "'min' means the field 'min', which stands in this object already; leave one of the two.")]
    [InlineData("[{" + Good + ",\"minimum\":61000}]", 1, "minimum", "", "duplicate_column", "'minimum' means the field 'min', which stands in this object already; leave one of the two.")]
    [InlineData("[{" + Good + ",\"note\":\"\\ud83d\"}]", 1, "note", "\"\\ud83d\"", "bad_encoding", "This is no text: it holds half a letter.")]
    [InlineData("[{" + Good + ",\"\\ud83d\":\"\"}]", 1, "", "", "bad_encoding", "The name of a field is no text: it holds half a letter.")]
    [InlineData("[{" + Good + ",\"median\":-7}]", 1, "median", "-7", "bad_number", "'-7' must be more than zero.")]
    [InlineData("[{" + Good + ",\"median\":-7e1}]", 1, "median", "-7e1", "bad_number", "'-7e1' must be more than zero.")] // a number of the file's own is no formula
    [InlineData("[{" + Good + ",\"median\":70000.125}]", 1, "median", "70000.125", "bad_number", "'70000.125' has more than two decimals.")]
    [InlineData("[{" + Good + ",\"median\":1e400}]", 1, "median", "1e400", "bad_number", "'1e400' is no amount of money; write digits only, such as 85000.")]
    [InlineData("[{" + Good + ",\"median\":true}]", 1, "median", "true", "bad_number", "'true' is no amount of money; write digits only, such as 85000.")]
    [InlineData("[{" + Good + ",\"median\":\"70.000\"}]", 1, "median", "70.000", "ambiguous_number", "'70.000' is 70000 in one number format and 70.000 in another; write it without separators, or name the locale of the file.", "70000")]
    [InlineData("[{" + Good + ",\"open_ended\":2}]", 1, "open_ended", "2", "bad_flag", "'2' is neither true nor false.")]
    [InlineData("[{" + Good + ",\"note\":\"=cmd\"}]", 1, "note", "=cmd", "formula_injection", "'=cmd' begins like a formula, which a spreadsheet would run; write it without '=' at its beginning.")]
    [InlineData("[{\"role\":\"backend-engineer\",\"location\":\"DE\",\"currency\":\"EUR\",\"min\":60000,\"source\":\"x\"}]", 1, "max", "", "missing_column", "The column 'max' is missing; a file needs role, location, currency, min, max and source.")]
    public void Wrong_json_is_told_exactly(string json, int row, string column, string value, string code, string message, string? suggestion = null) =>
        FileInTest.Json(json).Errors.ShouldHaveSingleItem().ShouldBe(new RowProblem(row, column, value, code, message, suggestion));

    [Fact]
    public void Every_wrong_field_of_every_object_is_told()
    {
        ImportResult read = FileInTest.Json("[{" + Good + ",\"colour\":1,\"shape\":2},{\"role\":\"x\",\"location\":\"DE\",\"currency\":\"EUR\",\"min\":\"abc\",\"max\":90000,\"source\":\"x\",\"size\":3}]");

        read.Errors.Select(error => (error.Row, error.Column, error.Code)).ShouldBe(
        [
            (1, "colour", "unknown_column"), (1, "shape", "unknown_column"), (2, "size", "unknown_column"), (2, "role", "unknown_role"), (2, "min", "bad_number"),
        ]);
    }

    [Fact]
    public void Json_in_latin1_is_refused_and_not_patched() =>
        FileInTest.Read(Encoding.Latin1.GetBytes("[{" + Good + ",\"note\":\"Zürich\"}]"), ImportFormat.Json).Errors.ShouldHaveSingleItem().Code.ShouldBe("bad_encoding");
}
