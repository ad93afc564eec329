using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace CareerBot.Salaries.Import;

/// <summary>CSV of any usual delimiter, quotes as in RFC 4180.</summary>
internal sealed class CsvSheet : Sheet
{
    private const string SeparatorLine = "sep=";

    private static readonly string[] Delimiters = [",", ";", "\t", "|"];

    private readonly StreamReader _text;
    private readonly CsvParser _parser;
    private readonly List<SheetCell> _cells = [];
    private readonly string[] _header;
    private bool _hasBadQuotes;
    private int _skipped;

    public CsvSheet(MemoryStream content)
    {
        Encoding encoding = TextDecoding.Detect(content.GetBuffer().AsSpan(0, (int)content.Length));
        content.Position = 0;
        _text = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        string delimiter = Delimiter(content, encoding);
        _parser = new CsvParser(_text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            TrimOptions = TrimOptions.Trim,
            Delimiter = delimiter,
            BadDataFound = _ => _hasBadQuotes = true,
        }, leaveOpen: true);
        _header = NextRecord() ?? throw UnreadableSheetException.Of(RowCodes.BadFile, "The file is empty; its first row must name the columns.");
        while (_header.All(string.IsNullOrWhiteSpace))
        {
            _header = NextRecord() ?? throw UnreadableSheetException.Of(RowCodes.BadFile, "The file has no row that names the columns.");
        }

        if (QuoteFault(_header) is { } fault)
        {
            throw new UnreadableSheetException(fault);
        }

        _header = [.. _header.Select(name => name.Trim())];
    }

    public override IReadOnlyList<string> Header => _header;

    public override IReadOnlyList<SheetCell> Cells => _cells;

    public override bool Read()
    {
        while (NextRecord() is { } record)
        {
            if (record.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            RowFault = QuoteFault(record);
            _cells.Clear();
            foreach (string cell in record)
            {
                _cells.Add(SheetCell.Of(cell));
            }

            return true;
        }

        return false;
    }

    public override void Dispose()
    {
        _parser.Dispose();
        _text.Dispose();
    }

    private string[]? NextRecord()
    {
        _hasBadQuotes = false;
        if (!_parser.Read())
        {
            return null;
        }

        string[] record = _parser.Record!;
        if (_parser.Row == 1 && record.Length > 0 && record[0].StartsWith(SeparatorLine, StringComparison.OrdinalIgnoreCase))
        {
            // Excel's own line; it shows the next one as row 1.
            _skipped = 1;
            return NextRecord();
        }

        Row = _parser.Row - _skipped;
        return record;
    }

    private RowProblem? QuoteFault(string[] record) => _hasBadQuotes || IsCutInQuotes()
        ? new RowProblem(Row, "", RowProblem.Cut(record[0]), RowCodes.BadRow, "A quote in this row is not closed, or stands within a cell without being doubled; write it twice (\"\") or close it.")
        : null;

    /// <summary>A quote that is never closed takes in everything to the end of the file: an odd number of quotes in the last record.</summary>
    private bool IsCutInQuotes() => _text.EndOfStream && _parser.RawRecord.Count(letter => letter == '"') % 2 == 1;

    /// <summary>The delimiter that stands most often in the header outside quotes; Excel's own line decides where it is there.</summary>
    private static string Delimiter(MemoryStream content, Encoding encoding)
    {
        using var peek = new StreamReader(new MemoryStream(content.GetBuffer(), 0, (int)content.Length), encoding, detectEncodingFromByteOrderMarks: true);
        string line = peek.ReadLine() ?? "";
        if (line.StartsWith(SeparatorLine, StringComparison.OrdinalIgnoreCase) && line.Length > SeparatorLine.Length)
        {
            string named = line[SeparatorLine.Length].ToString();
            return Delimiters.Contains(named, StringComparer.Ordinal)
                ? named
                : throw new UnreadableSheetException(new RowProblem(
                    0, "", RowProblem.Cut(line), RowCodes.BadFile, $"'{RowProblem.Cut(line)}' names no delimiter that is read; use a comma, a semicolon, a tab or a bar."));
        }

        while (line.Length == 0 && peek.ReadLine() is { } next)
        {
            line = next;
        }

        bool isQuoted = false;
        int[] counts = new int[Delimiters.Length];
        foreach (char letter in line)
        {
            isQuoted ^= letter == '"';
            int known = isQuoted ? -1 : Array.FindIndex(Delimiters, delimiter => delimiter[0] == letter);
            if (known >= 0)
            {
                counts[known]++;
            }
        }

        return Delimiters[Array.IndexOf(counts, counts.Max())];
    }
}
