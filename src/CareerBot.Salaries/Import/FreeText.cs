using System.Text;

namespace CareerBot.Salaries.Import;

/// <summary>Sources and notes: one line of real letters, no formula, not too long; an export's apostrophe is taken off again.</summary>
internal static class FreeText
{
    /// <summary>Characters of a source at most.</summary>
    public const int LongestSource = 300;

    /// <summary>Characters of a note at most.</summary>
    public const int LongestNote = 1_000;

    private const char LineSeparator = '\u2028';

    private const char ParagraphSeparator = '\u2029';

    /// <summary>Stands where a letter was lost, or where there is half of one.</summary>
    private const int Lost = 0xFFFD;

    /// <summary>The text that is meant, or a code of <see cref="RowCodes"/> and what is wrong with it.</summary>
    /// <param name="written">As it stands in the file.</param>
    /// <param name="name">What it is, for the sentence: <c>note</c>.</param>
    /// <param name="longest">Characters at most, without an export's apostrophe.</param>
    public static (string Text, string? Code, string? Problem) Read(string written, string name, int longest)
    {
        if (SpreadsheetText.IsRun(written))
        {
            return ("", RowCodes.FormulaInjection, FormulaProblem(written));
        }

        string text = SpreadsheetText.Unescape(written);
        if (text.Length > longest)
        {
            return ("", RowCodes.TooLong, $"The {name} has {text.Length} characters; it may have {longest}.");
        }

        foreach (Rune letter in text.EnumerateRunes())
        {
            if (letter.Value == Lost)
            {
                return ("", RowCodes.BadEncoding, $"The {name} holds a letter that was lost when the file was saved; write it again and save the file in UTF-8.");
            }

            if (Rune.IsControl(letter) || letter.Value is LineSeparator or ParagraphSeparator or 0xFFFE or 0xFFFF)
            {
                return ("", RowCodes.BadRow, $"The {name} holds a line break or another control character; write it on one line.");
            }
        }

        return (text, null, null);
    }

    /// <summary>What is said of a text that begins like a formula.</summary>
    public static string FormulaProblem(string text) =>
        $"'{RowProblem.Cut(text)}' begins like a formula, which a spreadsheet would run; write it without '{text[0]}' at its beginning.";
}
