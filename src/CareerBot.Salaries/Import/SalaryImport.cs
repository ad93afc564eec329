using System.Globalization;

namespace CareerBot.Salaries.Import;

/// <summary>
/// Reads a file of bands. It never throws for what a file holds: every fault is told with its row and column, all at once, and nothing is
/// guessed. A file with any error gives no rows that anybody may use.
/// </summary>
/// <param name="vocabulary">The names that a file may use.</param>
public sealed class SalaryImport(IPayVocabulary vocabulary)
{
    private const int ProgressEvery = 1_000;

    private static readonly ImportColumn[] Required = [ImportColumn.Role, ImportColumn.Location, ImportColumn.Currency, ImportColumn.Min, ImportColumn.Max];

    /// <summary>Reads a file.</summary>
    /// <param name="content">Its content; read to the end, and left open.</param>
    /// <param name="format">Its form.</param>
    /// <param name="options">What its sender says beside it.</param>
    /// <param name="today">The day by which dates are stale.</param>
    /// <param name="rowsRead">Told from time to time how many rows are read; null for nobody.</param>
    public ImportResult Read(Stream content, ImportFormat format, ImportOptions options, DateOnly today, IProgress<int>? rowsRead = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        var problems = new ProblemList();
        var rows = new List<ImportedRow>();
        CultureInfo? culture = CultureOf(options.Locale, problems);
        CheckOptions(options, problems);
        bool isSound = problems.ErrorCount == 0;
        try
        {
            using Sheet sheet = Open(content, format);
            int?[] places = Places(sheet, options, problems, out bool isComplete);

            // A column too many does not keep the rows from being read: all errors are told at once. One that lacks would repeat itself in each.
            if (isSound && isComplete)
            {
                ReadRows(sheet, places, new RowReader(vocabulary, options, culture, problems), rows, options, problems, rowsRead);
            }
        }
        catch (UnreadableSheetException unreadable)
        {
            problems.Error(unreadable.Problem);
        }

        if (problems.ErrorCount == 0)
        {
            foreach (ImportedRow row in rows)
            {
                SheetChecks.Row(row, vocabulary, today, problems);
            }

            SheetChecks.Levels(rows, vocabulary, problems);
        }

        return new ImportResult([.. rows], problems.Errors, problems.ErrorCount, problems.Warnings);
    }

    private static Sheet Open(Stream content, ImportFormat format)
    {
        if (content is not MemoryStream memory || !memory.TryGetBuffer(out _) || memory.Position != 0)
        {
            memory = new MemoryStream();
            content.CopyTo(memory);
            memory.Position = 0;
        }

        return format switch
        {
            ImportFormat.Csv => new CsvSheet(memory),
            ImportFormat.Xlsx => new XlsxSheet(memory),
            ImportFormat.Json => new JsonSheet(memory),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
        };
    }

    /// <summary>Where each column stands in the file; null for an absent one.</summary>
    private static int?[] Places(Sheet sheet, ImportOptions options, ProblemList problems, out bool isComplete)
    {
        isComplete = true;
        int?[] places = new int?[ImportColumns.Count];
        if (sheet is JsonSheet json)
        {
            foreach (ImportColumn column in json.Named())
            {
                places[(int)column] = (int)column;
            }
        }
        else
        {
            for (int i = 0; i < sheet.Header.Count; i++)
            {
                Place(sheet.Header[i], i, places, problems);
            }
        }

        bool isEmptyJson = sheet is JsonSheet && Array.TrueForAll(places, place => place is null);
        foreach (ImportColumn column in isEmptyJson ? [] : Required)
        {
            if (places[(int)column] is null)
            {
                isComplete = false;
                problems.Error(new RowProblem(1, ImportColumns.Names[(int)column], "", RowCodes.MissingColumn, $"The column '{ImportColumns.Names[(int)column]}' is missing; a file needs {string.Join(", ", Required.Select(each => ImportColumns.Names[(int)each]))} and source."));
            }
        }

        if (places[(int)ImportColumn.Source] is null && options.Source is null && !isEmptyJson)
        {
            isComplete = false;
            problems.Error(new RowProblem(1, "source", "", RowCodes.MissingColumn, "The column 'source' is missing; add it, or give one source for the whole file."));
        }

        return places;
    }

    private static void Place(string header, int index, int?[] places, ProblemList problems)
    {
        if (header.Length == 0)
        {
            return;
        }

        string shown = RowProblem.Cut(header);
        if (ImportColumns.Of(header) is not { } column)
        {
            string? nearest = ImportColumns.Nearest(header);
            string perhaps = nearest is null ? "" : $" Perhaps '{nearest}' is meant.";
            problems.Error(new RowProblem(
                1, shown, shown, RowCodes.UnknownColumn, $"'{shown}' is no column that is read; take it out, or name it as one of {string.Join(", ", ImportColumns.Contract)}.{perhaps}", nearest));
        }
        else if (places[(int)column] is not null)
        {
            problems.Error(new RowProblem(1, shown, shown, RowCodes.DuplicateColumn, $"'{header}' means the column '{ImportColumns.Names[(int)column]}', which stands in the file already; leave one of the two."));
        }
        else
        {
            places[(int)column] = index;
        }
    }

