using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using CareerBot.Messages;

namespace CareerBot.Slack.Rendering;

/// <summary>
/// Text in Slack's markup (https://docs.slack.dev/messaging/formatting-message-text). Content never becomes markup, and styles show wherever they stand.
/// </summary>
/// <remarks>
/// <para><c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> are escaped, so no content can mention anybody or make a link.</para>
/// <para>Slack has no escape for <c>* _ ~ `</c> and <c>:emoji:</c>. A mark that could begin or end a style (not within a word, not between spaces,
/// and not alone) is written as the fallback text of a date that cannot be read, which clients show as it is: the way of jsx-slack
/// (its "about escape and exact mode"). A mark within a word, as in <c>snake_case</c> or <c>O*NET</c>, begins nothing and stays.
/// A quote's <c>&gt;</c> at the start of a line gets a soft hyphen before it. Within code a backtick becomes an apostrophe.</para>
/// <para>Styles begin and end only between words: beside a letter, a digit or another mark a zero-width space stands between. A style ends with its line.</para>
/// </remarks>
public static class Mrkdwn
{
    /// <summary>What one character can become at most; for reckoning ahead.</summary>
    internal const int MostOfOne = 22;

    /// <summary>What an escaped character becomes at most: an entity, with a soft hyphen before it.</summary>
    internal const int MostOfEntity = 6;

    /// <summary>What a style adds at most: two marks, two zero-width spaces.</summary>
    internal const int MostOfStyle = 4;

    private const char ZeroWidthSpace = '\u200B';
    private const char SoftHyphen = '\u00AD';
    private const string LiteralBegin = "<!date^00000000^{_}|";

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>*_~`:\n\r");
    private static readonly SearchValues<char> EmojiName = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_+-'");

    /// <summary>The text as mrkdwn.</summary>
    public static string Of(RichText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Runs is [{ Style: TextStyle.Plain } only] && !only.Text.AsSpan().ContainsAny(Special))
        {
            return only.Text;
        }

        var to = new StringBuilder(text.Runs.Sum(run => run.Text.Length) + 32);
        Append(to, text);
        return to.ToString();
    }

    /// <summary>Appends the text as mrkdwn; the text begins a line if nothing or a line feed stands before it.</summary>
    public static void Append(StringBuilder to, RichText text)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(text);
        ImmutableArray<TextRun> runs = text.Runs;
        for (int i = 0; i < runs.Length; i++)
        {
            TextRun run = runs[i];
            if (run.Style == TextStyle.Plain)
            {
                Content(to, run.Text, runs, '\0', Neighbour(runs, i, -1), Neighbour(runs, i, +1));
            }
            else
            {
                Styled(to, run, runs, Neighbour(runs, i, +1));
            }
        }
    }

    /// <summary>Characters that are no markup of ours.</summary>
    public static string Escape(string text) => Of(RichText.Plain(text));

    /// <summary>A link. The label is escaped; it cannot hold another link.</summary>
    public static string Link(Uri address, string label)
    {
        ArgumentNullException.ThrowIfNull(address);
        string target = address.AbsoluteUri.Replace("&", "&amp;", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal);
        return $"<{target}|{Simple(label)}>";
    }

    /// <summary>The three characters, and nothing else: within a link nothing else can be defused.</summary>
    private static string Simple(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace('|', '/');

    /// <summary>Lines of a styled run, each between marks of its own; spaces at their ends stay outside, or the marks would be read as characters.</summary>
    private static void Styled(StringBuilder to, TextRun run, ImmutableArray<TextRun> runs, char after)
    {
        char mark = MarkOf(run.Style);
        ReadOnlySpan<char> rest = run.Text;
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOfAny('\n', '\r');
            ReadOnlySpan<char> line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[end..];
            ReadOnlySpan<char> inner = line.Trim();
            if (!inner.IsEmpty)
            {
                int lead = line.IndexOf(inner[0]);
                int trail = lead + inner.Length;
                to.Append(line[..lead]);
                if (lead == 0 && to.Length > 0 && IsTight(to[^1]))
                {
                    to.Append(ZeroWidthSpace);
                }

                to.Append(mark);
                Content(to, inner, runs, mark, mark, mark);
                to.Append(mark);
                to.Append(line[trail..]);
                if (trail == line.Length && end < 0 && IsTight(after))
                {
                    to.Append(ZeroWidthSpace);
                }
            }
            else
            {
                to.Append(line);
            }

            if (!rest.IsEmpty)
            {
                rest = LineEnd(to, rest);
            }
        }
    }

    /// <param name="to">Where it goes.</param>
    /// <param name="text">The characters.</param>
    /// <param name="runs">The whole text, whose marks can pair.</param>
    /// <param name="within">The mark that it stands between; nothing for none.</param>
    /// <param name="before">The character before it in the text; nothing at the beginning.</param>
    /// <param name="after">The character after it; nothing at the end.</param>
    private static void Content(StringBuilder to, ReadOnlySpan<char> text, ImmutableArray<TextRun> runs, char within, char before, char after)
    {
        int done = 0;
        while (done < text.Length)
        {
            int next = text[done..].IndexOfAny(Special);
            if (next < 0)
            {
                to.Append(text[done..]);
                return;
            }

            int i = done + next;
            to.Append(text[done..i]);
            done = i + 1;
            char c = text[i];
            switch (c)
            {
                case '&':
                    to.Append("&amp;");
                    break;
                case '<':
                    to.Append("&lt;");
                    break;
                case '>':
                    to.Append(to.Length == 0 || to[^1] == '\n' ? $"{SoftHyphen}&gt;" : "&gt;");
                    break;
                case '\n' or '\r':
                    done = text.Length - LineEnd(to, text[i..]).Length;
                    break;
                case '`' when within == '`':
                    to.Append('\'');
                    break;
                default:
                    char left = i > 0 ? text[i - 1] : before;
                    char right = i + 1 < text.Length ? text[i + 1] : after;
                    bool isMarkup = within != '`' && (c == ':' ? BeginsEmoji(text[done..]) : c == within || (CouldStyle(c, left, right) && HasPartner(c, runs)));
                    if (isMarkup)
                    {
                        to.Append(LiteralBegin).Append(c).Append('>');
                    }
                    else
                    {
                        to.Append(c);
                    }

