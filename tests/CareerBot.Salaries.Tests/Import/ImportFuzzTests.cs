using System.Text;
using CareerBot.Salaries.Import;
using CareerBot.TestKit;

namespace CareerBot.Salaries.Tests.Import;

/// <summary>Whatever bytes are sent, the import answers, soon, and never throws.</summary>
public sealed class ImportFuzzTests
{
    /// <summary>A file of these sizes takes milliseconds; one that takes this long has found something that grows out of bounds.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    private const string Rows = FileInTest.Header + """"

        backend-engineer,DE,senior,EUR,60000,90000,yes,72000,2027-01-01,Company pay bands,employees,"a note, with ""quotes"""
        Data Analyst,Zürich,,CHF,CHF 70'000,85K+,,,03.04.2027,Company pay bands,hr,'=escaped

        """";

    private const string Objects = """
        [{"role":"backend-engineer","location":"DE","level":"senior","currency":"EUR","min":60000,"max":9e4,"open_ended":true,"median":null,"effective_from":"2027-01-01","source":"x","audience":"hr","note":"\u00e9"},
         {"role":"data-analyst","location":"FR","level":null,"currency":"EUR","min":"40 000","max":"55K+","source":"x"}]
        """;

    private static readonly string[] Spices =
    [
        "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r", "\r\n", "'", "=", "+", "-", "@", "\0", "\u0001", "\uFEFF", "\uFFFF", "\uD83D", "😀", "\\ud83d", "\\u0000", "{", "}", "[", "]", ":", "null", "true", "1e999",
        "-1e28", "99999999999999999999999999999999", "9999999999999999999999999999M", "0.000000000000000000001", "85.000", "1,2,3", "1'2", "K", "M", "+K", "sep=", "sep=\"\n", "sep= \n", "min", "Minimum", "payments_per_year",
        "month", "hour", "period", "0001-01-01", "9999-12-31", "29.02.2027", "é", "ß", "١٢٣", "€", "CHF", "Fr.", "<", "&", "]]>", "_x0000_", "_xD83D_", "rows", "..", ",,,,,,,,,,,,,,,,,,,,,,",
    ];

    [Fact]
    public void Twenty_thousand_mutated_tables_are_read_or_refused()
    {
        byte[][] seeds =
        [
            Encoding.UTF8.GetBytes(Rows), Encoding.Latin1.GetBytes(Rows.Replace(',', ';')), [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Rows)], Encoding.UTF8.GetBytes("sep=|\n" + Rows.Replace(',', '|')),
        ];
        Run(20_000, 20261124, seeds, ImportFormat.Csv);
    }

    [Fact]
    public void Twenty_thousand_mutated_json_files_are_read_or_refused() =>
        Run(20_000, 20261125, [Encoding.UTF8.GetBytes(Objects), Encoding.UTF8.GetBytes($"{{\"rows\":{Objects}}}")], ImportFormat.Json);

    [Fact]
    public void Two_thousand_mutated_workbooks_are_read_or_refused()
    {
        object[] header = [.. FileInTest.Header.Split(',')];
        byte[] packed = WorkbookInTest.Of(header, ["backend-engineer", "DE", "", "EUR", 60_000, 90_000.5, true, "", new DateTime(2027, 1, 1), "x", "hr", "note"]);
        Run(2_000, 20261126, [packed], ImportFormat.Xlsx);
    }

    [Fact]
    public void A_thousand_workbooks_with_mutated_sheets_are_read_or_refused()
    {
        var random = new Random(20261127);
        string[] cells = ["backend-engineer", "DE", "", "EUR", "60000", "90000", "", "", "2027-01-01", "x", "hr", "note"];
        string sheet = WorkbookInTest.Row(1, FileInTest.Header.Split(',')) + WorkbookInTest.Row(2, cells);
        for (int i = 0; i < 1_000; i++)
        {
            Read(WorkbookInTest.OfSheet(Encoding.UTF8.GetString(Mutated(Encoding.UTF8.GetBytes(sheet), random))), ImportFormat.Xlsx);
        }
    }

    [Theory]
    [InlineData(ImportFormat.Csv)]
    [InlineData(ImportFormat.Json)]
    public void A_file_that_is_one_long_word_does_not_hang(ImportFormat format)
    {
        string word = new('x', 4 * 1024 * 1024);

        Read(Encoding.UTF8.GetBytes(format == ImportFormat.Csv ? $"{word}\n{word},{word}\n" : $"[{{\"{word}\":\"{word}\",\"role\":\"{word}\",\"location\":\"{word}\"}}]"), format);
    }

    private static void Run(int count, int seed, byte[][] seeds, ImportFormat format)
    {
        var random = new Random(seed);
        int good = 0;
        for (int i = 0; i < count; i++)
        {
            ImportResult read = Read(Mutated(seeds[random.Next(seeds.Length)], random), format);
            good += read.ErrorCount == 0 ? 1 : 0;
        }

        // Mutations that all break the file, or none, would show nothing.
        good.ShouldBeInRange(1, count - 1);
    }

    private static ImportResult Read(byte[] file, ImportFormat format)
    {
        var options = new ImportOptions { Locale = file.Length % 3 == 0 ? "de-CH" : null, PaymentsPerYear = 13 };
        ImportResult read = Bounded.Run(Bound, () => FileInTest.Read(file, format, options), $"a file of {file.Length} bytes as {format}");
        (read.ErrorCount > 0 || read.Rows.Length > 0).ShouldBeTrue("A file says something, or what is wrong with it is told.");
        foreach (RowProblem problem in read.Errors.AsSpan()[..Math.Min(read.Errors.Length, 20)])
        {
            problem.Message.ShouldNotBeNullOrWhiteSpace();
            problem.Value.Length.ShouldBeLessThanOrEqualTo(80);
            problem.Message.Length.ShouldBeLessThan(600);
        }

        return read;
    }

    private static byte[] Mutated(byte[] seed, Random random)
    {
        List<byte> bytes = [.. seed];
        int mutations = random.Next(1, 5);
        for (int i = 0; i < mutations && bytes.Count > 0; i++)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 60), bytes.Count - at)));
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Spices[random.Next(Spices.Length)]));
                    break;
            }
        }

        return [.. bytes];
    }
}
