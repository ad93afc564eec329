namespace CareerBot.Salaries.Import;

/// <summary>Cells that a spreadsheet would run (OWASP, CSV injection): refused when read, escaped when written, so that a file goes round unchanged.</summary>
internal static class SpreadsheetText
{
    private const char Escape = '\'';

    /// <summary>Whether a spreadsheet would take a text for a formula.</summary>
    public static bool IsRun(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';

    /// <summary>The text as it is written.</summary>
    public static string Escaped(string text) => IsRun(text) || (text.Length > 0 && text[0] == Escape) ? Escape + text : text;

    /// <summary>The text that was meant: the apostrophe before a formula, or before another apostrophe, is taken off.</summary>
    public static string Unescape(string text) => text.Length > 1 && text[0] == Escape && (IsRun(text[1..]) || text[1] == Escape) ? text[1..] : text;
}
