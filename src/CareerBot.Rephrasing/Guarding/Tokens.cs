using System.Globalization;
using System.Text;
using CareerBot.Knowledge.Prompts;

namespace CareerBot.Rephrasing.Guarding;

/// <summary>Parts a sentence into words, placeholders and marks.</summary>
internal static class Tokens
{
    /// <summary>Marks that a rewording may bring along; of others only those of its draft.</summary>
    private const string FreeMarks = ",.:;!?–—-…()";

    private const string Ends = ".!?…:";

    private const char NoBreakSpace = '\u00A0';

    private const char NarrowNoBreakSpace = '\u202F';

    /// <summary>The pieces of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Knows which words are elided: <c>l'</c>.</param>
    /// <param name="marks">Marks that may stand in it beside the free ones; null for all.</param>
    /// <returns>Null when it has a character that may not be there.</returns>
    public static List<Token>? Of(string text, NeutralWords words, string? marks)
    {
        if (Composed(text) is not { } characters)
        {
            return null;
        }

        var tokens = new List<Token>();
        bool begins = true;
        bool apart = true;
        for (int i = 0; i < characters.Length;)
        {
            char character = characters[i];
            if (character is ' ' or NoBreakSpace or NarrowNoBreakSpace)
            {
                apart = true;
                i++;
                continue;
            }

            int length = character == '{' ? PlaceholderLength(characters, i) : IsLetter(character) || IsPossessive(characters, i) ? WordLength(characters, i, words) : 1;
            if (length == 0)
            {
                return null;
            }

            string piece = characters.Substring(i, length);
            TokenKind kind = character == '{' ? TokenKind.Placeholder : IsLetter(character) || length > 1 ? TokenKind.Word : TokenKind.Mark;
            if (kind == TokenKind.Mark && marks is not null && !FreeMarks.Contains(character, StringComparison.Ordinal) && !marks.Contains(character, StringComparison.Ordinal))
            {
                return null;
            }

            int number = kind == TokenKind.Placeholder ? int.Parse(piece.AsSpan(1, length - 2), NumberStyles.None, CultureInfo.InvariantCulture) : 0;
            tokens.Add(new Token(kind, piece, number, begins, apart));
            begins = kind == TokenKind.Mark && (Ends.Contains(character, StringComparison.Ordinal) || (begins && character is '«' or '“' or '„' or '"' or '('));
            apart = false;
            i += length;
        }

        return tokens;
    }

    /// <summary>Composed letters and straight apostrophes; null for what is no text.</summary>
    private static string? Composed(string text)
    {
        foreach (char character in text)
        {
            if (char.IsSurrogate(character) || char.IsControl(character))
            {
                return null;
            }
        }

        return text.Normalize(NormalizationForm.FormC).Replace('’', '\'');
    }

    /// <summary>Latin letters alone: one that only looks like one is another.</summary>
    private static bool IsLetter(char character) => char.IsLetter(character) && character <= '\u024F';

    /// <summary>The length of <c>{7}</c>; 0 for another brace.</summary>
    private static int PlaceholderLength(string text, int at)
    {
        int digits = at + 1;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        int count = digits - at - 1;
        return count is 1 or 2 && text[at + 1] != '0' && digits < text.Length && text[digits] == '}' ? count + 2 : 0;
    }

    /// <summary>Whether <c>'s</c> begins here, after a placeholder.</summary>
    private static bool IsPossessive(string text, int at) => text[at] == '\'' && at > 0 && text[at - 1] == '}' && at + 1 < text.Length && text[at + 1] == 's';

    private static int WordLength(string text, int at, NeutralWords words)
    {
        int end = at + 1;
        while (end < text.Length && (IsLetter(text[end]) || (text[end] == '\'' && end + 1 < text.Length && (IsLetter(text[end + 1]) || text[end + 1] == '{'))))
        {
            end++;
            if (text[end - 1] == '\'' && words.IsElision(text.AsSpan(at, end - at)))
            {
                return end - at;
            }
        }

        return end - at;
    }
}
