using System.Globalization;
using System.IO.Compression;
using System.Xml;
using MiniExcelLibs;

namespace CareerBot.Salaries.Import;

/// <summary>The first sheet of a workbook.</summary>
internal sealed class XlsxSheet : Sheet
{
    /// <summary>Bytes that a workbook may unpack to: a small file that claims to be huge is refused before it is.</summary>
    private const long MostUnpacked = 512L * 1024 * 1024;

    private readonly IEnumerator<object> _rows;
    private readonly List<SheetCell> _cells = [];
    private readonly List<string> _header = [];

    public XlsxSheet(Stream content)
    {
        Try(() => Guard(content));
        content.Position = 0;
        _rows = Try(() => MiniExcel.Query(content, useHeaderRow: false, excelType: ExcelType.XLSX).Cast<object>().GetEnumerator());
        do
        {
            if (!Next())
            {
                throw UnreadableSheetException.Of(RowCodes.BadFile, "The workbook's first sheet is empty; its first row must name the columns.");
            }
        }
        while (_cells.TrueForAll(cell => cell.Text.Length == 0));
        _header.AddRange(_cells.Select(cell => cell.Text));
    }

    public override IReadOnlyList<string> Header => _header;

    public override IReadOnlyList<SheetCell> Cells => _cells;

    public override bool Read()
    {
        while (Next())
        {
            if (!_cells.TrueForAll(cell => cell.Text.Length == 0))
            {
                return true;
            }
        }

        return false;
    }

    public override void Dispose() => _rows.Dispose();

    private bool Next()
    {
        if (!Try(_rows.MoveNext))
        {
            return false;
        }

        Row++;
        _cells.Clear();
        foreach (object? value in ((IDictionary<string, object?>)_rows.Current).Values)
        {
            _cells.Add(value switch
            {
                null => default(SheetCell) with { Text = "" },
                DateTime { TimeOfDay.Ticks: 0 } date => new SheetCell(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), IsExact: true),
                DateTime moment => new SheetCell(moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
                bool flag => new SheetCell(flag ? "true" : "false"),
                double number => new SheetCell(number.ToString("0.############", CultureInfo.InvariantCulture), IsExact: true),
                IFormattable number => new SheetCell(number.ToString(null, CultureInfo.InvariantCulture), IsExact: true),
                _ => SheetCell.Of(value.ToString()!),
            });
        }

        return true;
    }

    private static bool Guard(Stream content)
    {
        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Any(entry => entry.Length > MostUnpacked) || zip.Entries.Sum(entry => entry.Length) > MostUnpacked)
        {
            throw UnreadableSheetException.Of(RowCodes.RowLimit, "The workbook is larger than is read; send it in parts.");
        }

        return zip.Entries.Any(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase)) ? true : throw Broken();
    }

    /// <summary>Whatever a broken workbook makes the reader throw is a fault of the file.</summary>
    private static T Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or IOException or FormatException or NotSupportedException or InvalidOperationException or KeyNotFoundException
            or ArgumentException or IndexOutOfRangeException or OverflowException or NullReferenceException or InvalidCastException)
        {
            throw Broken();
        }
    }

    private static UnreadableSheetException Broken() =>
        UnreadableSheetException.Of(RowCodes.BadFile, "The file is no XLSX workbook, or it is damaged; open it in a spreadsheet program and save it again as XLSX.");
}