    private static void ReadRows(
        Sheet sheet, int?[] places, RowReader reader, List<ImportedRow> rows, ImportOptions options, ProblemList problems, IProgress<int>? rowsRead)
    {
        var cells = new SheetCell[ImportColumns.Count];
        var seen = new Dictionary<(BandKey Key, DateOnly? From), int>();
        int count = 0;
        while (sheet.Read())
        {
            if (++count > options.MostRows)
            {
                problems.Error(new RowProblem(sheet.Row, "", "", RowCodes.RowLimit, $"The file has more than {options.MostRows} rows; send it in parts."));
                return;
            }

            if (count % ProgressEvery == 0)
            {
                rowsRead?.Report(count);
            }

            foreach (RowProblem surplus in sheet.Surplus)
            {
                problems.Error(surplus);
            }

            if (RowFault(sheet, places) is { } fault)
            {
                problems.Error(fault);
                continue;
            }

            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = places[i] is { } at && at < sheet.Cells.Count ? sheet.Cells[at] : new SheetCell("");
            }

            if (reader.Read(sheet.Row, cells) is not { } band)
            {
                continue;
            }

            if (seen.TryAdd((band.Key, band.EffectiveFrom), sheet.Row))
            {
                rows.Add(new ImportedRow(sheet.Row, band));
            }
            else
            {
                problems.Error(new RowProblem(
                    sheet.Row, "role", cells[(int)ImportColumn.Role].Text, RowCodes.DuplicateRow, $"{band.Key} stands in row {seen[(band.Key, band.EffectiveFrom)]} already, for the same day; leave one of the two."));
            }
        }

        rowsRead?.Report(count);
        if (count == 0)
        {
            problems.Error(new RowProblem(0, "", "", RowCodes.BadFile, "The file has no rows below its header."));
        }

        if (reader.LeftAudienceOut)
        {
            problems.Warn(new RowProblem(0, "audience", "", RowCodes.AudienceDefault, "Rows without an audience are for HR alone; nobody else will see them."));
        }
    }

    /// <summary>A row that is cut, or has cells beyond the header.</summary>
    private static RowProblem? RowFault(Sheet sheet, int?[] places)
    {
        if (sheet.RowFault is { } fault)
        {
            return fault;
        }

        if (sheet is CsvSheet && sheet.Cells.Count != sheet.Header.Count)
        {
            bool isOnlyEmpty = sheet.Cells.Count > sheet.Header.Count && sheet.Cells.Skip(sheet.Header.Count).All(cell => cell.Text.Length == 0);
            if (!isOnlyEmpty)
            {
                return new RowProblem(
                    sheet.Row, "", "", RowCodes.BadRow, $"The row has {sheet.Cells.Count} cells and the header {sheet.Header.Count}; a delimiter is missing, or a cell that holds one is not quoted.");
            }
        }

        for (int i = 0; i < sheet.Header.Count && i < sheet.Cells.Count; i++)
        {
            if (sheet.Header[i].Length == 0 && sheet.Cells[i].Text.Length > 0 && Array.IndexOf(places, i) < 0)
            {
                return new RowProblem(sheet.Row, "", RowProblem.Cut(sheet.Cells[i].Text), RowCodes.UnknownColumn, $"Cell {i + 1} stands below no header; name its column or empty it.");
            }
        }

        return null;
    }

    /// <summary>What is said for the whole file is held to the rules of its cells.</summary>
    private static void CheckOptions(ImportOptions options, ProblemList problems)
    {
        if (options.EffectiveFrom is { } from && DateReader.InYears(from).Problem is { } problem)
        {
            string day = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            problems.Error(new RowProblem(0, "effective_from", day, RowCodes.BadDate, $"'{day}' {problem}."));
        }

        if (options.Source is { } source && FreeText.Read(source, "source", FreeText.LongestSource) is { Code: { } code, Problem: { } said })
        {
            problems.Error(new RowProblem(0, "source", RowProblem.Cut(source), code, said));
        }
    }

    private static CultureInfo? CultureOf(string? locale, ProblemList problems)
    {
        if (locale is null)
        {
            return null;
        }

        try
        {
            return CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            problems.Error(new RowProblem(0, "locale", locale, RowCodes.BadLocale, $"'{locale}' is no locale; write one such as de-DE or en-US."));
            return null;
        }
    }
}
