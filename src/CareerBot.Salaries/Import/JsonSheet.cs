using System.Text;
using System.Text.Json;

namespace CareerBot.Salaries.Import;

/// <summary>An array of objects with the contract's names; rows count from 1, the first object.</summary>
internal sealed class JsonSheet : Sheet
{
    private readonly JsonDocument _document;
    private readonly JsonElement.ArrayEnumerator _rows;
    private readonly SheetCell[] _cells = new SheetCell[ImportColumns.Count];
    private JsonElement.ArrayEnumerator _at;

    public JsonSheet(MemoryStream content)
    {
        try
        {
            // Where it lies already: parsed from the stream, it would be copied whole.
            ReadOnlyMemory<byte> text = content.GetBuffer().AsMemory(0, (int)content.Length);
            text = text.Span.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text;
            _document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = false, MaxDepth = 8 });
        }
        catch (JsonException error)
        {
            throw UnreadableSheetException.Of(RowCodes.BadFile, $"The file is no JSON: line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}.");
        }

        JsonElement root = _document.RootElement;
        JsonElement rows = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("rows", out JsonElement inner) ? inner : root;
        if (rows.ValueKind != JsonValueKind.Array)
        {
            _document.Dispose();
            throw UnreadableSheetException.Of(RowCodes.BadFile, "The file must be an array of objects, or an object with such an array named 'rows'.");
        }

        _rows = rows.EnumerateArray();
        _at = _rows;
    }

    public override IReadOnlyList<string> Header => ImportColumns.Names;

    public override IReadOnlyList<SheetCell> Cells => _cells;

    /// <summary>The columns that any object names; the others are absent, as in a table without them.</summary>
    public IReadOnlySet<ImportColumn> Named()
    {
        var named = new HashSet<ImportColumn>();
        foreach (JsonElement row in _rows)
        {
            if (row.ValueKind == JsonValueKind.Object)
            {
                foreach (JsonProperty property in row.EnumerateObject())
                {
                    if (ImportColumns.Of(property.Name) is { } column)
                    {
                        named.Add(column);
                    }
                }
            }
        }

        return named;
    }

    public override bool Read()
    {
        if (!_at.MoveNext())
        {
            return false;
        }

        Row++;
        RowFault = null;
        Array.Fill(_cells, new SheetCell(""));
        JsonElement row = _at.Current;
        if (row.ValueKind != JsonValueKind.Object)
        {
            RowFault = new RowProblem(Row, "", Cut(row.GetRawText()), RowCodes.BadRow, "A row must be an object such as {\"role\": …}.");
            return true;
        }

        foreach (JsonProperty property in row.EnumerateObject())
        {
            if (ImportColumns.Of(property.Name) is not { } column)
            {
                RowFault = new RowProblem(
                    Row, property.Name, "", RowCodes.UnknownColumn, $"'{Cut(property.Name)}' is no field of a band; the fields are {string.Join(", ", ImportColumns.Contract)}.", ImportColumns.Nearest(property.Name));
                return true;
            }

            switch (property.Value.ValueKind)
            {
                case JsonValueKind.Null:
                    break;
                case JsonValueKind.String:
                    _cells[(int)column] = new SheetCell(property.Value.GetString()!.Trim());
                    break;
                case JsonValueKind.Number:
                    _cells[(int)column] = new SheetCell(property.Value.GetRawText(), IsExact: true);
                    break;
                case JsonValueKind.True:
                    _cells[(int)column] = new SheetCell("true");
                    break;
                case JsonValueKind.False:
                    _cells[(int)column] = new SheetCell("false");
                    break;
                default:
                    RowFault = new RowProblem(Row, ImportColumns.Names[(int)column], Cut(property.Value.GetRawText()), RowCodes.BadRow, "A field must be a text, a number, true, false or null.");
                    return true;
            }
        }

        return true;
    }

    public override void Dispose() => _document.Dispose();

    private static string Cut(string text) => text.Length > 80 ? text[..80] : text;
}