                    break;
            }
        }
    }

    /// <summary>One line feed for any kind of line end. Returns what is left.</summary>
    private static ReadOnlySpan<char> LineEnd(StringBuilder to, ReadOnlySpan<char> rest)
    {
        to.Append('\n');
        return rest.StartsWith("\r\n") ? rest[2..] : rest[1..];
    }

    private static bool CouldStyle(char mark, char left, char right)
    {
        // A backtick begins code wherever it stands.
        bool withinWord = char.IsLetterOrDigit(left) && char.IsLetterOrDigit(right);
        bool betweenSpaces = (left == '\0' || char.IsWhiteSpace(left)) && (right == '\0' || char.IsWhiteSpace(right));
        return mark == '`' || !(withinWord || betweenSpaces);
    }

    /// <summary>Whether the mark stands elsewhere in the text too, or a style of ours writes it.</summary>
    private static bool HasPartner(char mark, ImmutableArray<TextRun> runs)
    {
        int count = 0;
        foreach (TextRun run in runs)
        {
            count += MarkOf(run.Style) == mark ? 2 : run.Style == TextStyle.Code ? 0 : run.Text.AsSpan().Count(mark);
        }

        return count > 1;
    }

    private static bool BeginsEmoji(ReadOnlySpan<char> afterColon)
    {
        int end = afterColon.IndexOfAnyExcept(EmojiName);
        return end > 0 && afterColon[end] == ':';
    }

    /// <summary>Whether a mark beside it would be read as a character.</summary>
    private static bool IsTight(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '*' or '_' or '~' or '`';

    private static char MarkOf(TextStyle style) => style switch { TextStyle.Bold => '*', TextStyle.Italic => '_', TextStyle.Code => '`', _ => '\0' };

    /// <summary>The character of the text beside a run; nothing at its ends.</summary>
    private static char Neighbour(ImmutableArray<TextRun> runs, int of, int step)
    {
        for (int i = of + step; i >= 0 && i < runs.Length; i += step)
        {
            if (runs[i].Text.Length > 0)
            {
                return step < 0 ? runs[i].Text[^1] : runs[i].Text[0];
            }
        }

        return '\0';
    }
}
