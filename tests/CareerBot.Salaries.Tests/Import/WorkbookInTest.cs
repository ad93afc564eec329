using System.IO.Compression;
using System.Security;
using System.Text;
using MiniExcelLibs;

namespace CareerBot.Salaries.Tests.Import;

/// <summary>Workbooks as spreadsheet programs write them, and broken ones.</summary>
internal static class WorkbookInTest
{
    private const string Types = """
        <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
        """;

    private const string Relations = """
        <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    private const string Book = """
        <?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>
        """;

    private const string BookRelations = """
        <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
        """;

    /// <summary>Rows of texts, numbers, dates and flags.</summary>
    public static byte[] Of(params object[][] rows)
    {
        using var content = new MemoryStream();
        int width = rows.Max(row => row.Length);
        MiniExcel.SaveAs(
            content, rows.Select(row => Enumerable.Range(0, width).ToDictionary(i => $"{i:000}", i => i < row.Length && row[i] is not "" ? row[i] : null)), printHeader: false);
        return content.ToArray();
    }

    /// <summary>The XML of the rows of a sheet.</summary>
    public static byte[] OfSheet(string rows) => Zip(
        ("[Content_Types].xml", Types), ("_rels/.rels", Relations), ("xl/workbook.xml", Book), ("xl/_rels/workbook.xml.rels", BookRelations),
        ("xl/worksheets/sheet1.xml", $"""<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"""));

    /// <summary>A row of texts at a number of its own.</summary>
    public static string Row(int number, string[] cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select((cell, i) => $"<c r=\"{(char)('A' + i)}{number}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell)}</t></is></c>"))}</row>";

    public static byte[] Zip(params (string Name, string Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in files)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A small file that unpacks to so many mebibytes.</summary>
    public static byte[] Bomb(int mebibytes)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            byte[] blank = new byte[1024 * 1024];
            for (int i = 0; i < mebibytes; i++)
            {
                entry.Write(blank);
            }
        }

        return bytes.ToArray();
    }
}
