using System.Text;
using System.Text.Json;

namespace CareerBot.Salaries.Import;

/// <summary>An array of objects with the contract's names; rows count from 1, the first object.</summary>
internal sealed class JsonSheet : Sheet
{
    private const string RowsName = "rows";

    private readonly JsonDocument _document;
    private readonly JsonElement.ArrayEnumerator _rows;
    private readonly SheetCell[] _cells = new SheetCell[ImportColumns.Count];
    private readonly List<RowProblem> _surplus = [];
    private readonly bool[] _isSaid = new bool[ImportColumns.Count];
    private JsonElement.ArrayEnumerator _at;

    public JsonSheet(MemoryStream content)
    {
        if (!System.Text.Unicode.Utf8.IsValid(content.GetBuffer().AsSpan(0, (int)content.Length)))
        {
            throw UnreadableSheetException.Of(RowCodes.BadEncoding, "The file is not in UTF-8, as JSON must be; save it in UTF-8.");
        }

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

        JsonElement rows = _document.RootElement;
        if (rows.ValueKind == JsonValueKind.Object)
        {
            RowProblem? beside;
            (rows, beside) = RowsOf(rows);
            if (beside is not null && rows.ValueKind == JsonValueKind.Array)
            {
                _document.Dispose();
                throw new UnreadableSheetException(beside);
            }
        }

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

    public override IReadOnlyList<RowProblem> Surplus => _surplus;

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
                    if (NameOf(property) is { } name && ImportColumns.Of(name) is { } column)
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
        _surplus.Clear();
        Array.Clear(_isSaid);
        Array.Fill(_cells, new SheetCell(""));
        JsonElement row = _at.Current;
        if (row.ValueKind != JsonValueKind.Object)
        {
            RowFault = new RowProblem(Row, "", RowProblem.Cut(row.GetRawText()), RowCodes.BadRow, "A row must be an object such as {\"role\": …}.");
            return true;
        }

        foreach (JsonProperty property in row.EnumerateObject())
        {
            if (NameOf(property) is not { } name)
            {
                RowFault = new RowProblem(Row, "", "", RowCodes.BadEncoding, "The name of a field is no text: it holds half a letter.");
            }
            else if (ImportColumns.Of(name) is not { } column)
            {
                _surplus.Add(new RowProblem(
                    Row, RowProblem.Cut(name), "", RowCodes.UnknownColumn, $"'{RowProblem.Cut(name)}' is no field of a band; the fields are {string.Join(", ", ImportColumns.Contract)}.", ImportColumns.Nearest(name)));
            }
            else if (_isSaid[(int)column])
            {
                _surplus.Add(new RowProblem(
                    Row, name, "", RowCodes.DuplicateColumn, $"'{name}' means the field '{ImportColumns.Names[(int)column]}', which stands in this object already; leave one of the two."));
            }
            else
            {
                _isSaid[(int)column] = true;
                ReadCell(column, property.Value);
            }
        }

        return true;
    }

    private void ReadCell(ImportColumn column, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                break;
            case JsonValueKind.String:
                if (TextOf(value) is { } text)
                {
                    _cells[(int)column] = SheetCell.Of(text);
                }
                else
                {
                    Fault(column, value, RowCodes.BadEncoding, "This is no text: it holds half a letter.");
                }

                break;
            case JsonValueKind.Number:
                _cells[(int)column] = new SheetCell(value.GetRawText(), IsExact: true);
                break;
            case JsonValueKind.True:
                _cells[(int)column] = new SheetCell("true");
                break;
            case JsonValueKind.False:
                _cells[(int)column] = new SheetCell("false");
                break;
            default:
                Fault(column, value, RowCodes.BadRow, "A field must be a text, a number, true, false or null.");
                break;
        }
    }

    private void Fault(ImportColumn column, JsonElement value, string code, string message) =>
        RowFault = new RowProblem(Row, ImportColumns.Names[(int)column], RowProblem.Cut(value.GetRawText()), code, message);

    /// <summary>The rows of an object, and what stands beside them: it would be passed over in silence, so it is refused.</summary>
    private static (JsonElement Rows, RowProblem? Beside) RowsOf(JsonElement root)
    {
        JsonElement rows = default;
        RowProblem? beside = null;
        foreach (JsonProperty property in root.EnumerateObject())
        {
            string name = NameOf(property) ?? "";
            if (name == RowsName && rows.ValueKind == JsonValueKind.Undefined)
            {
                rows = property.Value;
            }
            else
            {
                beside ??= new RowProblem(
                    0, RowProblem.Cut(name), "", RowCodes.UnknownColumn, $"'{RowProblem.Cut(name)}' stands beside 'rows' and is not read; what holds for the whole file is said in the address of the request.");
            }
        }

        return (rows, beside);
    }

    /// <summary>A name; null when its escapes are half a letter, which only shows when it is asked for.</summary>
    private static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A text; null when its escapes are half a letter.</summary>
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public override void Dispose() => _document.Dispose();
}
