using System.Collections.Immutable;
using System.Text;
using CareerBot.Messages;

namespace CareerBot.Teams.Rendering;

/// <summary>
/// Text for a <c>TextBlock</c>, which Teams reads as Markdown (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format).
/// Content never becomes markup, a link, a mention or HTML.
/// </summary>
/// <remarks>
/// As little as possible is escaped, since some clients show a backslash: a mark that can begin nothing where it stands, such as the star of
/// <c>O*NET</c> alone, stays. <c>&lt;</c> and <c>&gt;</c> become entities, which every client knows. Line ends become spaces. Bare addresses and
/// the macros <c>{{DATE(</c> and <c>{{TIME(</c> are broken by a zero-width space.
/// </remarks>
internal static class CardMarkdown
{
    /// <summary>Between the items of a list; what Teams' documentation writes.</summary>
    private const char NextItem = '\r';

    private const char ZeroWidthSpace = '\u200B';

    /// <summary>Characters without markup.</summary>
    public static string Escape(string text)
    {
        var to = new StringBuilder(text.Length + 16);
        Append(to, PlainCharacters.Of(text).Trim(), isAmongMarks: false);
        return to.ToString();
    }

    /// <summary>A list without order.</summary>
    public static string List(IEnumerable<RichText> items)
    {
        var to = new StringBuilder(256);
        foreach (RichText item in items)
        {
            to.Append(to.Length > 0 ? $"{NextItem}- " : "- ");
            Append(to, item.Runs);
        }

        return to.ToString();
    }

    private static void Append(StringBuilder to, ImmutableArray<TextRun> runs)
    {
        int begin = to.Length;
        foreach (TextRun run in runs)
        {
            string text = PlainCharacters.Of(run.Text);
            string mark = run.Style switch { TextStyle.Bold => "**", TextStyle.Italic => "*", _ => "" };
            string inner = text.Trim();
            if (mark.Length == 0 || inner.Length == 0)
            {
                Append(to, to.Length == begin ? text.TrimStart() : text, isAmongMarks: true, beginsLine: to.Length == begin);
                continue;
            }

            // Spaces at the ends stay outside, and a mark beside a sign or another mark needs a letter's neighbour, or it would be read as a character.
            int lead = text.IndexOf(inner[0], StringComparison.Ordinal);
            to.Append(to.Length == begin ? "" : text[..lead]);
            to.Append(to.Length > begin && to[^1] is '*' ? ZeroWidthSpace.ToString() : "").Append(mark);
            to.Append(char.IsLetterOrDigit(inner[0]) ? "" : ZeroWidthSpace.ToString());
            Append(to, inner, isAmongMarks: true, beginsLine: false);
            to.Append(char.IsLetterOrDigit(inner[^1]) ? "" : ZeroWidthSpace.ToString());
            to.Append(mark).Append(text[(lead + inner.Length)..]);
        }

        while (to.Length > begin && to[^1] == ' ')
        {
            to.Length--;
        }
    }

    private static void Append(StringBuilder to, string text, bool isAmongMarks, bool beginsLine = true)
    {
        bool hasStars = isAmongMarks || text.AsSpan().Count('*') > 1;
        int first = beginsLine ? Opening(text) : -1;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            char before = i > 0 ? text[i - 1] : to.Length > 0 && !beginsLine ? to[^1] : ' ';
            char after = i + 1 < text.Length ? text[i + 1] : ' ';
            switch (c)
            {
                case '<':
                    to.Append("&lt;");
                    break;
                case '>':
                    to.Append("&gt;");
                    break;
                case '&' when char.IsLetterOrDigit(after) || after == '#':
                    to.Append("&amp;");
                    break;
                case '*' when hasStars:
                case '_' when !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)):
                case '\\' or '`' or '[' or ']' or '~':
                    to.Append('\\').Append(c);
                    break;
                case var _ when i == first:
                    to.Append('\\').Append(c);
                    break;
                default:
                    to.Append(c);
                    break;
            }
        }
    }

    /// <summary>Where a mark stands that would make the line a heading, an item or a rule; -1 for none.</summary>
    private static int Opening(string text)
    {
        if (text.Length == 0)
        {
            return -1;
        }

        int digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return text[0] is '#' or '-' or '+' or '=' or '*' ? 0
            : digits is > 0 and <= 9 && text[digits] is '.' or ')' ? digits
            : -1;
    }
}
